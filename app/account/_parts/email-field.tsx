"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/ui/text-field"

interface EmailFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
}

/** The address by which somebody signs in; browsers keep it with the password. */
export function EmailField(props: EmailFieldProps) {
  const t = useTranslations("account.fields")
  return (
    <TextField
      {...props}
      label={t("email")}
      type="email"
      autoComplete="username"
      autoCapitalize="off"
      spellCheck={false}
      required
    />
  )
}
