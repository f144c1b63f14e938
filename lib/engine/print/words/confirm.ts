import { number } from "../../index-form/build"
import { Evaluation } from "../../index-form/evaluate"
import type { Index, Node } from "../../index-form/nodes"
import { chooseDims } from "../../numeric/choose-dims"
import { drawPoint, type Mood } from "../../numeric/draw-point"
import { axes } from "../../shape"
import type { PrintContext } from "../context"
import { WordEvaluation } from "./evaluate"
import { survey } from "./survey"
import type { Word } from "./word"

const MOODS: readonly Mood[] = ["any", "positive", "small", "large"]
/** The points that are tried, in this order, until one lies in the domain. */
const DRAWS = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => MOODS.map((mood) => [mood, seed] as const))
const TOLERANCE = 1e-9

/** A random point and the numbers of a form there. */
interface Trial {
  readonly words: WordEvaluation
  readonly expected: Float64Array
}

/** Beyond this size numbers say little: the point lies next to a singularity. */
const LARGEST = 1e8

/** One point: the evaluation of index forms and that of words. */
interface PointEvaluation {
  readonly forms: Evaluation
  readonly words: WordEvaluation
}

/** Points of one context, by sizes and domain; forms are evaluated once at each. */
const points = new WeakMap<PrintContext, { marker: Node; known: Map<string, PointEvaluation> }>()

/** The points of a context; begun anew when nodes have been forgotten, because evaluations know nodes by their numbers. */
function pointsOf(context: PrintContext): Map<string, PointEvaluation> {
  const cached = points.get(context)
  const marker = number(0)
  if (cached?.marker === marker) return cached.known
  const known = new Map<string, PointEvaluation>()
  points.set(context, { marker, known })
  return known
}

function pointAt(
  context: PrintContext,
  dims: Readonly<Record<string, number>>,
  mood: Mood,
  seed: number,
): PointEvaluation {
  const known = pointsOf(context)
  const key = `${Object.entries(dims).join(";")}/${mood}/${seed}`
  const found = known.get(key)
  if (found) return found
  const values = drawPoint(context.declarations, dims, seed, mood)
  const forms = new Evaluation({ values, dims })
  const point = { forms, words: new WordEvaluation(values, dims, forms) }
  known.set(key, point)
  return point
}

/**
 * Points to compare at. Sizes are pairwise distinct, so that no transposition can hide, and come in both orders, because (XᵀX)⁻¹ needs a
 * tall X; points outside the domain are left out.
 */
export function* trials(node: Node, over: readonly Index[], context: PrintContext): Generator<Trial> {
  const { highest, sizes } = survey(node)
  for (const size of context.declarations.flatMap((one) => axes(one.shape))) {
    if (typeof size === "string") sizes.add(size)
  }
  const open = [...sizes].map((name) => ({ name, atLeast: Math.max(2, highest) }))
  for (const attempt of open.length > 1 ? [0, 1] : [0]) {
    const dims = chooseDims(open, attempt)
    for (const [mood, seed] of DRAWS) {
      const { forms, words } = pointAt(context, dims, mood, seed)
      const expected = forms.over(node, over)
      if (!expected.every((value) => Math.abs(value) < LARGEST)) continue
      yield { words, expected }
      break
    }
  }
}

/**
 * Whether words and node have the same numbers at a seeded random point with pairwise distinct sizes. When no point of the
 * domain can be found, the words are not confirmed.
 */
export function confirm(
  word: Word,
  node: Node,
  row: Index | null,
  col: Index | null,
  context: PrintContext,
): boolean {
  const over = [row, col].filter((index) => index !== null)
  for (const trial of trials(node, over, context)) {
    if (agree(trial.expected, trial.words.table(word).values)) return true
  }
  return false
}

/** Whether two lists of numbers are the same up to rounding. */
export function agree(expected: Float64Array, actual: Float64Array): boolean {
  if (expected.length !== actual.length) return false
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
  return expected.every((value, at) => Math.abs(value - (actual[at] ?? Number.NaN)) <= TOLERANCE * scale)
}

/** Whether two nodes have the same numbers at seeded random points of sizes that leave room between the ends of an axis. */
export function sameNumbers(node: Node, other: Node, over: readonly Index[], context: PrintContext): boolean {
  const { sizes } = survey(node)
  for (const size of context.declarations.flatMap((one) => axes(one.shape)))
    if (typeof size === "string") sizes.add(size)
  const open = [...sizes].map((name) => ({ name, atLeast: 4 }))
  const dims = chooseDims(open, 0)
  for (const [mood, seed] of DRAWS) {
    const { forms } = pointAt(context, dims, mood, seed)
    const expected = forms.over(node, over)
    if (expected.every((value) => Math.abs(value) < LARGEST)) return agree(expected, forms.over(other, over))
  }
  return false
}
