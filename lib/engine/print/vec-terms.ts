import { atIndex, multiply, number } from "../index-form/build"
import type { Index, IndexForm, Node, Place } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { multiplyRational, ONE } from "../rational"
import type { PrintContext } from "./context"
import { apart, closeOver, type Pair, touches } from "./words/apart"
import { scaled } from "./words/build"
import type { VecTerm } from "./words/confirm-vec"
import { counterOf, withoutCounter } from "./words/range"
import type { Reader } from "./words/reader"
import { sumWord } from "./words/sum"
import { unfold } from "./words/unfold"
import { mentions, type Word } from "./words/word"

/** The axes of the matrix over stacked columns: those of the function, then those of the variable; null where there is none. */
export interface VecAxes {
  readonly rows: readonly [Index | null, Index | null]
  readonly cols: readonly [Index | null, Index | null]
}

/** The axes of a derivative with three or four indices; a Hessian by a matrix stacks its variable twice. */
export function vecAxesOf({ output, wrt }: IndexForm): VecAxes | null {
  const [first = null, second = null, third = null, fourth = null] = wrt
  if (output.length === 0 && wrt.length === 4) return { rows: [first, second], cols: [third, fourth] }
  const [k = null, l = null, ...more] = output
  if (!k || !first || third || more.length > 0 || (!l && !second)) return null
  return { rows: [k, l], cols: [first, second] }
}

/** Axes `[row, column]` of the two factors: `right` belongs to the axes that run fastest, `left` to the others. */
interface Sides {
  readonly right: Pair
  readonly left: Pair
  readonly kind: "kronecker" | "swapped"
}

/** The ways to share the axes out; with three of them the lone one may go with either of the other two. */
function sidesOf({ rows: [k, l], cols: [i, j] }: VecAxes): readonly Sides[] {
  const straight: Sides = { right: [k, i], left: [l, j], kind: "kronecker" }
  if (!j) return [straight, { right: [k, null], left: [l, i], kind: "kronecker" }]
  if (!l) return [straight, { right: [null, i], left: [k, j], kind: "kronecker" }]
  return [straight, { right: [k, j], left: [l, i], kind: "swapped" }]
}

/** Whether a word says something about a whole matrix: leaves in index form do not. */
const isWhole = (word: Word): boolean => !mentions(word, new Set(["node"] as const))

const isAt = (place: Place, index: Index): boolean => place.at === "index" && place.index.id === index.id

const joins = (factor: Node, [a, b]: Pair): boolean =>
  factor.node === "delta" &&
  a !== null &&
  b !== null &&
  ((isAt(factor.i, a) && isAt(factor.j, b)) || (isAt(factor.i, b) && isAt(factor.j, a)))

/** Factors in groups that share a summed index. */
function boundGroups(factors: readonly Node[], bound: readonly Index[]): readonly (readonly Node[])[] {
  const summed = new Set(bound.map((index) => index.id))
  const groups: { nodes: Node[]; ids: Set<number> }[] = []
  for (const node of factors) {
    const ids = node.free.map((index) => index.id).filter((id) => summed.has(id))
    const touched = groups.filter((group) => ids.some((id) => group.ids.has(id)))
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push({
      nodes: [...touched.flatMap((group) => group.nodes), node],
      ids: new Set([...ids, ...touched.flatMap((group) => [...group.ids])]),
    })
  }
  return groups.map((group) => group.nodes)
}

/** A term `w_kl` times one that falls apart: the entries of the function are weighted one by one, `diag(vec W)(L ⊗ R)`. */
function weighted(term: Node, rows: Pair, sides: Sides, reader: Reader): VecTerm | null {
  const [k, l] = rows
  if (!k || !l) return null
  const { coefficient, bound, factors } = unfold(term)
  const deltas = factors.filter((factor) => joins(factor, sides.left) || joins(factor, sides.right))
  // What a delta makes equal is written with the function's index.
  const own = (node: Node): Node =>
    [sides.left, sides.right].reduce(
      (out, [row, col]) =>
        row && col && deltas.some((factor) => joins(factor, [row, col]))
          ? replaceIndex(out, col, atIndex(row))
          : out,
      node,
    )
  const others = factors.filter((factor) => !deltas.includes(factor)).map(own)
  const weights: Node[] = []
  const rest: Node[] = [...deltas]
  for (const group of boundGroups(others, bound)) {
    const ties = touches(group, sides.left) && touches(group, sides.right)
    if (ties) weights.push(closeOver(group, bound))
    else rest.push(closeOver(group, bound))
  }
  const weight = weights.length > 0 ? reader.read(multiply(weights), k, l) : null
  if (!weight || !isWhole(weight)) return null
  const found = apart(multiply(rest), sides.left, sides.right, reader)
  if (!found) return null
  const outside = weight.word === "scaled" && weight.of ? weight : null
  return {
    ...found,
    kind: sides.kind,
    range: null,
    coefficient: [coefficient, outside?.coefficient ?? ONE].reduce(multiplyRational, found.coefficient),
    scalars: [...found.scalars, ...(outside?.scalars ?? [])],
    weight: outside?.of ?? weight,
    left: found.first,
    right: found.second,
  }
}

/** One term as a matrix over stacked columns; null when it has none of the known patterns. */
export function vecTermOf(term: Node, axes: VecAxes, reader: Reader, context: PrintContext): VecTerm | null {
  const unfolded = unfold(term)
  const counter = counterOf(unfolded)
  if (!counter) return plainTermOf(term, axes, reader)
  const { letter, body } = withoutCounter(unfolded, counter, context)
  const found = plainTermOf(multiply([number(unfolded.coefficient), body]), axes, reader)
  return found && { ...found, range: { letter, to: counter.size } }
}

function plainTermOf(term: Node, axes: VecAxes, reader: Reader): VecTerm | null {
  const ways = sidesOf(axes)
  for (const sides of ways) {
    const found = apart(term, sides.left, sides.right, reader)
    if (found)
      return { ...found, kind: sides.kind, range: null, weight: null, left: found.first, right: found.second }
  }
  const outer = axes.rows[1] && axes.cols[1] ? apart(term, axes.rows, axes.cols, reader) : null
  if (outer)
    return { ...outer, kind: "outer", range: null, weight: null, left: outer.first, right: outer.second }
  for (const sides of ways) {
    const found = weighted(term, axes.rows, sides, reader)
    if (found) return found
  }
  return null
}

const isTogether = (a: VecTerm, b: VecTerm): boolean =>
  a.kind === b.kind &&
  !a.range &&
  !b.range &&
  a.weight?.key === b.weight?.key &&
  a.scalars.length === b.scalars.length &&
  a.scalars.every((word, k) => word.key === b.scalars[k]?.key) &&
  a.left.word === "identity" &&
  a.left.key === b.left.key

/** Terms with the same identity on the left are one: `I ⊗ A + I ⊗ Aᵀ` is `I ⊗ (A + Aᵀ)`. */
export function gatherVecTerms(terms: readonly VecTerm[]): VecTerm[] {
  const gathered: VecTerm[] = []
  for (const term of terms) {
    const at = gathered.findIndex((one) => isTogether(one, term))
    const known = gathered[at]
    if (!known) gathered.push(term)
    else {
      const right = sumWord([known, term].map((one) => scaled(one.coefficient, [], one.right)))
      if (right) gathered[at] = { ...known, coefficient: ONE, right }
      else gathered.push(term)
    }
  }
  return gathered
}
