"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import type { LessonProgress } from "@/lib/lessons/lesson-progress"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { TimerFace } from "../lesson-timer"
import { MessageDialog } from "./message-dialog"

/** The class's pace: which frames are open, the timer, and a word to everybody. */
export function SteerPanel({
  view,
  frames,
}: {
  readonly view: TeacherView
  readonly frames: LessonProgress["frames"]
}) {
  const t = useTranslations("lesson.steer")
  const [writes, setWrites] = useState(false)
  return (
    <div className="flex flex-col gap-6">
      <PaceForm view={view} frames={frames} />
      <TimerForm view={view} />
      <section>
        <Button onClick={() => setWrites(true)}>{t("messageAll")}</Button>
        {writes ? (
          <MessageDialog to={{ kind: "all" }} name={t("everybody")} onClose={() => setWrites(false)} />
        ) : null}
      </section>
    </div>
  )
}

function PaceForm({
  view,
  frames,
}: {
  readonly view: TeacherView
  readonly frames: LessonProgress["frames"]
}) {
  const t = useTranslations("lesson.pace")
  const { act } = useLessonActions()
  const { pace } = view.stage
  if (frames.length === 0) {
    return (
      <section>
        <h3 className="mb-1 font-semibold text-sm">{t("title")}</h3>
        <p className="text-muted text-sm">{t("noFrames")}</p>
      </section>
    )
  }
  const nameOf = ({ number, title }: LessonProgress["frames"][number]) =>
    title === "" ? t("frame", { number }) : `${number}. ${title}`
  const value = pace === null ? "free" : pace.from === pace.to ? `only ${pace.to}` : `to ${pace.to}`
  const options = [
    { value: "free", label: t("free") },
    ...frames.map((frame) => ({ value: `only ${frame.number}`, label: t("only", { name: nameOf(frame) }) })),
    ...frames
      .slice(1)
      .map((frame) => ({ value: `to ${frame.number}`, label: t("upTo", { name: nameOf(frame) }) })),
  ]
  const choose = (next: string) => {
    const [kind, number] = next.split(" ")
    const to = Number(number)
    void act("pace", { pace: kind === "free" ? null : { from: kind === "only" ? to : 1, to } })
  }
  const step = (by: number) => {
    const at = (pace?.to ?? 0) + by
    if (at < 1 || at > frames.length) return
    void act("pace", {
      pace: { from: pace !== null && pace.from === pace.to ? at : pace === null ? at : 1, to: at },
    })
  }
  return (
    <section className="flex flex-col gap-2">
      <Select label={t("title")} value={value} options={options} onChange={choose} />
      <div className="flex gap-2">
        <Button size="sm" disabled={pace === null || pace.to <= 1} onClick={() => step(-1)}>
          {t("back")}
        </Button>
        <Button size="sm" disabled={pace !== null && pace.to >= frames.length} onClick={() => step(1)}>
          {t("next")}
        </Button>
      </div>
      <p className="text-muted text-xs">{t("hint")}</p>
    </section>
  )
}

const LENGTHS = [1, 3, 5, 10, 15, 20] as const

function TimerForm({ view }: { readonly view: TeacherView }) {
  const t = useTranslations("lesson.timer")
  const { act } = useLessonActions()
  const { timer } = view.stage
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      <h3 className="font-semibold text-sm">{t("title")}</h3>
      {timer ? (
        <div className="flex flex-wrap items-center gap-2">
          <TimerFace timer={timer} className="min-w-20 font-semibold text-2xl tabular-nums" />
          <Button
            size="sm"
            onClick={() => void act("timer", { do: timer.endsAt === null ? "go-on" : "hold" })}
          >
            {t(timer.endsAt === null ? "goOn" : "hold")}
          </Button>
          <Button size="sm" onClick={() => void act("timer", { do: "add", seconds: 60 })}>
            {t("add")}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => void act("timer", { do: "clear" })}>
            {t("clear")}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          {LENGTHS.map((minutes) => (
            <Button
              key={minutes}
              size="sm"
              onClick={() => void act("timer", { do: "start", seconds: minutes * 60 })}
            >
              {t("minutes", { minutes })}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
