"use client"

import "./chrome/chrome.css"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { CardBoardProvider } from "@/components/cards/card-board"
import { Spinner } from "@/components/ui/spinner"
import { Announcer } from "./chrome/announcer"
import { BackToContent } from "./chrome/back-to-content"
import type { BoardUser } from "./chrome/board-user"
import { BottomBar } from "./chrome/bottom-bar"
import { ConnectionBanner } from "./chrome/connection-banner"
import { EmptyBoard } from "./chrome/empty-board"
import {
  LateFollowing,
  LateInkBar,
  LateInkLayer,
  LateLesson,
  LatePanels,
  LatePenChip,
  LatePreview,
  LateRefusedNote,
  LateSelectionBar,
  useLateParts,
} from "./chrome/late-panels"
import { useConnection } from "./chrome/sync-badge"
import { TopBar } from "./chrome/top-bar"
import { useImageDrop } from "./images/use-image-drop"
import { Cursors } from "./presence/cursors"
import { BoardProvider, useBoard, useView } from "./session/board-context"
import type { BoardSession } from "./session/board-session"
import { focusCard } from "./session/card-focus"
import { openBoard } from "./session/open-board"
import { useRejoinAfterRefusal, useRejoining } from "./session/rejoin"
import { useCardBoardOf } from "./session/use-card-board"
import { useFirstSight } from "./session/use-first-sight"
import { useKeyboard } from "./session/use-keyboard"
import { usePaste } from "./session/use-paste"
import { useTold } from "./session/use-told"
import type { BoardLessonPart } from "./session/view"
import { BoardSurface } from "./surface/board-surface"
import { SelectionOverlay } from "./surface/selection-overlay"

export interface BoardScreenProps {
  readonly boardId: string
  readonly user: BoardUser
  /** What the server said; it is the server that decides for every change. */
  readonly access: "write" | "read"
  /** The board's name in lists, shown until the board itself says its title. */
  readonly title: string
  readonly exportable?: boolean
  /** The lesson that runs on the board, if the person has a part in it. */
  readonly lesson?: BoardLessonPart | null
}

/** A board with everything around it. It is made for one board: another one needs another `key`. */
export function BoardScreen(props: BoardScreenProps) {
  const { turn, refused, rejoin, forget } = useRejoining()
  return (
    <JoinedBoard key={turn} {...props} rejoin={rejoin}>
      {refused === null ? null : <LateRefusedNote refused={refused} onClose={forget} />}
    </JoinedBoard>
  )
}

interface JoinedBoardProps extends BoardScreenProps {
  readonly rejoin: ReturnType<typeof useRejoining>["rejoin"]
  readonly children: ReactNode
}

/** The board as this page joined it once. */
function JoinedBoard({ children, ...props }: JoinedBoardProps) {
  const { boardId, user, access, lesson = null } = props
  const [board, setBoard] = useState<BoardSession | null>(null)
  // A new name is no reason to join the board again.
  const opening = useRef({ user, lesson })
  useEffect(() => {
    const protocol = window.location.protocol === "https:" ? "wss" : "ws"
    const session = openBoard({
      boardId,
      ...opening.current,
      mayWrite: access === "write",
      serverUrl: `${protocol}://${window.location.host}/sync`,
    })
    setBoard(session)
    return () => {
      setBoard(null)
      void session.dispose()
    }
  }, [boardId, access])
  if (board === null) return null
  return (
    <BoardProvider board={board}>
      <Screen {...props} board={board} />
      {children}
    </BoardProvider>
  )
}

function Screen({
  board,
  user,
  title,
  rejoin,
  exportable = true,
}: Omit<JoinedBoardProps, "children"> & { readonly board: BoardSession }) {
  const cardBoard = useCardBoardOf(board, user)
  const root = useRef<HTMLDivElement>(null)
  const presents = useView((view) => view.presented !== null)
  const looksBack = useView((view) => view.previewed !== null)
  const isLesson = useView((view) => view.lesson !== null)
  useTold()
  useImageDrop()
  useFirstSight()
  useLateParts()
  useRejoinAfterRefusal(rejoin)
  usePageZoomGuard(root)
  return (
    <CardBoardProvider board={cardBoard}>
      <div
        ref={root}
        className="board-screen"
        data-presenting={presents || undefined}
        data-lesson={isLesson || undefined}
      >
        <TopBar title={title} user={user} />
        <main className="contents">
          {looksBack ? <LatePreview /> : <Stage />}
          <LateFollowing />
          <ConnectionBanner />
          <LateLesson />
        </main>
        <LatePanels exportable={exportable} />
        <Announcer ownId={user.id} />
      </div>
    </CardBoardProvider>
  )
}

/** The board itself with its tools. Keys and the clipboard are for it alone: while somebody looks at a version they change nothing here. */
function Stage() {
  useKeyboard()
  usePaste()
  useFocusAfterEditing()
  return (
    <>
      <BoardSurface>
        <LateInkLayer />
        <SelectionOverlay />
        <Cursors />
      </BoardSurface>
      <LateSelectionBar />
      <Opening />
      <EmptyBoard />
      <BackToContent />
      <LateInkBar />
      <LatePenChip />
      <BottomBar />
    </>
  )
}

function Opening() {
  const t = useTranslations("board")
  const { ready, phase } = useConnection()
  if (ready || phase === "refused") return null
  return (
    <div className="board-empty">
      <Spinner label={t("opening")} className="size-6" />
    </div>
  )
}

/** When an editor closes, its card has the focus again. */
function useFocusAfterEditing(): void {
  const { editing } = useBoard()
  useEffect(() => {
    let before = editing.get()
    return editing.subscribe(() => {
      const now = editing.get()
      if (before && now === null) focusCard(before.cardId)
      before = now
    })
  }, [editing])
}

/** Over the bars a pinch or Ctrl with the wheel would enlarge the page and leave the board behind. */
function usePageZoomGuard(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = root.current
    const guard = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault()
    }
    element?.addEventListener("wheel", guard, { passive: false })
    return () => element?.removeEventListener("wheel", guard)
  }, [root])
}
