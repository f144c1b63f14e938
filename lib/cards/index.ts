import { connectorCard } from "./connector-card"
import type { CardKind, CardLook } from "./define"
import { definitionCard } from "./definition-card"
import { derivationCard } from "./derivation-card"
import { derivativeCard } from "./derivative-card"
import { exercisesCard } from "./exercises-card"
import { formulaCard } from "./formula-card"
import { frameCard } from "./frame-card"
import { functionCard } from "./function-card"
import { imageCard } from "./image-card"
import { noteCard } from "./note-card"
import { plotCard } from "./plot-card"
import { textCard } from "./text-card"

/** Every kind of card, by kind, sorted. A view must exist for each: `components/cards` is typed over these keys. */
export const CARD_KINDS = {
  connector: connectorCard,
  definition: definitionCard,
  derivation: derivationCard,
  derivative: derivativeCard,
  exercises: exercisesCard,
  formula: formulaCard,
  frame: frameCard,
  function: functionCard,
  image: imageCard,
  note: noteCard,
  plot: plotCard,
  text: textCard,
} as const

/** The name of a kind of card. */
export type CardKindName = keyof typeof CARD_KINDS

const byName: ReadonlyMap<string, CardKind> = new Map(Object.entries(CARD_KINDS))

/** The kind of that name, or null if this program has none. */
export const cardKind = (name: string): CardKind | null => byName.get(name) ?? null

/** What cards of that kind are drawn on. */
export const lookOf = (kind: string): CardLook => cardKind(kind)?.look ?? "sheet"

/** Whether cards of that kind carry what stands on them. */
export const carries = (kind: string): boolean => cardKind(kind)?.carries === true

/** Whether cards of that kind lead from one card to another and stand where these do. */
export const isConnector = (kind: string): boolean => cardKind(kind)?.connects !== undefined
