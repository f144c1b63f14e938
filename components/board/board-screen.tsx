"use client"

import "./chrome/chrome.css"
import { useTranslations } from "next-intl"
import { useEffect, useMemo, useRef, useState } from "react"
import { type CardBoard, CardBoardProvider } from "@/components/cards/card-board"
import { Spinner } from "@/components/ui/spinner"
import { setValues } from "@/lib/board/write-cards"
import { replaceText } from "@/lib/board/write-text"
import { Announcer } from "./chrome/announcer"
import type { BoardUser } from "./chrome/board-user"
import { BottomBar } from "./chrome/bottom-bar"
import { ConnectionBanner } from "./chrome/connection-banner"
import { EmptyBoard } from "./chrome/empty-board"
import { LatePanels, useLateParts } from "./chrome/late-panels"
import { SelectionBar } from "./chrome/selection-bar"
import { useConnection } from "./chrome/sync-badge"
import { TopBar } from "./chrome/top-bar"
import { Cursors } from "./presence/cursors"
import { BoardProvider, useBoard } from "./session/board-context"
import type { BoardSession } from "./session/board-session"
import { focusCard } from "./session/card-focus"
import { addDerivative } from "./session/derive-actions"
import { openBoard } from "./session/open-board"
import { useDerivationClient } from "./session/use-derivation-client"
import { useFirstSight } from "./session/use-first-sight"
import { goToCard, useKeyboard } from "./session/use-keyboard"
import { usePaste } from "./session/use-paste"
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
}

/** A board with everything around it. It is made for one board: another one needs another `key`. */
export function BoardScreen(props: BoardScreenProps) {
  const { boardId, user, access } = props
  const [board, setBoard] = useState<BoardSession | null>(null)
  // A new name is no reason to join the board again.
  const opening = useRef({ user })
  useEffect(() => {
    const protocol = window.location.protocol === "https:" ? "wss" : "ws"
    const session = openBoard({
      boardId,
      user: opening.current.user,
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
    </BoardProvider>
  )
}

function Screen({
  board,
  user,
  title,
  access,
  exportable = true,
}: BoardScreenProps & { readonly board: BoardSession }) {
  const cardBoard = useCardBoardOf(board)
  const root = useRef<HTMLDivElement>(null)
  useKeyboard()
  usePaste()
  useFirstSight()
  useLateParts()
  useFocusAfterEditing()
  usePageZoomGuard(root)
  return (
    <CardBoardProvider board={cardBoard}>
      <div ref={root} className="board-screen">
        <TopBar title={title} user={user} />
        <main className="contents">
          <BoardSurface>
            <SelectionOverlay />
            <Cursors />
          </BoardSurface>
          <SelectionBar />
          <Opening />
          <EmptyBoard />
          <ConnectionBanner mayWrite={access === "write"} />
          <BottomBar />
        </main>
        <LatePanels exportable={exportable} />
        <Announcer ownId={user.id} />
      </div>
    </CardBoardProvider>
  )
}

/** What the cards may ask of this board. */
function useCardBoardOf(board: BoardSession): CardBoard {
  const client = useDerivationClient(board)
  return useMemo(
    () => ({
      store: board.store,
      scope: board.scope,
      editing: board.editing,
      replaceText: (id, field, value, caret) => replaceText(board.doc, id, field, value, caret),
      setValues: (id, values) => setValues(board.doc, id, values),
      addDerivative: (id, wrt, order) => void addDerivative(board, id, wrt, order),
      goTo: (id) => goToCard(board, id),
      derive: (question, signal) => client.derive(question, { signal }),
      onReconnect: client.onReconnect,
      known: client.known,
    }),
    [board, client],
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
