"use client"

import { useCallback, useMemo, useSyncExternalStore } from "react"
import { definitionsOf, type FoundDefinitions } from "@/lib/board/definitions"
import type { ScopeProblem } from "@/lib/board/scope"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { defined, plainSourceOf } from "@/lib/board/source-of"
import type { Source } from "@/lib/cards/derivative-question"
import { readingIn } from "@/lib/cards/function-card"
import type { Reading } from "@/lib/engine/answer"
import { useBoardCard, useCardBoard } from "./card-board"

const NO_PROBLEMS: readonly ScopeProblem[] = []

/** What is wrong with the names on a card, followed live. */
export function useNameProblems(cardId: string): readonly ScopeProblem[] {
  const { scope } = useCardBoard()
  const read = () => scope.getScope().problems.get(cardId) ?? NO_PROBLEMS
  return useSyncExternalStore(scope.subscribe, read, read)
}

/** The function that a derivative points at, followed live with everything that its value depends on. */
export function useSource(id: string | null): Source {
  const card = useBoardCard(id)
  const found = useDefinitions(card)
  return useMemo(() => {
    const source = plainSourceOf(id, () => card)
    return card !== undefined && found !== null ? defined(source, card, found.definitions) : source
  }, [id, card, found])
}

/** What the engine reads on a card with what other cards say of its names. */
export function useReading(card: CardSnapshot): Reading {
  const found = useDefinitions(card)?.definitions
  return readingIn(card, found?.ok ? found.definitions : [])
}

/** The definitions on other cards that a card uses; the same object as long as none of them changed. */
function useDefinitions(card: CardSnapshot | undefined): FoundDefinitions | null {
  const { store, scope } = useCardBoard()
  const read = useMemo(() => {
    let found: FoundDefinitions | null = null
    return () => {
      if (card === undefined) return null
      const next = definitionsOf(card, store.getCard, scope.getScope())
      if (found === null || JSON.stringify(next) !== JSON.stringify(found)) found = next
      return found
    }
  }, [card, store, scope])
  const subscribe = useCallback(
    (listener: () => void) => {
      const stopScope = scope.subscribe(listener)
      const stopCards = store.subscribe(({ cards }) => {
        if (read()?.cards.some((id) => cards.has(id))) listener()
      })
      return () => {
        stopScope()
        stopCards()
      }
    },
    [store, scope, read],
  )
  return useSyncExternalStore(subscribe, read, read)
}
