"use client"

import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { createRightsClient, NotSettled, type RightsClient, type SettledRights } from "./settled-rights"

/** Others settle things too, and people come and go: what is shown is read anew this often. */
const EVERY_MS = 5_000

/** What is settled on a board, while it is looked at. */
interface SettledRightsState {
  /** Null until it was read for the first time. */
  readonly settled: SettledRights | null
  /** It could not be read. */
  readonly isOut: boolean
  /** Why the last change did not happen; the sentence of the server, "" where it could not be reached, null where it did. */
  readonly problem: string | null
  /** Asks for a change and takes over what is settled then. */
  settle(ask: (client: RightsClient) => Promise<SettledRights>): Promise<void>
  reload(): void
}

/** Follows what is settled on a board as long as `isShown`. */
export function useSettledRights(boardId: string, isShown: boolean): SettledRightsState {
  const client = useMemo(() => createRightsClient(boardId), [boardId])
  const [settled, setSettled] = useState<SettledRights | null>(null)
  const [isOut, setOut] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // An answer that was asked for before a change must not hide the change.
  const latest = useRef(0)
  const take = useCallback(async (asked: Promise<SettledRights>) => {
    const turn = ++latest.current
    const answer = await asked
    if (turn !== latest.current) return
    setSettled(answer)
    setOut(false)
  }, [])
  const reload = useCallback(() => {
    take(client.read()).catch(() => setOut(true))
  }, [client, take])
  useEffect(() => {
    if (!isShown) return
    setProblem(null)
    reload()
    const timer = setInterval(reload, EVERY_MS)
    return () => clearInterval(timer)
  }, [isShown, reload])
  const settle = useCallback(
    async (ask: (client: RightsClient) => Promise<SettledRights>) => {
      try {
        await take(ask(client))
        setProblem(null)
      } catch (error) {
        setProblem(error instanceof NotSettled ? (error.said ?? "") : "")
        reload()
      }
    },
    [client, take, reload],
  )
  return { settled, isOut, problem, settle, reload }
}
