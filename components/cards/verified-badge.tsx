"use client"

import { ShieldCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { Popover } from "@/components/ui/popover"
import type { Verification } from "@/lib/engine/answer"

/** Says that the result was checked in numbers, and on request how well it agreed. */
export function VerifiedBadge({
  verified,
  reachable,
}: {
  readonly verified: Verification
  readonly reachable: boolean
}) {
  const t = useTranslations("cards.derivative")
  const error = verified.maxRelativeError === 0 ? "0" : verified.maxRelativeError.toExponential(1)
  return (
    <Popover
      label={t("verified")}
      align="end"
      trigger={
        <button
          type="button"
          tabIndex={reachable ? 0 : -1}
          className="nodrag touch-target inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-medium text-ok text-xs hover:bg-ok-soft"
        >
          <ShieldCheck aria-hidden className="size-4" />
          {t("verified")}
        </button>
      }
    >
      <p className="text-sm">{t("verifiedBy", { error })}</p>
    </Popover>
  )
}
