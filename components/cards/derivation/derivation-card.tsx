"use client"

import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { plainSourceOf } from "@/lib/board/source-of"
import { derivationCard } from "@/lib/cards/derivation-card"
import type { CardView, CardViewProps } from "../card-view"
import { LateCardView, lateCardPart } from "../late-card-view"
import { plainName } from "../math-words"
import { lineEditor } from "./line-editor"

const part = lateCardPart(() => import("./derivation-view").then((module) => module.DerivationView))

function LateDerivation(props: CardViewProps) {
  return <LateCardView part={part} {...props} />
}

/** The names of function and variable in plain text; null where the goal has none. */
function names(
  card: CardSnapshot,
  store: BoardStore,
): { readonly name: string; readonly variable: string } | null {
  const fields = derivationCard.read(card)
  const source = plainSourceOf(fields.source, store.getCard)
  if (fields.goal !== "differentiate" || source.state !== "function" || !source.reading.ok) return null
  const variable = source.reading.variables.find(({ name }) => name === fields.wrt?.name)
  if (variable === undefined) return null
  return { name: plainName(source.reading.name ?? "f"), variable: plainName(variable.latex) }
}

/** How a derivation card looks and how it is called. */
export const derivationView: CardView = {
  View: LateDerivation,
  spokenName(card, store, words) {
    const known = names(card, store)
    const count = derivationCard.read(card).lines.length
    return known === null
      ? words("derivation.spokenPlain", { count })
      : words("derivation.spoken", { ...known, count })
  },
  overview(card, store) {
    const known = names(card, store)
    return { name: known === null ? "" : `∂${known.name}/∂${known.variable} = …`, signature: "" }
  },
  editor: lineEditor,
}
