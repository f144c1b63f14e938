"use client"

import { Eye, EyeOff } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { TextField } from "@/components/ui/text-field"

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether it is a password to be made up, which browsers propose one for. */
  readonly isNew?: boolean
}

/** A password, hidden until it is asked to be shown. */
export function PasswordField({ label, value, onChange, isNew = false }: PasswordFieldProps) {
  const t = useTranslations("account.fields")
  const [isShown, setShown] = useState(false)
  return (
    <div className="relative">
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        type={isShown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        autoCapitalize="off"
        spellCheck={false}
        required
        {...(isNew && { hint: t("passwordHint") })}
        className="[&_input]:pr-11"
      />
      <IconButton
        label={t(isShown ? "hide" : "show")}
        icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={() => setShown(!isShown)}
        className="absolute top-6 right-0"
      />
    </div>
  )
}
