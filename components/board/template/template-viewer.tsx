"use client"

import "../chrome/chrome.css"
import "./template-viewer.css"
import { ChevronLeft, ChevronRight, Eye, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import * as Y from "yjs"
import { CardBoardProvider } from "@/components/cards/card-board"
import { MixedText } from "@/components/math/mixed-text"
import { IconButton } from "@/components/ui/icon-button"
import type { BoardFile } from "@/lib/board/board-file"
import { framePages } from "@/lib/board/frame-pages"
import { restoreBoard } from "@/lib/board/restore"
import { frameCard } from "@/lib/cards/frame-card"
import { createStillConnection } from "@/lib/sync/still-connection"
import { LateInkLayer } from "../chrome/late-panels"
import { pastCardBoard } from "../history/preview"
import { BoardProvider, useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { openSession } from "../session/open-board"
import { useCardBoardOf } from "../session/use-card-board"
import { useKeyboard } from "../session/use-keyboard"
import { BoardSurface } from "../surface/board-surface"
import type { Rect } from "../surface/rect"
import { SelectionOverlay } from "../surface/selection-overlay"
import { storedImages } from "./stored-images"

interface TemplateViewerProps {
  readonly title: string
  readonly board: BoardFile
  /** The bytes of its pictures in base 64, by their hashes. */
  readonly images: Readonly<Record<string, string>>
  /** The page that is shown first, from 1. */
  readonly firstPage: number
  readonly onClose: () => void
}

/** Nobody in particular: whoever looks at a template leaves nothing on it. */
const VIEWER = { id: "viewer", name: "", color: "#57534e" } as const

/** The board of a template to look at, page by page. Nothing of it can be changed. */
export function TemplateViewer(props: TemplateViewerProps) {
  const { board: file } = props
  const [session, setSession] = useState<BoardSession | null>(null)
  useEffect(() => {
    const doc = new Y.Doc()
    restoreBoard(doc, file)
    const opened = openSession(createStillConnection(doc), {
      boardId: "template",
      user: VIEWER,
      mayWrite: true,
      isPast: true,
    })
    opened.view.pickUp("hand")
    setSession(opened)
    return () => {
      setSession(null)
      void opened.dispose()
    }
  }, [file])
  if (session === null) return null
  return (
    <BoardProvider board={session}>
      <Stage {...props} session={session} />
    </BoardProvider>
  )
}

function Stage({ session, ...props }: TemplateViewerProps & { readonly session: BoardSession }) {
  const t = useTranslations("templates.viewer")
  const living = useCardBoardOf(session, VIEWER)
  const images = useMemo(() => storedImages(props.images), [props.images])
  useEffect(() => images.dispose, [images])
  const cards = useMemo(
    () => ({ ...pastCardBoard(living, session), images: images.images }),
    [living, session, images],
  )
  return (
    <CardBoardProvider board={cards}>
      <section aria-label={t("label")} className="board-screen">
        <Surface />
        <header className="template-viewer-bar board-bar">
          <Eye aria-hidden className="size-4 shrink-0 text-accent" />
          <div className="min-w-0 flex-1">
            <h1 dir="auto" className="truncate font-semibold text-sm">
              {props.title}
            </h1>
            <p className="truncate text-muted text-xs">
              {t("student")}
              <span className="ml-2 max-sm:hidden">{t("hidden")}</span>
            </p>
          </div>
          <IconButton label={t("close")} icon={<X aria-hidden />} onClick={props.onClose} />
        </header>
        <Pages firstPage={props.firstPage} onClose={props.onClose} />
      </section>
    </CardBoardProvider>
  )
}

function Surface() {
  useKeyboard()
  return (
    <BoardSurface>
      <LateInkLayer />
      <SelectionOverlay />
    </BoardSurface>
  )
}

/** The room around a page that is shown, in screen pixels. */
const MARGIN = { top: 76, right: 20, bottom: 76, left: 20 } as const

/** Windows that are narrower show the left part of a page in a size in which it can be read, and the rest by a push. */
const NARROW = 720
const READABLE_WIDTH = 600

function readable(page: Rect, window: { readonly width: number; readonly height: number }): Rect {
  if (window.width >= NARROW || page.width <= READABLE_WIDTH) return page
  const height = ((window.height - MARGIN.top - MARGIN.bottom) * READABLE_WIDTH) / window.width
  return { ...page, width: READABLE_WIDTH, height: Math.min(page.height, height) }
}

/** Turns the pages: buttons, Page Up and Page Down; Escape leads back. */
function Pages({ firstPage, onClose }: Pick<TemplateViewerProps, "firstPage" | "onClose">) {
  const t = useTranslations("board.present")
  const board = useBoard()
  const pages = framePages(board.store.getSnapshot())
  const [at, setAt] = useState(Math.min(Math.max(0, firstPage - 1), Math.max(0, pages.length - 1)))
  const id = pages[at]
  const width = useSyncExternalStore(
    board.surface.subscribe,
    () => board.surface.size().width,
    () => 0,
  )
  useEffect(() => {
    const rect = id === undefined ? undefined : board.layout.rectOf(id)
    if (width > 0 && rect)
      board.surface.fit(readable(rect, board.surface.size()), { insets: MARGIN, maxZoom: 1.5 })
  }, [board, id, width])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0
      if (event.key === "Escape") onClose()
      else if (by === 0) return
      else setAt((now) => Math.min(pages.length - 1, Math.max(0, now + by)))
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener("keydown", onKey, { capture: true })
    return () => window.removeEventListener("keydown", onKey, { capture: true })
  }, [pages.length, onClose])
  if (id === undefined) return null
  const card = board.store.getCard(id)
  const title = (card ? frameCard.read(card).title : "").split("\n")[0]?.trim() ?? ""
  return (
    <nav aria-label={t("label")} className="board-presentation board-bar">
      <IconButton
        label={t("back")}
        icon={<ChevronLeft aria-hidden />}
        disabled={at === 0}
        onClick={() => setAt(at - 1)}
      />
      <p aria-live="polite" className="min-w-24 max-w-[50vw] truncate px-2 text-center text-sm">
        <span className="tabular-nums">{t("page", { page: at + 1, count: pages.length })}</span>
        {title === "" ? null : (
          <span className="ml-2 text-muted">
            <MixedText text={title} />
          </span>
        )}
      </p>
      <IconButton
        label={t("next")}
        icon={<ChevronRight aria-hidden />}
        disabled={at === pages.length - 1}
        onClick={() => setAt(at + 1)}
      />
    </nav>
  )
}
