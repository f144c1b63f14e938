"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type * as Y from "yjs"
import { keepCopy } from "@/lib/board/keep-copy"
import type { CloseName } from "@/lib/sync/close-codes"
import { useConnection } from "../chrome/sync-badge"
import { useBoard } from "./board-context"
import type { BoardSession } from "./board-session"

/** A change that the server did not take, with the document as it stood on this page. */
export interface RefusedChange {
  readonly name: CloseName
  readonly left: Y.Doc
}

/** Refusals that are nobody's fault: somebody worked on what was kept from them a moment later. */
const AT_WORK: ReadonlySet<CloseName> = new Set([
  "forbiddenWrite",
  "lockedCard",
  "notYours",
  "othersName",
  "boardHeld",
])

/** A page that is refused again so soon would go round in circles. */
const AGAIN_MS = 10_000

/** How often a board was joined, the last refused change, and how to join it anew after one. */
interface Rejoining {
  readonly turn: number
  readonly refused: RefusedChange | null
  rejoin(board: BoardSession, name: CloseName): void
  /** The person has seen why. */
  forget(): void
}

/** Joins a board anew, from what the server holds, after it refused a change; a second refusal at once is left to the person. */
export function useRejoining(): Rejoining {
  const [turn, setTurn] = useState(0)
  const [refused, setRefused] = useState<RefusedChange | null>(null)
  const last = useRef(Number.NEGATIVE_INFINITY)
  const rejoin = useCallback((board: BoardSession, name: CloseName) => {
    const now = performance.now()
    if (now - last.current < AGAIN_MS) return
    last.current = now
    const left = keepCopy(board.doc)
    void board.connection.discard().finally(() => {
      setRefused({ name, left })
      setTurn((before) => before + 1)
    })
  }, [])
  const forget = useCallback(() => setRefused(null), [])
  return { turn, refused, rejoin, forget }
}

/** Lets the page join again by itself where a change was refused that came too late. */
export function useRejoinAfterRefusal(rejoin: Rejoining["rejoin"]) {
  const board = useBoard()
  const { refused } = useConnection()
  useEffect(() => {
    if (refused !== null && AT_WORK.has(refused)) rejoin(board, refused)
  }, [refused, board, rejoin])
}
