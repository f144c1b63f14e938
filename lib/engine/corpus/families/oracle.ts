import type { Nested, QuestionVariable } from "../../answer"
import { seededRandom } from "../../numeric/seeded-random"
import { flatten } from "../cases"
import { type FamilyCase, type Numbers, SIZES, variablesOf } from "./define"

export type At = Readonly<Record<string, Nested>>

const sizeOf = (size: number | string): number =>
  typeof size === "number" ? size : (SIZES[size] ?? Number.NaN)

/** Fills nested lists of the given sizes. */
function fill(sizes: readonly number[], next: () => number): Nested {
  const [size, ...rest] = sizes
  return size === undefined ? next() : Array.from({ length: size }, () => fill(rest, next))
}

/** Random numbers for the variables, away from zero. */
export function drawAt(variables: readonly QuestionVariable[], seed: number): At {
  const random = seededRandom(seed)
  const next = (positive: boolean) => () => (positive || random() > 0.4 ? 1 : -1) * (0.3 + 0.9 * random())
  return Object.fromEntries(
    variables.map((one) => [one.name, fill(one.shape.map(sizeOf), next(one.positive === true))]),
  )
}

const list = (value: Nested | undefined): readonly Nested[] => {
  if (value === undefined || typeof value === "number") throw new Error("a list was expected")
  return value
}

const single = (value: Nested | undefined): number => {
  if (typeof value !== "number") throw new Error("a number was expected")
  return value
}

const numbersOf = (at: At): Numbers => ({
  scalar: (name) => single(at[name]),
  vector: (name) => list(at[name]).map(single),
  matrix: (name) => list(at[name]).map((row) => list(row).map(single)),
})

/** The value with the entry number `place` (row-major) moved by `by`. */
function moved(value: Nested, place: number, by: number): Nested {
  let seen = 0
  const visit = (part: Nested): Nested =>
    typeof part === "number" ? part + (seen++ === place ? by : 0) : part.map(visit)
  return visit(value)
}

type Function = (x: Nested) => readonly number[]

/** Central differences, extrapolated twice by Richardson: error O(h⁶). */
function slope(f: Function, x: Nested, place: number, h: number): number[] {
  const central = (step: number): number[] => {
    const [ahead, behind] = [f(moved(x, place, step)), f(moved(x, place, -step))]
    return ahead.map((value, k) => (value - (behind[k] ?? Number.NaN)) / (2 * step))
  }
  const [coarse, middle, fine] = [central(4 * h), central(2 * h), central(h)]
  return fine.map((value, k) => {
    const first = (4 * value - (middle[k] ?? Number.NaN)) / 3
    const second = (4 * (middle[k] ?? Number.NaN) - (coarse[k] ?? Number.NaN)) / 3
    return (16 * first - second) / 15
  })
}

/** Derivatives by each place, in the neutral order: the output first, then the places. */
function slopes(f: Function, x: Nested, places: readonly number[], h: number): number[] {
  const columns = places.map((place) => slope(f, x, place, h))
  const outputs = columns[0]?.length ?? 0
  return Array.from({ length: outputs }, (_, k) => columns.map((column) => column[k] ?? Number.NaN)).flat()
}

/** What a case is taken by: the variable's name, and the place of the one entry, if it is one. */
export function wrtOf(one: FamilyCase): { readonly name: string; readonly index: number[] | null } {
  const [name = "", entry] = one.wrt.replace("]", "").split("[")
  return { name, index: entry === undefined ? null : entry.split(",").map(Number) }
}

/** The oracle's value and its derivative by differences, in the neutral order. */
export function expected(one: FamilyCase, at: At): { value: Nested; derivative: number[] } {
  const { name, index } = wrtOf(one)
  const start = at[name]
  const variable = variablesOf(one).find((known) => known.name === name)
  if (start === undefined || !variable) throw new Error(`no variable ${name}`)
  const sizes = variable.shape.map(sizeOf)
  const places = index
    ? [index.reduce((flat, place, axis) => flat * (sizes[axis] ?? 1) + place - 1, 0)]
    : flatten(start).map((_, place) => place)
  const f: Function = (x) => flatten(one.oracle(numbersOf({ ...at, [name]: x })))
  const derivative =
    one.order === 2
      ? slopes((x) => slopes(f, x, places, 4e-3), start, places, 4e-3)
      : slopes(f, start, places, 1e-3)
  return { value: one.oracle(numbersOf(at)), derivative }
}

/** The shape that a derivative is displayed with, by the shapes of output and variable. */
export function displayedShape(
  output: readonly number[],
  wrt: readonly number[],
  order: 1 | 2,
  layout: "article" | "numerator" | "denominator",
): number[] {
  const inputs = order === 2 ? [...wrt, ...wrt] : wrt
  const all = [...output, ...inputs]
  if (all.length === 1) {
    const lies = output.length === 0 ? layout === "numerator" : layout === "denominator"
    return lies ? [1, ...all] : all
  }
  if (all.length === 2 && output.length === 0)
    return order === 1 && layout === "numerator" ? all.reverse() : all
  return layout === "denominator" ? (all.length === 2 ? all.reverse() : [...inputs, ...output]) : all
}
