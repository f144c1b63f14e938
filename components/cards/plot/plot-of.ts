"use client"

import { useCallback, useSyncExternalStore } from "react"
import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { plotCard } from "@/lib/cards/plot-card"
import { useCardBoard } from "../card-board"

/** Which plots draw which functions. */
interface PlotIndex {
  /** The id of the plot of a function; of several the one that comes first by its id, on all pages alike. */
  of(functionId: string): string | null
  subscribe(listener: () => void): () => void
}

const indices = new WeakMap<BoardStore, PlotIndex>()

/** The index of a board. It looks at every card once, and then only at those that change. */
function plotIndex(store: BoardStore): PlotIndex {
  const found = indices.get(store) ?? createPlotIndex(store)
  indices.set(store, found)
  return found
}

function createPlotIndex(store: BoardStore): PlotIndex {
  const sources = new Map<string, string>()
  const listeners = new Set<() => void>()
  const look = (id: string, card: CardSnapshot | undefined): boolean => {
    const before = sources.get(id)
    const source = card?.kind === plotCard.kind ? card.values.source : undefined
    if (typeof source === "string") sources.set(id, source)
    else sources.delete(id)
    return before !== sources.get(id)
  }
  for (const [id, card] of store.getSnapshot().cards) look(id, card)
  store.subscribe(({ cards }) => {
    const changes = [...cards].filter((id) => look(id, store.getCard(id)))
    if (changes.length > 0) for (const listener of [...listeners]) listener()
  })
  return {
    of(functionId) {
      let first: string | null = null
      for (const [id, source] of sources)
        if (source === functionId && (first === null || id < first)) first = id
      return first
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The id of the plot of a function, followed live; null where it has none. */
export function usePlotOf(functionId: string): string | null {
  const { store } = useCardBoard()
  const index = plotIndex(store)
  const read = useCallback(() => index.of(functionId), [index, functionId])
  return useSyncExternalStore(index.subscribe, read, read)
}
