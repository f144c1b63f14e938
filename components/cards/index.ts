import type { CardKindName } from "@/lib/cards"
import type { CardView } from "./card-view"
import { definitionView } from "./definition-card"
import { derivationView } from "./derivation/derivation-card"
import { derivativeView } from "./derivative-card"
import { formulaView } from "./formula-card"
import { frameView } from "./frame-card"
import { functionView } from "./function-card"
import { noteView } from "./note-card"
import { plotView } from "./plot/plot-card"
import { textView } from "./text-card"

/** One view for every kind of card; a kind without a view does not compile. */
export const CARD_VIEWS: Readonly<Record<CardKindName, CardView>> = {
  definition: definitionView,
  derivation: derivationView,
  derivative: derivativeView,
  formula: formulaView,
  frame: frameView,
  function: functionView,
  note: noteView,
  plot: plotView,
  text: textView,
}
