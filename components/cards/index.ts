import type { CardKindName } from "@/lib/cards"
import type { CardView } from "./card-view"
import { derivationView } from "./derivation/derivation-card"
import { derivativeView } from "./derivative-card"
import { functionView } from "./function-card"

/** One view for every kind of card; a kind without a view does not compile. */
export const CARD_VIEWS: Readonly<Record<CardKindName, CardView>> = {
  derivation: derivationView,
  derivative: derivativeView,
  function: functionView,
}
