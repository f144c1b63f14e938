"use client"

import { CircleCheck, Hand } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import type { HandKind } from "@/lib/lessons/lesson"
import { useLessonActions } from "../lesson-context"

/** Two kinds of raised hands; a second press takes the hand down. */
export function HandButtons({ hand }: { readonly hand: HandKind | null }) {
  const t = useTranslations("lesson.hand")
  const { act, isBusy } = useLessonActions()
  const toggle = (kind: HandKind) => void act("hand", { hand: hand === kind ? null : kind })
  return (
    <>
      <IconButton
        label={t("help")}
        icon={<Hand aria-hidden />}
        pressed={hand === "help"}
        disabled={isBusy}
        tooltipSide="bottom"
        onClick={() => toggle("help")}
      />
      <IconButton
        label={t("check")}
        icon={<CircleCheck aria-hidden />}
        pressed={hand === "check"}
        disabled={isBusy}
        tooltipSide="bottom"
        onClick={() => toggle("check")}
      />
      <span role="status" className="sr-only">
        {hand === null ? "" : t(hand === "help" ? "helpUp" : "checkUp")}
      </span>
    </>
  )
}
