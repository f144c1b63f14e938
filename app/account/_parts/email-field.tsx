"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/ui/text-field"

interface EmailFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** Where it is not the address by which one signs in now. */
  readonly label?: string
}

/** The address by which somebody signs in; browsers keep it with the password. */
export function EmailField({ label, ...props }: EmailFieldProps) {
  const t = useTranslations("account.fields")
  return (
    <TextField
      {...props}
      label={label ?? t("email")}
      type="email"
      autoComplete="username"
      autoCapitalize="off"
      spellCheck={false}
      required
    />
  )
}
