"use client"

import { CircleCheck, DoorClosed, GraduationCap } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect } from "react"
import { buttonClasses } from "@/components/ui/button"
import { Spinner } from "@/components/ui/spinner"
import { LessonProvider, useLessonNews, useSeatView } from "../lesson-context"
import { goToBoard } from "./group-menu"

/** A student's place before, and after, the board: it leads on as soon as the teacher admits. */
export function SeatRoom({ lessonId }: { readonly lessonId: string }) {
  return (
    <LessonProvider lessonId={lessonId}>
      <Room />
    </LessonProvider>
  )
}

function Room() {
  const t = useTranslations("lesson.seat")
  const { phase } = useLessonNews()
  const view = useSeatView()
  const target =
    view?.seat.state === "admitted" && view.state === "live" ? (view.group?.boardId ?? view.boardId) : null
  useEffect(() => {
    if (target !== null) goToBoard(target)
  }, [target])
  if (view === null) {
    return phase === "refused" ? (
      <Place mark={<DoorClosed />} title={t("refused")} hint={t("refusedHint")}>
        <a href="/join" className={buttonClasses("primary", "md")}>
          {t("join")}
        </a>
      </Place>
    ) : (
      <Place mark={<Spinner label={t("entering")} />} title="" hint="" />
    )
  }
  if (view.seat.state === "removed") {
    return <Place mark={<DoorClosed />} title={t("removed")} hint={t("removedHint")} />
  }
  if (view.state === "ended" && view.seat.state === "admitted") {
    return (
      <Place mark={<CircleCheck />} title={t("ended")} hint={t("endedHint")}>
        {view.group ? (
          <a href={`/b/${view.group.boardId}`} className={buttonClasses("primary", "md")}>
            {t("goOnGroup", { name: view.group.name })}
          </a>
        ) : null}
        <a href={`/b/${view.boardId}`} className={buttonClasses(view.group ? "secondary" : "primary", "md")}>
          {t("goOnClass")}
        </a>
      </Place>
    )
  }
  if (view.state === "ended") return <Place mark={<DoorClosed />} title={t("ended")} hint="" />
  if (view.seat.state === "admitted")
    return <Place mark={<Spinner label="" />} title={t("entering")} hint="" />
  return (
    <Place mark={<GraduationCap />} title={t("waiting")} hint={t("waitingHint")}>
      <p className="text-muted text-sm">{t("as", { name: view.seat.name })}</p>
    </Place>
  )
}

function Place(props: {
  readonly mark: ReactNode
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}) {
  const t = useTranslations("lesson.seat")
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 text-center">
      <div aria-hidden="true" className="mb-3 text-accent [&_svg]:size-12">
        {props.mark}
      </div>
      <div role="status" className="flex flex-col gap-2">
        <h1 className="font-semibold font-serif text-2xl">{props.title}</h1>
        <p className="max-w-md text-muted">{props.hint}</p>
      </div>
      <div className="mt-4 flex flex-wrap justify-center gap-3">{props.children}</div>
      <a href="/" className="mt-2 text-accent text-sm underline-offset-4 hover:underline">
        {t("home")}
      </a>
    </main>
  )
}
