import type { Term } from "../term"
import { type Circumstances, judge } from "./judge"
import type { Side } from "./read-line"

/** So many sides before a line are looked at. */
const MOST = 24

/** What a derivative, differential or value at a point is taken of; null for anything else. */
function differentiated(term: Term): Term | null {
  if (term.type === "at") return differentiated(term.of)
  return term.type === "derivative" || term.type === "differential" ? term.of : null
}

/**
 * Whether a line is an equation of its own about what the lines before it have established: `\frac{\partial}{\partial X}\ln|AXB| = X^{-\top}` after a
 * line about ln|AXB|, or the gradient after the differential. Such a line is not compared with the one before it.
 */
export function established(
  sides: readonly Side[],
  before: Side | undefined,
  known: readonly Side[],
  circumstances: Circumstances,
): boolean {
  const [first] = sides
  const of = first && sides.length > 1 ? differentiated(first.term) : null
  if (!first || !of || !before) return false
  if (isEqual(before, first, circumstances)) return false
  const inside: Side = { ...first, term: of }
  return known.slice(-MOST).some((side) => {
    const inner = differentiated(side.term)
    return [side.term, ...(inner ? [inner] : [])].some((term) =>
      isEqual({ ...side, term }, inside, circumstances),
    )
  })
}

const isEqual = (before: Side, after: Side, circumstances: Circumstances): boolean =>
  judge(before, after, circumstances).verdict === "equal"
