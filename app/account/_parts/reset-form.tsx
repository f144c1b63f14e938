"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { FormError } from "./form-error"
import { PasswordField } from "./password-field"
import { useAddressHash } from "./use-address-hash"
import { useAsking } from "./use-asking"

/** Setting a new password. The token stands behind the address's hash, where no server and no other site sees it. */
export function ResetForm() {
  const t = useTranslations("account")
  const { isBusy, error, ask } = useAsking()
  const token = useAddressHash()
  const [password, setPassword] = useState("")
  const [isDone, setDone] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("POST", "account/password/reset", { token, password })) !== null) setDone(true)
  }
  if (isDone) {
    return (
      <div className="flex flex-col gap-5">
        <p role="status">{t("resetPage.done")}</p>
        <Link href="/account/sign-in" className={buttonClasses("primary", "md")}>
          {t("signIn")}
        </Link>
      </div>
    )
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-4" noValidate>
      <FormError>{error ?? (token === "" ? t("resetPage.noToken") : null)}</FormError>
      <PasswordField label={t("fields.newPassword")} value={password} onChange={setPassword} isNew />
      <Button type="submit" variant="primary" busy={isBusy} disabled={!password || !token}>
        {t("resetPage.save")}
      </Button>
      <Link href="/account/forgotten" className={buttonClasses("quiet", "md")}>
        {t("resetPage.askAgain")}
      </Link>
    </form>
  )
}
