"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { Stage } from "@/lib/lessons/stage"
import { useLessonNews } from "./lesson-context"

/** How many seconds are left of a timer, by the server's clock; drawn anew each second while it runs. */
function useSecondsLeft(timer: Stage["timer"]): number | null {
  const { clockAhead } = useLessonNews()
  const [now, setNow] = useState(() => Date.now())
  const runs = timer?.endsAt != null
  useEffect(() => {
    if (!runs) return
    setNow(Date.now())
    const beat = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(beat)
  }, [runs])
  if (timer === null) return null
  const left = timer.endsAt === null ? timer.leftMs : timer.endsAt - (now + clockAhead)
  return Math.max(0, Math.ceil(left / 1000))
}

/** Seconds as a clock shows them: 5:00. */
const clockOf = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const two = (value: number) => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** What is left of a timer. Screen readers hear it when it has run out, not every second. */
export function TimerFace({
  timer,
  className,
}: {
  readonly timer: Stage["timer"]
  readonly className?: string
}) {
  const t = useTranslations("lesson.timer")
  const seconds = useSecondsLeft(timer)
  if (timer === null || seconds === null) return null
  return (
    <>
      <span
        role="timer"
        aria-label={t("left", { time: clockOf(seconds) })}
        className={className}
        data-over={seconds === 0 || undefined}
      >
        {clockOf(seconds)}
      </span>
      <span role="status" className="sr-only">
        {seconds === 0 ? t("over") : ""}
      </span>
    </>
  )
}
