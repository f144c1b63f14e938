"use client"

import { useEffect, useSyncExternalStore } from "react"
import { formulaReader } from "#formula-reader"
import { typesetter } from "#typesetter"
import { retryOnline } from "@/components/ui/retry-online"
import { lateModule } from "@/lib/late-module"

/** What cards are shown with: their views, and with them the reader of formulas and the typesetter. An empty board does without. */
export const cardParts = lateModule(async () => {
  const [{ Card, overviewOf, loadCardViews }] = await Promise.all([
    import("./shown-cards"),
    formulaReader.load(),
    typesetter.load(),
  ])
  return { Card, overviewOf, loadViews: loadCardViews }
})

/** The parts, or null until they are there; it is the first card that asks for them. */
export function useCardParts() {
  const parts = useSyncExternalStore(cardParts.subscribe, cardParts.now, () => null)
  useEffect(() => (parts ? undefined : retryOnline(cardParts.load)), [parts])
  return parts
}
