import { Evaluation } from "../index-form/evaluate"
import { directionName } from "../numeric/direction"
import { drawPoint, type Mood } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { type Jet, zeroJet } from "../numeric/jet"
import { WordEvaluation } from "../print/words/evaluate"
import type { Word } from "../print/words/word"
import type { Round } from "./rounds"
import type { SampleRounds } from "./sample-rounds"

/** The distance of two lists of numbers, relative to the larger of 1 and their size; null where one of them has no value. */
function distance(left: ArrayLike<number>, right: ArrayLike<number>): number | null {
  const [a, b] = [Array.from(left), Array.from(right)]
  if (![...a, ...b].every(Number.isFinite)) return null
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  const scale = Math.max(1, ...a.map(Math.abs))
  return Math.max(0, ...a.map((value, k) => Math.abs(value - (b[k] ?? Number.NaN)) / scale))
}

/** The change of what was typed in the drawn direction, by automatic differentiation: apart from words and rules. */
function typedChange(
  { elaborated }: SampleRounds,
  values: ReadonlyMap<string, Jet>,
  dims: Readonly<Record<string, number>>,
): ArrayLike<number> {
  const [wrt] = elaborated.by
  const variable = wrt && values.get(wrt.declaration.name)
  const drawn = wrt && values.get(directionName(wrt.declaration.name))
  if (!wrt || !variable || !drawn) return []
  const at = wrt.index?.reduce((flat, place, axis) => flat * (variable.dims[axis] ?? 1) + place - 1, 0)
  const b = drawn.a.map((value, k) => (at === undefined || k === at ? value : 0))
  const moving = new Map(values).set(wrt.declaration.name, {
    ...zeroJet(variable.dims, variable.row),
    a: variable.a,
    b,
  })
  return evaluateTerm(elaborated.term, moving, dims).b
}

/** A line of a derivation and the next one, with the distance of their values. */
export interface Compared {
  readonly what: string
  readonly error: number
}

/** The point at which a variable moves by one entry only has no other direction than that of the entry. */
function pointOf(
  sample: SampleRounds,
  dims: Readonly<Record<string, number>>,
  mood: Mood,
): ReadonlyMap<string, Jet> {
  const values = drawPoint(sample.context.declarations, dims, 5, mood)
  for (const { declaration, index } of sample.elaborated.by) {
    const jet = values.get(directionName(declaration.name))
    if (!jet || !index) continue
    const at = index.reduce((flat, place, axis) => flat * (jet.dims[axis] ?? 1) + place - 1, 0)
    values.set(directionName(declaration.name), {
      ...jet,
      a: jet.a.map((value, k) => (k === at ? value : 0)),
    })
  }
  return values
}

/**
 * Holds every line of a derivation in differentials to the next one by numbers, and the first to automatic differentiation of what was typed. Differentials
 * still to be worked out are central differences; lines without a value at the point are left out.
 */
export function compareLines(
  sample: SampleRounds,
  rounds: readonly Round[],
  dims: Readonly<Record<string, number>>,
  mood: Mood,
): readonly Compared[] {
  const values = pointOf(sample, dims, mood)
  const words = new WordEvaluation(values, dims, new Evaluation({ values, dims }))
  const compared: Compared[] = []
  const note = (what: string, left: ArrayLike<number>, right: ArrayLike<number>): void => {
    const error = distance(left, right)
    if (error !== null) compared.push({ what, error })
  }
  const numbers = (word: Word): ArrayLike<number> => words.table(word).values
  rounds.forEach((round, k) => {
    const steps = [...round.taken, ...round.arranged]
    const start = steps[0]?.before ?? round.word
    if (k === 0) note("the first line", typedChange(sample, values, dims), numbers(start))
    for (const step of steps) note(step.rule, numbers(step.before), numbers(step.after))
  })
  return compared
}
