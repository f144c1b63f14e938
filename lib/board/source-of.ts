import type { Source } from "../cards/derivative-question"
import { readingOf } from "../cards/function-card"
import type { CardSnapshot } from "./snapshot"

/** The function that a card offers to a derivative of it; `card` is undefined where the card was removed. */
export function sourceOf(id: string | null, card: CardSnapshot | undefined): Source {
  if (id === null) return { state: "none" }
  if (card === undefined) return { state: "missing" }
  if (card.kind !== "function") return { state: "not-a-function" }
  return { state: "function", latex: card.texts.body ?? "", reading: readingOf(card) }
}
