"use client"

import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { plainSourceOf } from "@/lib/board/source-of"
import { derivativeCard } from "@/lib/cards/derivative-card"
import type { CardView, CardViewProps } from "./card-view"
import { LateCardView, lateCardPart } from "./late-card-view"
import { plainName } from "./math-words"

/** The names of the function and of the variable, in plain text; null where the card has none yet. */
function names(
  card: CardSnapshot,
  store: BoardStore,
): { readonly name: string; readonly variable: string } | null {
  const fields = derivativeCard.read(card)
  const source = plainSourceOf(fields.source, store.getCard)
  if (source.state !== "function" || !source.reading.ok || fields.wrt === null) return null
  const { wrt } = fields
  const variable = source.reading.variables.find((candidate) => candidate.name === wrt.name)
  const entry = wrt.index === null ? "" : wrt.index.join(wrt.index.some((at) => at > 9) ? "," : "")
  return {
    name: plainName(source.reading.name ?? "f"),
    variable: plainName(variable?.latex ?? wrt.name) + entry,
  }
}

const part = lateCardPart(() => import("./derivative-view").then((module) => module.DerivativeView))

function DerivativeView(props: CardViewProps) {
  return <LateCardView part={part} {...props} />
}

/** How a derivative card looks and how it is called. */
export const derivativeView: CardView = {
  View: DerivativeView,
  spokenName(card, store, words) {
    const known = names(card, store)
    return known === null ? words("derivative.spokenPlain") : words("derivative.spoken", known)
  },
  overview(card, store) {
    const known = names(card, store)
    return { name: known === null ? "" : `∂${known.name}/∂${known.variable}`, signature: "" }
  },
}
