import type { PlotFields } from "../cards/plot-card"
import type { NumericFunction, NumericVariable } from "../engine/numeric-function"

/** One number that a function depends on: a scalar, or one entry of a vector or a matrix. */
export interface PlotEntry {
  /** `x`, `x.1`, `A.1.2`: how the document names it. */
  readonly key: string
  readonly latex: string
  /** The name of its variable and its LaTeX, and the places in it that hold the number: two for an entry of a symmetric matrix. */
  readonly name: string
  readonly variable: string
  readonly at: readonly number[]
  readonly value: number
  readonly range: readonly [least: number, most: number]
  /** Named on the left-hand side of the function, so that it may lie along an axis by itself. */
  readonly input: boolean
}

/** More numbers than these have no sliders. */
export const MOST_ENTRIES = 24

const ANGLE = /^\\?(?:theta|phi|varphi|psi|vartheta|t)$/
/** Half a turn, in few digits: it stands in a field. */
const HALF_TURN = Number(Math.PI.toFixed(4))

/** `\bm{x}` without its weight: the letter of its entries. */
const bare = (letter: string): string =>
  letter.replace(/^\\(?:bm|mathbf|boldsymbol|vec)\s*\{?\s*([^{}]+?)\s*\}?$/, "$1")

function entryLatex({ latex }: NumericVariable, place: readonly number[]): string {
  if (place.length === 0) return latex
  const index = place.join(place.some((at) => at > 9) ? "," : "")
  // A letter that has a subscript already, such as W_1, is put in brackets.
  return latex.includes("_") ? `(${latex})_{${index}}` : `${bare(latex)}_{${index}}`
}

const key = (name: string, place: readonly number[]): string => [name, ...place].join(".")

/** The numbers that a slider starts with: a point off the axes of symmetry, ones on the diagonal of a matrix. */
function usualValue(variable: NumericVariable, place: readonly number[]): number {
  const [row = 1, column] = place
  if (ANGLE.test(variable.latex)) return 0.5
  if (column !== undefined) return row === column ? 1 : variable.orthogonal || variable.diagonal ? 0 : 0.5
  return row % 2 === 1 ? 1 : 0.5
}

function usualRange({ latex, positive, dims }: NumericVariable): readonly [number, number] {
  if (positive) return [0.1, 4]
  if (dims.length === 0 && ANGLE.test(latex)) return [-HALF_TURN, HALF_TURN]
  return [-3, 3]
}

/** The places of a variable, 1-based, each symmetric pair once and what is zero by promise left out. */
function placesOf(
  variable: NumericVariable,
): { readonly place: readonly number[]; readonly at: readonly number[] }[] {
  const { dims } = variable
  const [rows = 1, columns] = dims
  if (dims.length === 0) return [{ place: [], at: [0] }]
  if (columns === undefined) return Array.from({ length: rows }, (_, at) => ({ place: [at + 1], at: [at] }))
  const isSymmetric = variable.symmetric || variable.positiveDefinite
  const places = []
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      if ((isSymmetric && j < i) || (variable.diagonal && i !== j)) continue
      const twin = isSymmetric && i !== j ? [j * columns + i] : []
      places.push({ place: [i + 1, j + 1], at: [i * columns + j, ...twin] })
    }
  return places
}

/** Every number that the function depends on, with the value and the range that people or custom gave it. */
export function entriesOf(
  { variables }: NumericFunction,
  inputs: readonly string[],
  { values, ranges }: Pick<PlotFields, "values" | "ranges">,
): readonly PlotEntry[] {
  const list = variables.flatMap((variable) =>
    placesOf(variable).map(({ place, at }): PlotEntry => {
      const id = key(variable.name, place)
      return {
        key: id,
        latex: entryLatex(variable, place),
        name: variable.name,
        variable: variable.latex,
        at,
        value: values[id] ?? usualValue(variable, place),
        range: ranges[id] ?? usualRange(variable),
        input: inputs.includes(variable.name),
      }
    }),
  )
  return [...list.filter((entry) => entry.input), ...list.filter((entry) => !entry.input)]
}

/** The numbers of all variables at a point, row-major, with some entries at other values. */
export function pointOf(
  { variables }: NumericFunction,
  entries: readonly PlotEntry[],
  changed: ReadonlyMap<string, number> = new Map(),
): Map<string, Float64Array> {
  const point = new Map(
    variables.map(({ name, dims }) => [
      name,
      new Float64Array(dims.reduce((count, size) => count * size, 1)),
    ]),
  )
  for (const entry of entries)
    for (const at of entry.at) {
      const numbers = point.get(entry.name)
      if (numbers) numbers[at] = changed.get(entry.key) ?? entry.value
    }
  return point
}

/**
 * The values of a function at many points in which only some entries vary: `columns` gives the numbers of each of these. The values come one point
 * after the other.
 */
export function valuesAlong(
  fn: NumericFunction,
  entries: readonly PlotEntry[],
  columns: ReadonlyMap<PlotEntry, Float64Array>,
  count: number,
): Float64Array {
  const fixed = pointOf(fn, entries)
  const points = new Map<string, Float64Array>()
  for (const [name, numbers] of fixed) {
    const all = new Float64Array(numbers.length * count)
    for (let at = 0; at < count; at++) all.set(numbers, at * numbers.length)
    points.set(name, all)
  }
  for (const [entry, column] of columns) {
    const all = points.get(entry.name)
    const size = fixed.get(entry.name)?.length ?? 1
    if (all)
      for (let k = 0; k < count; k++) for (const at of entry.at) all[k * size + at] = column[k] ?? Number.NaN
  }
  return fn.values(points, count)
}
