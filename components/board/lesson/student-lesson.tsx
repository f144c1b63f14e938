"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { useLessonNews, useSeatView } from "@/components/lesson/lesson-context"
import { TimerFace } from "@/components/lesson/lesson-timer"
import { ShownExhibit } from "@/components/lesson/shown-exhibit"
import { GroupMenu } from "@/components/lesson/student/group-menu"
import { HandButtons } from "@/components/lesson/student/hand-buttons"
import { PauseCover } from "@/components/lesson/student/pause-cover"
import { PollCard } from "@/components/lesson/student/poll-card"
import { ReactionMenu } from "@/components/lesson/student/reaction-menu"
import { useToast } from "@/components/ui/toast"
import type { SeatView } from "@/lib/lessons/views"
import { useBoard } from "../session/board-context"
import { LaterFrames, WayToOpenFrame } from "./later-frames"
import { Spotlight } from "./spotlight"
import { Summons } from "./summons"

/** A lesson on a student's board: a small bar, and what the teacher does as it happens. */
export function StudentLesson() {
  const view = useSeatView()
  const heldBefore = useRef<number | null | undefined>(undefined)
  if (view !== null && heldBefore.current === undefined) heldBefore.current = view.summons?.at ?? null
  useOwnName(view)
  useMessages(view)
  useSentences(view)
  if (view === null || view.seat.state !== "admitted" || view.state === "ended") return null
  return (
    <>
      <StudentBar view={view} />
      <div className="lesson-chips">
        {view.summons ? (
          <Summons
            key={view.summons.at}
            summons={view.summons}
            isLate={heldBefore.current === view.summons.at}
          />
        ) : null}
        <WayToOpenFrame pace={view.pace} />
        {view.spotlight ? <Spotlight spotlight={view.spotlight} boardId={view.boardId} /> : null}
      </div>
      {view.pace ? <LaterFrames pace={view.pace} /> : null}
      {view.poll ? (
        <div className="lesson-corner">
          <PollCard poll={view.poll} />
        </div>
      ) : null}
      {view.shown ? <ShownExhibit lessonId={view.lessonId} shown={view.shown} /> : null}
      {view.isPaused ? <PauseCover /> : null}
    </>
  )
}

function StudentBar({ view }: { readonly view: SeatView }) {
  const t = useTranslations("lesson.student")
  const board = useBoard()
  const { phase } = useLessonNews()
  return (
    <section aria-label={t("bar")} className="board-bar lesson-bar">
      <GroupMenu view={view} boardId={board.id} />
      <HandButtons hand={view.seat.hand} />
      <ReactionMenu />
      <TimerFace timer={view.timer} className="lesson-clock" />
      {phase === "waiting" ? <span className="px-2 text-muted text-xs">{t("away")}</span> : null}
    </section>
  )
}

/** The board shows this person by the name that the lesson gives them. */
function useOwnName(view: SeatView | null): void {
  const board = useBoard()
  const name = view?.seat.shownName ?? null
  useEffect(() => {
    const self = board.self.getState()
    if (name !== null && self.name !== name) board.self.setState({ ...self, name }, true)
  }, [board, name])
}

/** What the teacher writes comes as a passing message; what was written before this page was there does not. */
function useMessages(view: SeatView | null): void {
  const t = useTranslations("lesson.message")
  const toast = useToast()
  const seen = useRef<Set<string> | null>(null)
  const messages = view?.messages
  useEffect(() => {
    if (messages === undefined) return
    const before = seen.current
    seen.current = new Set(messages.map(({ id }) => id))
    if (before === null) return
    for (const { id, text, to } of messages)
      if (!before.has(id)) toast.show({ title: t(to.kind), description: text })
  }, [messages, toast, t])
}

/** Says what has become of the seat: the end of the lesson, another group, being sent out. */
function useSentences(view: SeatView | null): void {
  const t = useTranslations("lesson.student")
  const toast = useToast()
  const before = useRef<SeatView | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = view
    if (was === null || view === null) return
    if (was.state === "live" && view.state === "ended")
      toast.show({ title: t("ended"), description: t("endedHint") })
    if (was.seat.state === "admitted" && view.seat.state === "removed")
      toast.show({ tone: "warn", title: t("removed") })
    const { group } = view
    if (group && was.group?.id !== group.id)
      toast.show({
        title: t("grouped", { name: group.name }),
        action: { label: t("goThere"), onSelect: () => window.location.assign(`/b/${group.boardId}`) },
      })
  }, [view, toast, t])
}
