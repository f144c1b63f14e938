import type { Layout } from "../answer"
import { termsOf } from "../syntax/elaborate/finish"
import { type Circumstances, type Judgement, judge } from "./judge"
import type { Side } from "./read-line"
import { WORDS } from "./words"

/** As what a chain of lines has shown its entries to stand: as the side that was a whole column or row, or as the column or row that the layout asks for. */
export type Orientation = Side | "column" | "row" | null

/** One entry with an index letter: `2x_i` says nothing of rows and columns. */
const isEntry = ({ term, free }: Side): boolean => term.shape.kind === "scalar" && free.size === 1

const isWhole = ({ term, free }: Side): boolean =>
  free.size === 0 && (term.shape.kind === "column" || term.shape.kind === "row")

/** Whether a number is differentiated by one entry of a vector, so that its entries stand in a gradient. */
const isGradientEntry = (side: Side): boolean =>
  isEntry(side) &&
  [...termsOf(side.term)].some(
    (part) => part.type === "derivative" && part.at?.length === 1 && part.of.shape.kind === "scalar",
  )

/** What is known after one more side of the chain. Entries leave it as it is, anything else ends it. */
export function orientationAfter(known: Orientation, side: Side, layout: Layout): Orientation {
  if (isWhole(side)) return side
  if (!isEntry(side)) return null
  const asked = layout === "numerator" ? "row" : "column"
  return known ?? (isGradientEntry(side) ? asked : null)
}

/** The judgement on a column or row after an entry that stood for the other one, which the entry alone cannot tell; null where nothing is wrong with it. */
export function turnedSinceShown(
  known: Orientation,
  before: Side,
  after: Side,
  circumstances: Circumstances,
): Judgement | null {
  if (known === null || !isEntry(before) || !isWhole(after)) return null
  const { kind } = after.term.shape
  if (known === "column" || known === "row")
    return kind === known ? null : { verdict: "transposed", message: WORDS.transposed }
  if (kind === known.term.shape.kind) return null
  const judgement = judge(known, after, circumstances)
  return judgement.verdict === "transposed" ? judgement : null
}
