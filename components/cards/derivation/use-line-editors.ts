"use client"

import { useCallback, useRef, useSyncExternalStore } from "react"
import { type TextEditor, useCardBoard } from "../card-board"

const NOBODY: readonly TextEditor[] = []

/** The others who have this text open at the moment; the same list as long as nothing of it changed. */
export function useLineEditors(cardId: string, field: string): readonly TextEditor[] {
  const { editorsOf, subscribeEditors } = useCardBoard()
  const last = useRef(NOBODY)
  const read = useCallback(() => {
    const now = editorsOf(cardId, field)
    if (JSON.stringify(now) !== JSON.stringify(last.current)) last.current = now
    return last.current
  }, [editorsOf, cardId, field])
  return useSyncExternalStore(subscribeEditors, read, () => NOBODY)
}
