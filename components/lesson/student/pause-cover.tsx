"use client"

import { PauseCircle } from "lucide-react"
import { useTranslations } from "next-intl"

/** "Look up, please": in the middle, while the board stays in sight. */
export function PauseCover() {
  const t = useTranslations("lesson.pause")
  return (
    <div role="alert" className="lesson-pause">
      <PauseCircle aria-hidden className="size-9 text-accent" />
      <p className="font-semibold font-serif text-2xl">{t("lookUp")}</p>
      <p className="text-muted text-sm">{t("kept")}</p>
    </div>
  )
}
