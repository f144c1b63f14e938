"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { FormError } from "./form-error"
import { useAddressHash } from "./use-address-hash"
import { useAsking } from "./use-asking"

/** Confirming an address. Programs that look through letters open links: only a press on the button counts. */
export function ConfirmAddress() {
  const t = useTranslations("account.addressPage")
  const { isBusy, error, ask } = useAsking()
  const token = useAddressHash()
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const confirm = async () => {
    const answer = await ask("POST", "account/address/confirm", { token })
    if (typeof answer?.email === "string") setConfirmed(answer.email)
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="status" className="break-words empty:hidden">
        {confirmed === null ? null : t("done", { address: confirmed })}
      </p>
      {confirmed === null ? (
        <>
          <FormError>{error ?? (token === "" ? t("noToken") : null)}</FormError>
          <Button variant="primary" busy={isBusy} disabled={!token} onClick={() => void confirm()}>
            {t("confirm")}
          </Button>
        </>
      ) : null}
      <Link href="/account" className={buttonClasses(confirmed === null ? "quiet" : "primary", "md")}>
        {t("toAccount")}
      </Link>
    </div>
  )
}
