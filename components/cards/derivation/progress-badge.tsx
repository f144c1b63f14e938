"use client"

import { useTranslations } from "next-intl"
import { Badge, type BadgeTone } from "@/components/ui/badge"
import type { Progress } from "./use-judged-lines"

const TONES: Readonly<Record<Progress["at"], BadgeTone>> = {
  nothing: "neutral",
  working: "neutral",
  judging: "neutral",
  wrong: "danger",
  jump: "accent",
  reached: "ok",
  "not-simplified": "accent",
}

/** How far a derivation has come. `from` lines of another way stand before its own and are not counted. */
export function ProgressBadge({
  progress,
  from = 0,
}: {
  readonly progress: Progress
  readonly from?: number
}) {
  const t = useTranslations("derivation.progress")
  if (progress.at === "nothing") return null
  return (
    <span role="status" data-progress={progress.at}>
      <Badge tone={TONES[progress.at]}>
        {progress.at === "wrong" || progress.at === "jump"
          ? t(progress.at, { number: Math.max(1, progress.line - from) })
          : t(progress.at)}
      </Badge>
    </span>
  )
}
