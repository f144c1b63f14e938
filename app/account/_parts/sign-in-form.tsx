"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { EmailField } from "./email-field"
import { FormError } from "./form-error"
import { goOn } from "./go-on"
import { OtherWays } from "./other-ways"
import { PasswordField } from "./password-field"
import { useAsking } from "./use-asking"

interface SignInFormProps {
  readonly back: string
  readonly providerName: string | null
  /** Why signing in by the provider did not work, as it said. */
  readonly problem: string | null
}

const link = "touch-target inline-flex items-center text-accent text-sm underline-offset-4 hover:underline"

/** Signing in by address and password, by passkey or by a provider. */
export function SignInForm({ back, providerName, problem }: SignInFormProps) {
  const t = useTranslations("account")
  const { isBusy, error, setError, ask } = useAsking()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [isGoing, setGoing] = useState(false)
  const signIn = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("POST", "account/sign-in", { email, password })) === null) return
    setGoing(true)
    goOn(back)
  }
  return (
    <div className="flex flex-col gap-5">
      <form onSubmit={signIn} className="flex flex-col gap-4" noValidate>
        <FormError>{error ?? problem}</FormError>
        <EmailField value={email} onChange={setEmail} />
        <PasswordField label={t("fields.password")} value={password} onChange={setPassword} />
        <Button type="submit" variant="primary" busy={isBusy || isGoing} disabled={!email || !password}>
          {t("signIn")}
        </Button>
        <Link href="/account/forgotten" className={`${link} self-start`}>
          {t("signInPage.forgotten")}
        </Link>
      </form>
      <OtherWays back={back} providerName={providerName} onProblem={setError} />
      <p className="text-sm">
        {t("signInPage.noAccount")}{" "}
        <Link href={`/account/sign-up?back=${encodeURIComponent(back)}`} className={link}>
          {t("signUp")}
        </Link>
      </p>
    </div>
  )
}
