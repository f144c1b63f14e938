"use client"

import "../lesson.css"
import "./desk.css"
import { CloudOff, PanelRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { Button, buttonClasses } from "@/components/ui/button"
import { Sheet } from "@/components/ui/sheet"
import { Skeleton } from "@/components/ui/skeleton"
import { said, useLanguage } from "@/components/ui/use-language"
import type { SeatLine, TeacherView } from "@/lib/lessons/views"
import { LessonProvider, useLessonNews, useTeacherView } from "../lesson-context"
import { LessonPanels, type LessonTab } from "../teacher/lesson-panels"
import { MainControls } from "../teacher/main-controls"
import { Beside } from "./beside"
import { DeskBar } from "./desk-bar"
import { GroupTile } from "./group-tile"
import { type DeskFilter, type DeskOrder, type DeskRow, deskRows, inOrder, passes, stackRows } from "./rows"
import { TaskMatrix } from "./task-matrix"
import { useProgress } from "./use-progress"

/** The teacher's desk: all groups at once, how far each is, and everything that steers the lesson. */
export function Desk({ lessonId, title }: { readonly lessonId: string; readonly title: string }) {
  return (
    <LessonProvider lessonId={lessonId}>
      <Room title={title} />
    </LessonProvider>
  )
}

function Room({ title }: { readonly title: string }) {
  const t = useTranslations("lesson.desk")
  const { phase, view: any } = useLessonNews()
  const view = useTeacherView()
  if (phase === "refused" || (any !== null && view === null)) {
    return (
      <main className="flex min-h-dvh items-center justify-center p-6 text-center">
        <p role="alert">{t("notTeacher")}</p>
      </main>
    )
  }
  if (view === null) return <Opening />
  if (view.lesson.state === "ended") {
    return (
      <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-6 text-center">
        <h1 className="font-semibold font-serif text-2xl">{t("ended")}</h1>
        <a href={`/lesson/${view.lesson.id}/report`} className={buttonClasses("primary", "md")}>
          {t("report")}
        </a>
      </main>
    )
  }
  return <Class view={view} title={title} />
}

function Opening() {
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-4 p-5">
      <Skeleton className="h-12" />
      <div className="desk-wall">
        {[1, 2, 3, 4].map((one) => (
          <Skeleton key={one} className="h-52" />
        ))}
      </div>
    </div>
  )
}

function Class({ view, title }: { readonly view: TeacherView; readonly title: string }) {
  const t = useTranslations("lesson.desk")
  const { progress, isReady } = useProgress(view)
  const now = useNow()
  const rows = deskRows(view, progress, { whole: t("class") }, now)
  const [tab, setTab] = useState<LessonTab>("door")
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [openedId, setOpenedId] = useState<string | null>(null)
  const isWide = useIsWide()
  const showTab = (next: LessonTab) => {
    setTab(next)
    if (!isWide) setPanelOpen(true)
  }
  const goToSeat = (seat: SeatLine) => {
    const group = view.lesson.groups.find(({ id }) => id === seat.groupId)
    if (group) setOpenedId(group.boardId)
    setPanelOpen(false)
  }
  const panels = (
    <LessonPanels view={view} frames={progress.frames} tab={tab} onTab={setTab} onGo={goToSeat} />
  )
  return (
    <div className="mx-auto flex min-h-dvh max-w-[110rem] flex-col gap-4 px-4 py-3 sm:px-5">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 flex-1 truncate font-semibold font-serif text-xl">{title || t("untitled")}</h1>
        <div className="board-bar flex flex-wrap items-center gap-0.5 rounded-xl border border-line bg-sheet p-1">
          <button
            type="button"
            onClick={() => showTab("door")}
            className="touch-target rounded-control px-2.5 py-1 font-mono font-semibold tracking-widest hover:bg-hover"
          >
            {view.lesson.code ?? "–"}
          </button>
          <MainControls view={view} boardId={view.lesson.boardId} onTab={showTab} />
        </div>
        <a href={`/b/${view.lesson.boardId}`} className={buttonClasses("secondary", "md")}>
          {t("toBoard")}
        </a>
        {isWide ? null : (
          <Button icon={<PanelRight aria-hidden className="size-4" />} onClick={() => setPanelOpen(true)}>
            {t("panel")}
          </Button>
        )}
      </header>
      <LineLost />
      <div className="desk">
        <main className="flex min-w-0 flex-col gap-4">
          <Wall rows={rows} isReady={isReady} openedId={openedId} onOpen={setOpenedId} />
        </main>
        {isWide ? (
          <aside aria-label={t("panel")} className="rounded-card border border-line bg-sheet p-4">
            {panels}
          </aside>
        ) : (
          <Sheet open={isPanelOpen} onOpenChange={setPanelOpen} title={t("panel")}>
            {panels}
          </Sheet>
        )}
      </div>
    </div>
  )
}

/** Says that what the desk shows is not followed at the moment. */
function LineLost() {
  const t = useTranslations("lesson.desk")
  const { phase } = useLessonNews()
  return (
    <div role="status">
      {phase === "waiting" ? (
        <p className="flex items-center gap-2 rounded-control border border-line-strong bg-sheet px-3 py-2 text-sm">
          <CloudOff aria-hidden className="size-5 shrink-0 text-warn" />
          {t("away")}
        </p>
      ) : null}
    </div>
  )
}

function Wall(props: {
  readonly rows: readonly DeskRow[]
  readonly isReady: boolean
  readonly openedId: string | null
  readonly onOpen: (boardId: string | null) => void
}) {
  const { rows, isReady, openedId, onOpen } = props
  const t = useTranslations("lesson.desk")
  const [look, setLook] = useState<"wall" | "matrix">("wall")
  const [filter, setFilter] = useState<DeskFilter>("all")
  const [order, setOrder] = useState<DeskOrder>("bySeat")
  const shown = inOrder(
    rows.filter((row) => passes(row, filter)),
    order,
  )
  const opened = rows.find(({ boardId }) => boardId === openedId) ?? null
  const step = useCallback(
    (by: number) => {
      const at = rows.findIndex(({ boardId }) => boardId === openedId)
      onOpen(rows[(at + by + rows.length) % rows.length]?.boardId ?? null)
    },
    [rows, openedId, onOpen],
  )
  const tiles = (
    <ul className="desk-wall">
      {shown.map((row) => (
        <GroupTile
          key={row.boardId}
          row={row}
          isOpen={row.boardId === openedId}
          onOpen={() => onOpen(row.boardId)}
        />
      ))}
    </ul>
  )
  return (
    <>
      <DeskBar {...{ rows, look, filter, order }} onLook={setLook} onFilter={setFilter} onOrder={setOrder} />
      <Stacks rows={rows} />
      {isReady && shown.length === 0 ? <p className="text-muted">{t("nothing")}</p> : null}
      {opened ? (
        <div className="desk-split">
          {tiles}
          <Beside row={opened} onStep={step} onClose={() => onOpen(null)} />
        </div>
      ) : look === "matrix" ? (
        <TaskMatrix rows={shown} onOpen={(row) => onOpen(row.boardId)} />
      ) : (
        tiles
      )}
    </>
  )
}

/** Groups that made the same mistake, together. */
function Stacks({ rows }: { readonly rows: readonly DeskRow[] }) {
  const t = useTranslations("lesson.desk")
  const language = useLanguage()
  const stacks = stackRows(rows).filter((stack) => stack.rows.length > 1)
  if (stacks.length === 0) return null
  return (
    <section aria-label={t("stacks")}>
      <ul className="flex flex-wrap gap-2">
        {stacks.map(({ mistake, title, rows: those }) => (
          <li
            key={mistake}
            data-mistake={mistake}
            title={those.map(({ name }) => name).join(", ")}
            className="rounded-full bg-danger-soft px-3 py-1 text-danger text-sm"
          >
            <MixedText text={t("stack", { count: those.length, title: said(title, language) })} size={13} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The time by the server's clock, followed every few seconds. */
function useNow(): number {
  const { clockAhead } = useLessonNews()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(beat)
  }, [])
  return now + clockAhead
}

const WIDE = "(min-width: 64rem)"

function useIsWide(): boolean {
  const [isWide, setWide] = useState(true)
  useEffect(() => {
    const query = window.matchMedia(WIDE)
    const follow = () => setWide(query.matches)
    follow()
    query.addEventListener("change", follow)
    return () => query.removeEventListener("change", follow)
  }, [])
  return isWide
}
