"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { EmailField } from "./email-field"
import { FormError } from "./form-error"
import { useAsking } from "./use-asking"

/** Asking for a link by which a new password is set. */
export function ForgottenForm({ sendsMail }: { readonly sendsMail: boolean }) {
  const t = useTranslations("account")
  const { isBusy, error, ask } = useAsking()
  const [email, setEmail] = useState("")
  const [isAsked, setAsked] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("POST", "account/password/forgotten", { email })) !== null) setAsked(true)
  }
  return (
    <div className="flex flex-col gap-5">
      {isAsked ? (
        <p role="status">{t(sendsMail ? "forgottenPage.sentByMail" : "forgottenPage.sentToAdministrator")}</p>
      ) : (
        <form onSubmit={send} className="flex flex-col gap-4" noValidate>
          <FormError>{error}</FormError>
          <EmailField
            value={email}
            onChange={setEmail}
            hint={t(sendsMail ? "forgottenPage.byMail" : "forgottenPage.byAdministrator")}
          />
          <Button type="submit" variant="primary" busy={isBusy} disabled={!email}>
            {t("forgottenPage.send")}
          </Button>
        </form>
      )}
      <Link href="/account/sign-in" className={buttonClasses("quiet", "md")}>
        {t("forgottenPage.back")}
      </Link>
    </div>
  )
}
