import "./worded"
import { type Definition, ok, type QuestionVariable, type Result } from "./answer"
import { TooMuchWork } from "./index-form/intern"
import { type Batch, evaluateMany } from "./numeric/evaluate-many"
import { evaluateTerm } from "./numeric/evaluate-term"
import { constantJet, countEntries, type Jet, zeroJet } from "./numeric/jet"
import { refuse } from "./refuse"
import { axes, sizeNumber } from "./shape"
import { termsOf } from "./syntax/elaborate/finish"
import { elaborateQuestion } from "./syntax/read"
import type { Declaration, Span } from "./term"

/** A variable with a number for every size. */
export interface NumericVariable extends Declaration {
  /** Its sizes; [] for a scalar. */
  readonly dims: readonly number[]
}

/** One entry of a variable, counted row-major from 0; 0 for a scalar. */
interface Entry {
  readonly name: string
  readonly at: number
}

/** The entries of every variable by name, row-major. */
type Point = ReadonlyMap<string, ArrayLike<number>>

/** Value and derivatives of a function at one point; NaN stands where there are none. */
interface LocalNumbers {
  /** The entries of the value, row-major. */
  readonly value: Float64Array
  /** The derivative of each entry of the value by each entry asked for: one list for each of these. */
  readonly partials: readonly Float64Array[]
}

/** A function that can be evaluated anywhere, sizes and all names being known. */
export interface NumericFunction {
  /** LaTeX of its name; null without a left-hand side. */
  readonly name: string | null
  readonly variables: readonly NumericVariable[]
  /** The sizes that were left open, with the numbers that stand for them here. */
  readonly sizes: readonly { readonly name: string; readonly number: number }[]
  /** The sizes of its value. */
  readonly dims: readonly number[]
  /** About how many entries are worked out for one value. */
  readonly cost: number
  /**
   * The values at `count` points, one after the other; `points` holds the entries of the variables in the same way. NaN or an infinite number stands
   * where the function has no value.
   */
  values(points: ReadonlyMap<string, Float64Array>, count: number): Float64Array
  /** Value and first derivatives at a point, by automatic differentiation: exact up to rounding. */
  at(point: Point, by: readonly Entry[]): LocalNumbers
  /** The second derivatives of the entries of the value by two entries. */
  second(point: Point, first: Entry, second: Entry): Float64Array
}

/** What is to be evaluated: a question without anything to differentiate by. */
export interface NumericQuestion {
  readonly latex: string
  readonly variables: readonly QuestionVariable[]
  readonly definitions?: readonly Definition[]
}

/** A function with more work than this at one point is not evaluated at many. */
const COST_LIMIT = 20_000
/** Entries that one call may work out. */
const WORK_LIMIT = 40_000_000
/** What stands for a size that is left open, where the formula does not need more: the plane can be drawn. */
const PLANE = 2

/** Takes the place of the variable where a formula has none. */
const NO_VARIABLE: QuestionVariable = { name: "none", latex: "\\xi_{0}", kind: "scalar", shape: [] }

/** Reads a function that can be evaluated anywhere. A function that calls one without a definition is refused: its numbers would be invented. */
export function numericFunction(question: NumericQuestion): Result<NumericFunction> {
  const whole: Span = [0, question.latex.length]
  try {
    return read(question)
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof RangeError) return refuse("limit/values", whole, {})
    return refuse("unsupported/internal", whole, {})
  }
}

function read(question: NumericQuestion): Result<NumericFunction> {
  const { latex, definitions } = question
  const declared = question.variables.length === 0 ? [NO_VARIABLE] : question.variables
  const [first = NO_VARIABLE] = declared
  const elaborated = elaborateQuestion({
    latex,
    variables: declared,
    wrt: first.name,
    ...(definitions ? { definitions } : {}),
  })
  if (!elaborated.ok) return elaborated
  const { term, declarations, name, sizes } = elaborated.value
  const called = [...termsOf(term)].find((part) => part.type === "call")
  if (called) return refuse("name/no-definition", called.span, { latex: called.latex })
  const open = sizes.map((size) => ({ name: size.name, number: Math.max(PLANE, size.atLeast) }))
  const dims = Object.fromEntries(open.map((size) => [size.name, size.number]))
  const variables = declarations
    .filter((one) => one.name !== NO_VARIABLE.name || one.latex !== NO_VARIABLE.latex)
    .map((one) => ({ ...one, dims: axes(one.shape).map((size) => sizeNumber(size, dims)) }))
  const known = new Map(variables.map((variable) => [variable.name, variable]))
  const jets = (point: Point): Map<string, Jet> =>
    new Map(
      variables.map(({ name: own, dims: size, shape }) => [
        own,
        constantJet(size, point.get(own) ?? [], shape.kind === "row"),
      ]),
    )
  const many = (points: ReadonlyMap<string, Float64Array>, count: number, limit: number) => {
    const batches = new Map<string, Batch>()
    for (const { name: own, dims: size, shape } of variables)
      batches.set(own, {
        dims: size,
        row: shape.kind === "row",
        values: points.get(own) ?? new Float64Array(countEntries(size) * count).fill(Number.NaN),
      })
    const work = { left: limit }
    const { values } = evaluateMany(term, batches, count, { dims, work })
    return { values, spent: limit - work.left }
  }
  const ones = new Map(variables.map((one) => [one.name, new Float64Array(countEntries(one.dims)).fill(1)]))
  const { spent } = many(ones, 1, COST_LIMIT)
  return ok({
    name,
    variables,
    sizes: open,
    dims: axes(term.shape).map((size) => sizeNumber(size, dims)),
    cost: spent,
    values: (points, count) => (count === 0 ? new Float64Array() : many(points, count, WORK_LIMIT).values),
    at: (point, by) => {
      const plain = jets(point)
      const partials: Float64Array[] = []
      // The two derivative parts of a jet carry two directions at once.
      for (let k = 0; k < by.length; k += 2) {
        const value = evaluateTerm(term, seeded(plain, by[k], by[k + 1]), dims)
        partials.push(value.b)
        if (k + 1 < by.length) partials.push(value.c)
      }
      return { value: evaluateTerm(term, plain, dims).a, partials }
    },
    second: (point, one, other) =>
      known.has(one.name) && known.has(other.name)
        ? evaluateTerm(term, seeded(jets(point), one, other), dims).d
        : Float64Array.of(Number.NaN),
  })
}

/** The point with a direction in each derivative part: along one entry, and along another. */
function seeded(
  point: ReadonlyMap<string, Jet>,
  one: Entry | undefined,
  other: Entry | undefined,
): Map<string, Jet> {
  const result = new Map(point)
  const seed = (entry: Entry | undefined, part: "b" | "c") => {
    const variable = entry && result.get(entry.name)
    if (!variable) return
    const direction = variable[part].slice()
    direction[entry.at] = 1
    result.set(entry.name, { ...zeroJet(variable.dims, variable.row), ...variable, [part]: direction })
  }
  seed(one, "b")
  seed(other, "c")
  return result
}
