import { NO_DEFINITIONS } from "../cards/definitions"
import type { Source } from "../cards/derivative-question"
import { readingOf } from "../cards/function-card"
import { definitionsOf } from "./definitions"
import type { Scope } from "./scope"
import type { CardSnapshot } from "./snapshot"

/** The cards of a board by id. */
type GetCard = (id: string) => CardSnapshot | undefined

/** The function of the card that a derivative points at, with the definitions of other cards that it uses. */
export function sourceOf(id: string | null, getCard: GetCard, scope: Scope): Source {
  const source = plainSourceOf(id, getCard)
  const card = source.state === "function" && id !== null ? getCard(id) : undefined
  if (source.state !== "function" || card === undefined) return source
  return { ...source, definitions: definitionsOf(card, getCard, scope).definitions }
}

/** The same without the definitions of other cards: enough to name it and its variables. */
export function plainSourceOf(id: string | null, getCard: GetCard): Source {
  if (id === null) return { state: "none" }
  const card = getCard(id)
  if (card === undefined) return { state: "missing" }
  if (card.kind !== "function") return { state: "not-a-function" }
  return {
    state: "function",
    latex: card.texts.body ?? "",
    reading: readingOf(card),
    definitions: NO_DEFINITIONS,
  }
}
