"use client"

import { KeyRound, LogIn } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { askServer } from "./ask-server"
import { goOn } from "./go-on"
import { answerPasskey } from "./passkey-browser"

interface OtherWaysProps {
  readonly back: string
  readonly providerName: string | null
  readonly onProblem: (sentence: string | null) => void
}

/** Signing in without a password. */
export function OtherWays({ back, providerName, onProblem }: OtherWaysProps) {
  const t = useTranslations("account")
  const [busy, setBusy] = useState<"passkey" | "provider" | null>(null)
  const fail = (sentence: string) => {
    setBusy(null)
    onProblem(sentence)
  }
  const byPasskey = async () => {
    setBusy("passkey")
    onProblem(null)
    const path = "account/sign-in/passkey"
    const asked = await askServer("POST", path, {})
    if (!asked.ok) return fail(asked.sentence ?? t("noAnswer"))
    const answer = await answerPasskey("use", asked.answer.question)
    if (typeof answer === "string")
      return fail(t(answer === "none" ? "signInPage.passkeyNone" : "signInPage.passkeyUnsupported"))
    const done = await askServer("POST", path, { answer })
    if (!done.ok) return fail(done.sentence ?? t("noAnswer"))
    goOn(back)
  }
  const byProvider = async () => {
    setBusy("provider")
    onProblem(null)
    const asked = await askServer("POST", "account/sign-in/provider", { back })
    if (asked.ok && typeof asked.answer.url === "string") return goOn(asked.answer.url)
    fail((asked.ok ? null : asked.sentence) ?? t("noAnswer"))
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("signInPage.or")}
      </p>
      <Button
        icon={<KeyRound aria-hidden className="size-4" />}
        busy={busy === "passkey"}
        disabled={busy !== null}
        onClick={() => void byPasskey()}
      >
        {t("signInPage.passkey")}
      </Button>
      {providerName === null ? null : (
        <Button
          icon={<LogIn aria-hidden className="size-4" />}
          busy={busy === "provider"}
          disabled={busy !== null}
          onClick={() => void byProvider()}
        >
          {t("signInPage.provider", { name: providerName })}
        </Button>
      )}
    </div>
  )
}
