import { CARD_KINDS } from "../lib/cards"
import type { CardContent, CardKind } from "../lib/cards/define"

/** Every kind of card. */
export const KINDS: readonly CardKind[] = Object.values(CARD_KINDS)

/** The functions that the samples of the other kinds speak of, under the ids that they use. */
export const SPOKEN_OF = {
  sample: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x} + \\bm{a}^\\top X \\bm{b}",
  other: "g(t) = a t^2 + \\sin t",
}

/** A card in the form of a board file, as large as one that was just placed. */
export const filed = (id: string, kind: CardKind, { texts, values }: CardContent, x: number, y: number) => ({
  ...{ id, kind: kind.kind, version: kind.version, x, y },
  ...kind.defaultSize,
  ...{ texts, values },
})
