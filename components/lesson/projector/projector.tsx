"use client"

import "../lesson.css"
import { Maximize, PauseCircle, UsersRound } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { IconButton } from "@/components/ui/icon-button"
import { Spinner } from "@/components/ui/spinner"
import type { ProjectorView } from "@/lib/lessons/views"
import { LessonProvider, useLessonNews, useProjectorView } from "../lesson-context"
import { TimerFace } from "../lesson-timer"
import { PollBars } from "../poll-bars"
import { QrCode } from "../qr-code"
import { ShownExhibit } from "../shown-exhibit"

/** What the projector shows of a lesson. */
export function Projector({ lessonId }: { readonly lessonId: string }) {
  return (
    <LessonProvider lessonId={lessonId} asProjector>
      <Screen />
    </LessonProvider>
  )
}

function Screen() {
  const t = useTranslations("lesson.projector")
  const { phase, view: any } = useLessonNews()
  const view = useProjectorView()
  if (phase === "refused" || (any !== null && view === null)) return <Sentence says={t("notTeacher")} />
  if (view === null) return <Sentence says={t("opening")} waits />
  if (view.state === "ended") return <Sentence says={t("ended")} />
  return (
    <main className="relative flex min-h-dvh flex-col bg-paper p-6 sm:p-10">
      <TopLine view={view} />
      <div className="flex flex-1 flex-wrap items-center justify-center gap-x-20 gap-y-8">
        {view.poll ? <Poll poll={view.poll} /> : <Door code={view.code} />}
      </div>
      {view.shown ? <ShownExhibit lessonId={view.lessonId} shown={view.shown} /> : null}
      {view.isPaused ? (
        <div role="alert" className="lesson-pause">
          <PauseCircle aria-hidden className="size-16 text-accent" />
          <p className="font-semibold font-serif text-5xl">{t("paused")}</p>
        </div>
      ) : null}
    </main>
  )
}

function TopLine({ view }: { readonly view: ProjectorView }) {
  const t = useTranslations("lesson.projector")
  return (
    <header className="flex items-center justify-between gap-6 text-xl">
      <p role="status" className="flex items-center gap-3 text-muted">
        <UsersRound aria-hidden className="size-7" />
        {t("joined", { count: view.count })}
      </p>
      {view.poll && view.code ? (
        <p className="font-mono font-semibold text-3xl tracking-[0.2em]">{view.code}</p>
      ) : null}
      <div className="flex items-center gap-4">
        <TimerFace timer={view.timer} className="font-semibold text-5xl tabular-nums" />
        <IconButton
          label={t("full")}
          icon={<Maximize aria-hidden />}
          tooltipSide="bottom"
          onClick={() => void document.documentElement.requestFullscreen?.().catch(() => undefined)}
        />
      </div>
    </header>
  )
}

function Door({ code }: { readonly code: string | null }) {
  const t = useTranslations("lesson.projector")
  // The address is the browser's own; the server does not know it.
  const [host, setHost] = useState("")
  useEffect(() => setHost(window.location.host), [])
  if (code === null) return <h1 className="font-serif text-4xl">{t("closed")}</h1>
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <div className="text-center">
        <p className="text-2xl text-muted">{t("go")}</p>
        <p className="wrap-anywhere font-medium text-4xl">{host === "" ? "" : `${host}/join`}</p>
        <p className="mt-6 text-2xl text-muted">{t("enter")}</p>
        <p
          data-lesson-code={code}
          className="font-mono font-semibold text-[clamp(3.5rem,13vw,11rem)] leading-tight tracking-[0.12em]"
        >
          {code}
        </p>
      </div>
      {host === "" ? null : (
        <QrCode
          text={`${window.location.origin}/join?code=${code}`}
          label={t("title")}
          className="w-[min(24rem,60vw)]"
        />
      )}
    </>
  )
}

function Poll({ poll }: { readonly poll: NonNullable<ProjectorView["poll"]> }) {
  return (
    <section className="flex w-full max-w-4xl flex-col gap-8">
      <h1 className="text-center font-semibold font-serif text-4xl">
        <MixedText text={poll.question} size={36} />
      </h1>
      {poll.counts ? (
        <div style={{ zoom: 1.6 }}>
          <PollBars options={poll.options} counts={poll.counts} />
        </div>
      ) : (
        <ol className="flex flex-col gap-4 text-2xl">
          {poll.options.map((option, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the question
            <li key={at} className="rounded-card border border-line bg-sheet px-6 py-4">
              <MixedText text={option} size={24} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Sentence({ says, waits = false }: { readonly says: string; readonly waits?: boolean }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-6 text-center font-serif text-2xl">
      {waits ? <Spinner label="" className="size-8" /> : null}
      <p role="status">{says}</p>
    </main>
  )
}
