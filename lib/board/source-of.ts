import { type Definitions, NO_DEFINITIONS } from "../cards/definitions"
import type { Source } from "../cards/derivative-question"
import { readingIn, readingOf } from "../cards/function-card"
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
  return defined(source, card, definitionsOf(card, getCard, scope).definitions)
}

/** A source with what other cards define: a formula that cannot be read by itself may be readable with it. */
export function defined(source: Source, card: CardSnapshot, definitions: Definitions): Source {
  if (source.state !== "function") return source
  const { reading } = source
  const isHelped = !reading.ok && definitions.ok && definitions.definitions.length > 0
  return {
    ...source,
    definitions,
    reading: isHelped ? readingIn(card, definitions.definitions) : reading,
  }
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
