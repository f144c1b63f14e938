import type { CardKind } from "./define"
import { derivationCard } from "./derivation-card"
import { derivativeCard } from "./derivative-card"
import { functionCard } from "./function-card"

/** Every kind of card, by kind, sorted. A view must exist for each: `components/cards` is typed over these keys. */
export const CARD_KINDS = {
  derivation: derivationCard,
  derivative: derivativeCard,
  function: functionCard,
} as const

/** The name of a kind of card. */
export type CardKindName = keyof typeof CARD_KINDS

const byName: ReadonlyMap<string, CardKind> = new Map(Object.entries(CARD_KINDS))

/** The kind of that name, or null if this program has none. */
export const cardKind = (name: string): CardKind | null => byName.get(name) ?? null
