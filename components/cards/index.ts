import type { CardKindName } from "@/lib/cards"
import type { CardView } from "./card-view"
import { connectorView } from "./connector-card"
import { definitionView } from "./definition-card"
import { derivationView } from "./derivation/derivation-card"
import { derivativeView } from "./derivative-card"
import { exercisesView } from "./exercises-card"
import { formulaView } from "./formula-card"
import { frameView } from "./frame-card"
import { functionView } from "./function-card"
import { imageView } from "./image-card"
import { noteView } from "./note-card"
import { plotView } from "./plot/plot-card"
import { textView } from "./text-card"

/** One view for every kind of card; a kind without a view does not compile. */
export const CARD_VIEWS: Readonly<Record<CardKindName, CardView>> = {
  connector: connectorView,
  definition: definitionView,
  derivation: derivationView,
  derivative: derivativeView,
  exercises: exercisesView,
  formula: formulaView,
  frame: frameView,
  function: functionView,
  image: imageView,
  note: noteView,
  plot: plotView,
  text: textView,
}
