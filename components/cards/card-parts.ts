"use client"

import { useEffect, useSyncExternalStore } from "react"
import { formulaReader } from "#formula-reader"
import { typesetter } from "#typesetter"
import { retryOnline } from "@/components/ui/retry-online"

const haveAll = (): boolean => formulaReader.now() !== null && typesetter.now() !== null

/** Loads what cards are shown with: the reader of formulas and the typesetter. */
export async function loadCardParts(): Promise<void> {
  await Promise.all([formulaReader.load(), typesetter.load()])
}

function subscribe(listener: () => void): () => void {
  const endings = [formulaReader.subscribe(listener), typesetter.subscribe(listener)]
  return () => {
    for (const end of endings) end()
  }
}

/** Whether everything is there that cards are shown with; it is asked for by the first card. */
export function useCardParts(): boolean {
  const areHere = useSyncExternalStore(subscribe, haveAll, haveAll)
  useEffect(() => (areHere ? undefined : retryOnline(loadCardParts)), [areHere])
  return areHere
}
