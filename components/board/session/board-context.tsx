"use client"

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import type { BoardSession } from "./board-session"
import type { BoardView } from "./view"

const BoardContext = createContext<BoardSession | null>(null)

/** Gives everything below it the open board. */
export function BoardProvider({
  board,
  children,
}: {
  readonly board: BoardSession
  readonly children: ReactNode
}) {
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>
}

/** The open board; it throws outside a BoardProvider, which is a mistake of ours. */
export function useBoard(): BoardSession {
  const board = useContext(BoardContext)
  if (board === null) throw new Error("useBoard needs a BoardProvider above it")
  return board
}

/** A part of what is true on this screen only. Select as little as is needed: a component is drawn again when it changes. */
export function useView<T>(select: (view: BoardView) => T): T {
  return useStore(useBoard().view, select)
}

/** Whether the person may change the board. */
export function useCanWrite(): boolean {
  return useStore(useBoard().access, (access) => access.refusal === null)
}

/** A value worked out from the camera; the component is drawn again only when the value changes. */
export function useSurface<T extends string | number | boolean>(select: (board: BoardSession) => T): T {
  const board = useBoard()
  return useSyncExternalStore(board.surface.subscribe, () => select(board))
}

/** The number of the layout's last change, for components that show where cards stand. */
export function useLayoutVersion(): number {
  const { layout } = useBoard()
  return useSyncExternalStore(layout.subscribe, layout.version)
}
