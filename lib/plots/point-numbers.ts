import type { PlotFields } from "../cards/plot-card"
import type { Nested } from "../engine/answer"
import type { NumericFunction, NumericQuestion } from "../engine/numeric-function"
import { entriesOf, type PlotEntry, pointOf } from "./entries"
import { recentFunction } from "./recent-functions"

/** Numbers of a function at the point of a plot, for the cards beside it. */
export interface PointRequest {
  readonly question: NumericQuestion
  readonly inputs: readonly string[]
  readonly fields: Pick<PlotFields, "values" | "ranges">
  /** The derivative that is asked for besides the value. */
  readonly wrt?: { readonly name: string; readonly index: readonly number[] | null; readonly order: 1 | 2 }
}

/** Value and derivative at the point, in the neutral order; null where there is none. */
export interface PointNumbers {
  /** LaTeX of the function's name; null where it has none. */
  readonly name: string | null
  readonly entries: readonly Pick<PlotEntry, "key" | "latex" | "value" | "input">[]
  readonly value: Nested | null
  readonly derivative: Nested | null
}

/** Derivatives with more entries than this are not worked out at a point. */
const MOST_NUMBERS = 400

/** The numbers of a function at the point of a plot; null where the function cannot be evaluated. */
export function numbersAtPoint({ question, inputs, fields, wrt }: PointRequest): PointNumbers | null {
  const read = recentFunction(question)
  if (!read.ok) return null
  const fn = read.value
  const entries = entriesOf(fn, inputs, fields)
  const point = pointOf(fn, entries)
  const { value } = fn.at(point, [])
  return {
    name: fn.name,
    entries: entries.map(({ key, latex, value: number, input }) => ({ key, latex, value: number, input })),
    value: nested(value, fn.dims),
    // Where there is no value there is no derivative either, whatever its formula says.
    derivative: wrt && value.every(Number.isFinite) ? derivativeAt(fn, point, wrt) : null,
  }
}

function derivativeAt(
  fn: NumericFunction,
  point: ReadonlyMap<string, Float64Array>,
  { name, index, order }: NonNullable<PointRequest["wrt"]>,
): Nested | null {
  const variable = fn.variables.find((one) => one.name === name)
  if (!variable) return null
  const { dims } = variable
  const count = dims.reduce((product, size) => product * size, 1)
  const places =
    index === null
      ? Array.from({ length: count }, (_, at) => at)
      : [index.reduce((flat, at, axis) => flat * (dims[axis] ?? 1) + at - 1, 0)]
  if (places.length ** order > MOST_NUMBERS) return null
  const by = places.map((at) => ({ name, at }))
  const columns =
    order === 1
      ? fn.at(point, by).partials
      : by.flatMap((one) => by.map((other) => fn.second(point, one, other)))
  const outputs = columns[0]?.length ?? 0
  const neutral = Float64Array.from(
    { length: outputs * columns.length },
    (_, k) => columns[k % columns.length]?.[Math.floor(k / columns.length)] ?? Number.NaN,
  )
  const inner = index === null ? dims : []
  return nested(neutral, [...fn.dims, ...inner, ...(order === 2 ? inner : [])])
}

/** Numbers as nested lists; null where one of them is not finite. */
function nested(values: Float64Array, dims: readonly number[]): Nested | null {
  return values.every(Number.isFinite) ? nest(values, dims) : null
}

function nest(values: Float64Array, dims: readonly number[]): Nested {
  const [size, ...rest] = dims
  if (size === undefined) return values[0] ?? Number.NaN
  const block = values.length / size
  return Array.from({ length: size }, (_, k) => nest(values.subarray(k * block, (k + 1) * block), rest))
}
