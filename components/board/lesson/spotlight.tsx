"use client"

import { Flashlight } from "lucide-react"
import { useTranslations } from "next-intl"
import { useLessonActions } from "@/components/lesson/lesson-context"
import { goToBoard } from "@/components/lesson/student/group-menu"
import { Button } from "@/components/ui/button"
import type { SeatView } from "@/lib/lessons/views"
import { useBoard } from "../session/board-context"
import { useLead } from "./use-lead"

/** This student is asked to be followed, or is; or somebody else is. All meet on the board of the whole class. */
export function Spotlight({
  spotlight,
  boardId,
}: {
  readonly spotlight: NonNullable<SeatView["spotlight"]>
  /** The board of the whole class. */
  readonly boardId: string
}) {
  const t = useTranslations("lesson.spotlight")
  const board = useBoard()
  const { act, isBusy } = useLessonActions()
  const other = "mine" in spotlight ? null : spotlight
  const mine = "mine" in spotlight ? spotlight : null
  const isHere = board.id === boardId
  useLead(other && isHere ? { key: `spotlight ${other.at}`, personId: other.personId } : null)
  if (mine === null) {
    return isHere || other === null ? null : (
      <div className="lesson-chip">
        <Flashlight aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1">{t("other", { name: other.name })}</span>
        <Button size="sm" onClick={() => goToBoard(boardId)}>
          {t("watch")}
        </Button>
      </div>
    )
  }
  const isOn = mine.mine === "on"
  const accept = async () => {
    if ((await act("answer-spotlight", { accepts: true })) && !isHere) goToBoard(boardId)
  }
  return (
    <div role="alert" className="lesson-chip" data-strong>
      <Flashlight aria-hidden className="size-4 shrink-0 text-accent" />
      <span className="min-w-0 flex-1">{t(isOn ? "on" : mine.asGroup ? "askedGroup" : "asked")}</span>
      {isOn ? null : (
        <Button size="sm" variant="primary" busy={isBusy} onClick={() => void accept()}>
          {t("accept")}
        </Button>
      )}
      <Button size="sm" busy={isBusy} onClick={() => void act("answer-spotlight", { accepts: false })}>
        {t(isOn ? "stop" : "decline")}
      </Button>
    </div>
  )
}
