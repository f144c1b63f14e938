import { type CardContent, memberOf } from "./define"
import { derivationCard, LINE } from "./derivation-card"
import { readLinePlace } from "./derivation-line"
import type { Json } from "./json"

/**
 * A card without what people left on it as people: the authors of lines, their help, their comments, and lines that were taken out. Cards of
 * other kinds are handed back as they are.
 */
export function withoutPeople<C extends CardContent & { readonly kind: string }>(card: C): C {
  if (card.kind !== derivationCard.kind) return card
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
