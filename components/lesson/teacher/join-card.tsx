"use client"

import { Check, Copy, DoorClosed, MonitorUp, RefreshCw } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { useLessonActions, useLessonId } from "../lesson-context"
import { QrCode } from "../qr-code"

const SAID_FOR_MS = 2_500

/** The address at which a code is filled in. */
const joinAddress = (code: string): string => `${window.location.origin}/join?code=${code}`

/** How people come in: the code, its QR code and link, and the projector's page. */
export function JoinCard({ code }: { readonly code: string | null }) {
  const t = useTranslations("lesson.join")
  const id = useLessonId()
  const { act, call, isBusy } = useLessonActions()
  return (
    <div className="flex flex-col gap-3">
      {code === null ? (
        <p className="rounded-control bg-sunken px-3 py-2 text-sm">{t("closed")}</p>
      ) : (
        <div className="flex items-center gap-4">
          <QrCode text={joinAddress(code)} label={t("qr")} className="w-28 shrink-0" />
          <div className="min-w-0">
            <p className="text-muted text-sm">{t("at", { address: `${window.location.host}/join` })}</p>
            <p className="font-mono font-semibold text-3xl tracking-[0.18em]" data-lesson-code={code}>
              {code}
            </p>
            <CopyLink code={code} />
          </div>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <a
          href={`/lesson/${id}/projector`}
          target="_blank"
          rel="noreferrer"
          className={buttonClasses("secondary", "md")}
        >
          <MonitorUp aria-hidden className="size-4" />
          {t("projector")}
        </a>
        <Button
          icon={<RefreshCw aria-hidden className="size-4" />}
          disabled={isBusy}
          onClick={() => void call("code")}
        >
          {t(code === null ? "open" : "renew")}
        </Button>
        {code === null ? null : (
          <Button
            icon={<DoorClosed aria-hidden className="size-4" />}
            disabled={isBusy}
            onClick={() => void act("close-code", {})}
          >
            {t("close")}
          </Button>
        )}
      </div>
    </div>
  )
}

function CopyLink({ code }: { readonly code: string }) {
  const t = useTranslations("lesson.join")
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none")
  useEffect(() => {
    if (outcome !== "copied") return
    const timer = setTimeout(() => setOutcome("none"), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => {
    // Without a secure address the browser has no clipboard to offer.
    const done =
      navigator.clipboard?.writeText(joinAddress(code)) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    )
  }
  if (outcome === "refused") return <code className="wrap-anywhere text-xs">{joinAddress(code)}</code>
  const Icon = outcome === "copied" ? Check : Copy
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<Icon aria-hidden className="size-4" />}
      onClick={copy}
      className="-ml-2.5"
    >
      {t(outcome === "copied" ? "copied" : "copy")}
    </Button>
  )
}
