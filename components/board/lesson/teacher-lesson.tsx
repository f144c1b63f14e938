"use client"

import { LayoutGrid, QrCode } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState, useSyncExternalStore } from "react"
import { useTeacherView } from "@/components/lesson/lesson-context"
import { LessonPanels, type LessonTab } from "@/components/lesson/teacher/lesson-panels"
import { MainControls } from "@/components/lesson/teacher/main-controls"
import { Button, buttonClasses } from "@/components/ui/button"
import { Sheet } from "@/components/ui/sheet"
import { framePages } from "@/lib/board/frame-pages"
import { frameCard } from "@/lib/cards/frame-card"
import type { TeacherView } from "@/lib/lessons/views"
import { useBoard, useView } from "../session/board-context"

/** A lesson on its teacher's board: a bar, and behind it the panel with everything else. */
export function TeacherLesson() {
  const t = useTranslations("lesson.bar")
  const board = useBoard()
  const view = useTeacherView()
  const [tab, setTab] = useState<LessonTab>("door")
  const isOpen = useView(({ panel }) => panel === "lesson")
  // At the desk, a board stands in a frame, and the desk has all of this itself.
  const isFramed = window.self !== window.top
  if (view === null || view.lesson.state === "ended" || isFramed) return null
  const open = (next: LessonTab) => {
    setTab(next)
    board.view.open("lesson")
  }
  return (
    <>
      <section aria-label={t("label")} className="board-bar lesson-bar">
        <Button
          variant="quiet"
          icon={<QrCode aria-hidden className="size-4" />}
          aria-label={t("code", { code: view.lesson.code ?? t("closed") })}
          title={t("code", { code: view.lesson.code ?? t("closed") })}
          onClick={() => open("door")}
        >
          <span className="hidden font-mono tracking-widest sm:inline">
            {view.lesson.code ?? t("closed")}
          </span>
        </Button>
        <MainControls view={view} boardId={board.id} onTab={open} />
        <a href={`/lesson/${view.lesson.id}`} className={buttonClasses("secondary", "md")}>
          <LayoutGrid aria-hidden className="size-4" />
          <span className="hidden sm:inline">{t("desk")}</span>
          <span className="sr-only sm:hidden">{t("desk")}</span>
        </a>
      </section>
      <Sheet
        open={isOpen}
        onOpenChange={(next) => board.view.open(next ? "lesson" : null)}
        title={t("title")}
        modal={false}
      >
        {isOpen ? <Panels view={view} tab={tab} onTab={setTab} /> : null}
      </Sheet>
    </>
  )
}

function Panels(props: {
  readonly view: TeacherView
  readonly tab: LessonTab
  readonly onTab: (tab: LessonTab) => void
}) {
  const board = useBoard()
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const selection = useView((view) => view.selection)
  const frames = framePages({ cards }).map((id, at) => {
    const card = cards.get(id)
    return { number: at + 1, title: card ? (frameCard.read(card).title.split("\n")[0]?.trim() ?? "") : "" }
  })
  return (
    <LessonPanels
      {...props}
      frames={frames}
      selection={[...selection]}
      onHidden={() => board.view.select([])}
      onGo={({ groupId }) => {
        const group = props.view.lesson.groups.find(({ id }) => id === groupId)
        if (group) window.location.assign(`/b/${group.boardId}`)
      }}
    />
  )
}
