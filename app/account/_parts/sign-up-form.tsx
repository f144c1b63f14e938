"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { EmailField } from "./email-field"
import { FormError } from "./form-error"
import { goOn } from "./go-on"
import { PasswordField } from "./password-field"
import { useAsking } from "./use-asking"

/** Making an account. A name that was chosen as a guest stands there already. */
export function SignUpForm({ back, initialName }: { readonly back: string; readonly initialName: string }) {
  const t = useTranslations("account")
  const { isBusy, error, ask } = useAsking()
  const [name, setName] = useState(initialName)
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [isGoing, setGoing] = useState(false)
  const signUp = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("POST", "account", { name, email, password })) === null) return
    setGoing(true)
    goOn(back)
  }
  return (
    <form onSubmit={signUp} className="flex flex-col gap-4" noValidate>
      <FormError>{error}</FormError>
      <TextField
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        value={name}
        onChange={setName}
        maxLength={60}
        autoComplete="name"
        required
      />
      <EmailField value={email} onChange={setEmail} />
      <PasswordField label={t("fields.password")} value={password} onChange={setPassword} isNew />
      <Button
        type="submit"
        variant="primary"
        busy={isBusy || isGoing}
        disabled={!name.trim() || !email || !password}
      >
        {t("signUp")}
      </Button>
      <p className="text-sm">
        {t("signUpPage.have")}{" "}
        <Link
          href={`/account/sign-in?back=${encodeURIComponent(back)}`}
          className="touch-target inline-flex items-center text-accent underline-offset-4 hover:underline"
        >
          {t("signIn")}
        </Link>
      </p>
    </form>
  )
}
