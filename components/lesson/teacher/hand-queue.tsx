"use client"

import { CircleCheck, Hand } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import type { SeatLine, TeacherView } from "@/lib/lessons/views"
import { useLessonActions, useLessonNews } from "../lesson-context"

/** Raised hands, the longest waiting first. */
export const handsOf = (seats: readonly SeatLine[]): readonly SeatLine[] =>
  seats
    .filter(({ hand, state }) => hand !== null && state === "admitted")
    .sort((a, b) => (a.hand?.at ?? 0) - (b.hand?.at ?? 0))

/** The queue of raised hands with who waits for what, and for how long. */
export function HandQueue({
  view,
  onGo,
}: {
  readonly view: TeacherView
  /** Goes to where a student works. */
  readonly onGo?: (seat: SeatLine) => void
}) {
  const t = useTranslations("lesson.hand")
  const { clockAhead } = useLessonNews()
  const { act } = useLessonActions()
  const hands = handsOf(view.seats)
  const now = useMinute() + clockAhead
  if (hands.length === 0) return <p className="text-muted text-sm">{t("none")}</p>
  return (
    <ol className="flex flex-col gap-1.5">
      {hands.map((seat) => {
        const isHelp = seat.hand?.kind === "help"
        const Icon = isHelp ? Hand : CircleCheck
        const minutes = Math.max(0, Math.floor((now - (seat.hand?.at ?? now)) / 60_000))
        return (
          <li
            key={seat.id}
            data-hand={seat.hand?.kind}
            className="flex items-center gap-2 rounded-control border border-line px-2.5 py-1.5"
          >
            <Icon aria-hidden className={`size-4 shrink-0 ${isHelp ? "text-danger" : "text-ok"}`} />
            <div className="min-w-0 flex-1 leading-tight">
              <bdi className="block truncate font-medium text-sm">{seat.shownName}</bdi>
              <span className="text-muted text-xs">
                {t(isHelp ? "wantsHelp" : "wantsCheck")} · {t("waits", { minutes })}
              </span>
            </div>
            {onGo && seat.groupId ? (
              <Button size="sm" onClick={() => onGo(seat)}>
                {t("go")}
              </Button>
            ) : null}
            <Button size="sm" variant="quiet" onClick={() => void act("lower-hand", { seat: seat.id })}>
              {t("done")}
            </Button>
          </li>
        )
      })}
    </ol>
  )
}

function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(beat)
  }, [])
  return now
}
