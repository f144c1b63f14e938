"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { QrCode } from "@/components/lesson/qr-code"
import { Button } from "@/components/ui/button"
import { shownCode } from "@/lib/access/device-code"
import { FormError } from "./form-error"
import { useAsking } from "./use-asking"

interface Code {
  readonly code: string
  readonly url: string
  /** Milliseconds since 1970 by this device's clock. */
  readonly goodUntil: number
}

/** Shows a code by which a second device goes on as the same person, for as long as it is good. */
export function OwnDeviceCode({ back }: { readonly back: string }) {
  const t = useTranslations("account.device")
  const { isBusy, error, ask } = useAsking()
  const [made, setMade] = useState<Code | null>(null)
  const left = useSecondsUntil(made?.goodUntil ?? null)
  const make = async () => {
    const answer = await ask("POST", "session/device-codes", { back })
    if (typeof answer?.code !== "string" || typeof answer.url !== "string") return
    // The length, not the time of day: the two clocks need not agree.
    setMade({ code: answer.code, url: answer.url, goodUntil: Date.now() + Number(answer.livesMs) })
  }
  const isGood = made !== null && left > 0
  return (
    <div className="flex flex-col items-start gap-4">
      <FormError>{error}</FormError>
      {isGood ? (
        <div className="flex w-full flex-col items-center gap-3 rounded-card border border-line bg-sheet p-5">
          <QrCode text={made.url} label={t("qr")} className="w-52 max-w-full" />
          <p className="font-mono text-2xl tracking-widest" data-device-code>
            {shownCode(made.code)}
          </p>
          <p className="text-center text-muted text-sm" role="timer">
            {t("goodFor", { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, "0") })}
          </p>
        </div>
      ) : null}
      <p role="status" className={isGood || made === null ? "sr-only" : "text-sm"}>
        {isGood ? t("shown") : made === null ? "" : t("expired")}
      </p>
      <Button busy={isBusy} onClick={() => void make()}>
        {t(made === null ? "make" : "makeAnother")}
      </Button>
    </div>
  )
}

/** The whole seconds until a moment, counted down as they pass. */
function useSecondsUntil(moment: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (moment === null) return
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [moment])
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000))
}
