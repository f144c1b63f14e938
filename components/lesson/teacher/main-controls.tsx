"use client"

import { Hand, Megaphone, Pause, Play, UsersRound } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { TimerFace } from "../lesson-timer"
import { ReactionCounts } from "../reactions"
import { handsOf } from "./hand-queue"
import type { LessonTab } from "./lesson-panels"

interface MainControlsProps {
  readonly view: TeacherView
  /** The board to which everybody is called. */
  readonly boardId: string
  readonly onTab: (tab: LessonTab) => void
}

/** What a teacher needs at every moment: who is here, hands, pause, calling everybody, and the time. */
export function MainControls({ view, boardId, onTab }: MainControlsProps) {
  const t = useTranslations("lesson.bar")
  const { act, isBusy } = useLessonActions()
  const { stage, seats } = view
  const hands = handsOf(seats)
  const count = seats.filter(({ state }) => state === "admitted").length
  const waiting = seats.filter(({ state }) => state === "waiting").length
  const isCalled = stage.summons !== null
  return (
    <>
      <Button
        variant="quiet"
        icon={<UsersRound aria-hidden className="size-4" />}
        title={t("people", { count, waiting })}
        onClick={() => onTab("people")}
        className="tabular-nums"
      >
        <span className="sr-only">{t("people", { count, waiting })}</span>
        <span aria-hidden>{count}</span>
        {waiting > 0 ? (
          <span aria-hidden className="rounded-full bg-accent px-1.5 text-on-accent text-xs">
            +{waiting}
          </span>
        ) : null}
      </Button>
      <Button
        variant="quiet"
        icon={<Hand aria-hidden className="size-4" />}
        aria-label={t("hands", { count: hands.length })}
        title={t("hands", { count: hands.length })}
        onClick={() => onTab("people")}
        className={hands.length > 0 ? "text-danger tabular-nums" : "tabular-nums"}
      >
        {hands.length}
      </Button>
      <IconButton
        label={t(stage.isPaused ? "goOn" : "pause")}
        icon={stage.isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        pressed={stage.isPaused}
        disabled={isBusy}
        tooltipSide="bottom"
        onClick={() => void act("pause", { isPaused: !stage.isPaused })}
      />
      <IconButton
        label={t(isCalled ? "letGo" : "call")}
        icon={<Megaphone aria-hidden />}
        pressed={isCalled}
        disabled={isBusy}
        tooltipSide="bottom"
        onClick={() => void act("summon", { board: isCalled ? null : boardId })}
      />
      <TimerFace timer={stage.timer} className="lesson-clock" />
      <ReactionCounts reactions={stage.reactions} />
    </>
  )
}
