"use client"

import { KeyRound, Plus } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { deviceOf } from "./device-of"
import { FormError } from "./form-error"
import { answerPasskey } from "./passkey-browser"
import { PasskeyRow, type ShownPasskey } from "./passkey-row"
import { Section } from "./section"
import { useAsking } from "./use-asking"

/** The person's passkeys: adding, renaming and removing them. */
export function PasskeysSection({ passkeys }: { readonly passkeys: readonly ShownPasskey[] }) {
  const t = useTranslations("account")
  const router = useRouter()
  const toast = useToast()
  const { isBusy, error, setError, ask } = useAsking()
  const [isAsking, setAsking] = useState(false)
  const add = async () => {
    const asked = await ask("POST", "account/passkeys", {})
    if (asked === null) return
    setAsking(true)
    const answer = await answerPasskey("make", asked.question)
    setAsking(false)
    if (typeof answer === "string")
      return setError(t(answer === "none" ? "passkeys.addFailed" : "signInPage.passkeyUnsupported"))
    const { browser, system } = deviceOf(navigator.userAgent)
    const name = [browser, system].filter((word) => word !== null).join(" / ")
    if ((await ask("POST", "account/passkeys", { answer, name })) === null) return
    toast.show({ title: t("passkeys.added") })
    router.refresh()
  }
  return (
    <Section title={t("passkeys.title")} lead={t("passkeys.lead")}>
      <div className="flex flex-col items-start gap-3">
        {passkeys.length === 0 ? (
          <p className="flex items-center gap-2 text-muted text-sm">
            <KeyRound aria-hidden className="size-4" />
            {t("passkeys.none")}
          </p>
        ) : (
          <ul className="w-full divide-y divide-line">
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
        <FormError>{error}</FormError>
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          busy={isBusy || isAsking}
          onClick={() => void add()}
        >
          {t("passkeys.add")}
        </Button>
      </div>
    </Section>
  )
}
