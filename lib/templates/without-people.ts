import type { FiledCard } from "../board/board-file"
import { memberOf } from "../cards/define"
import { derivationCard, LINE } from "../cards/derivation-card"
import { readLinePlace } from "../cards/derivation-line"
import type { Json } from "../cards/json"
import type { TemplateBoard } from "./template-file"

/** What is kept of lines: neither who wrote them nor when. Lines that were taken out go. */
function anonymous(card: FiledCard): FiledCard {
  const values: Record<string, Json> = {}
  const texts: Record<string, string> = { ...card.texts }
  for (const [key, value] of Object.entries(card.values)) {
    const family = memberOf(key)?.family
    if (family === "help" || family === "comment" || family === "settled") continue
    const place = family === LINE ? readLinePlace(value) : undefined
    if (place === undefined) values[key] = value
    else if (place.removedBy === null) values[key] = { ...place, by: null, at: null }
    else delete texts[key]
  }
  return { ...card, texts, values }
}

/** A board without what people left on it as people: the authors of lines, their help, their comments, and lines that were taken out. */
export const withoutPeople = (board: TemplateBoard): TemplateBoard => ({
  ...board,
  cards: board.cards.map((card) => (card.kind === derivationCard.kind ? anonymous(card) : card)),
})
