"use client"

import { RotateCw } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

/** Says why a picture could not be drawn, and tries again. */
export function PlotFailure({
  why,
  onRetry,
}: {
  readonly why: "too-long" | "not-loaded"
  readonly onRetry: () => void
}) {
  const t = useTranslations("cards.plot")
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-danger text-sm">
      <p className="min-w-0 flex-1">{t(why === "too-long" ? "tooLong" : "notLoaded")}</p>
      <Button
        size="sm"
        className="nodrag"
        icon={<RotateCw aria-hidden className="size-4" />}
        onClick={onRetry}
      >
        {t("retry")}
      </Button>
    </div>
  )
}
