import type { CardContent } from "../cards/define"

/** Where a card stands, in board units, and its place in the stack as a fractional key. */
export interface Geometry {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly order: string
}

/** The kind under which a card is shown that this program cannot read. */
export const UNKNOWN = "unknown"

/** Why a card is shown as unknown: its kind, its version, or something in it that no page could have written. */
export interface UnknownCard {
  readonly why: "kind" | "newer" | "damaged"
  /** The kind and version that the card claims, empty and 0 where they cannot be read. */
  readonly kind: string
  readonly version: number
}

/** A card as plain data. It keeps its identity for as long as nothing in it changes. */
export interface CardSnapshot extends CardContent {
  readonly id: string
  /** A kind of the registry, or `unknown`. */
  readonly kind: string
  readonly version: number
  readonly geometry: Geometry
  /** Set exactly when `kind` is `unknown`: such a card has no texts and no values here and is kept untouched in the document. */
  readonly unknown: UnknownCard | null
}

/** A board as plain data. Unchanged parts keep their identity from one snapshot to the next. */
export interface BoardSnapshot {
  readonly title: string
  /** A document of a newer format is shown as far as it can be read, and every write refuses it. */
  readonly format: "current" | "newer"
  readonly cards: ReadonlyMap<string, CardSnapshot>
  /** The ids of all cards from the back to the front. */
  readonly order: readonly string[]
}

/** What one transaction changed. */
export interface BoardChange {
  /** The cards that were placed, changed or removed. */
  readonly cards: ReadonlySet<string>
  /** The order, or the set, of cards changed. */
  readonly order: boolean
  readonly title: boolean
}
