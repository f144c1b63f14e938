"use client"

import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { plainSourceOf } from "@/lib/board/source-of"
import { plotCard } from "@/lib/cards/plot-card"
import type { CardView, CardViewProps } from "../card-view"
import { LateCardView, lateCardPart } from "../late-card-view"
import { plainName } from "../math-words"

/** The name of the function in plain text; null where the plot has none yet, or none that can be read. */
function nameOf(card: CardSnapshot, store: BoardStore): string | null {
  const source = plainSourceOf(plotCard.read(card).source, store.getCard)
  if (source.state !== "function" || !source.reading.ok) return null
  return plainName(source.reading.name ?? "f")
}

const part = lateCardPart(() => import("./plot-view").then((module) => module.PlotView))

function PlotView(props: CardViewProps) {
  return <LateCardView part={part} {...props} />
}

/** How a plot looks and how it is called. */
export const plotView: CardView = {
  View: PlotView,
  spokenName(card, store, words) {
    const name = nameOf(card, store)
    return name === null ? words("plot.spokenPlain") : words("plot.spoken", { name })
  },
  overview(card, store) {
    const name = nameOf(card, store)
    return { name: name === null ? "" : `${name} ⌁`, signature: "" }
  },
}
