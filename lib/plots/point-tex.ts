import type { Layout, Nested } from "../engine/answer"
import { numberTex } from "./scene"

/** Matrices with more rows or columns are cut off. */
const MOST = 6

const grid = (rows: readonly (readonly string[])[]): string => {
  const cut = (list: readonly string[]) =>
    list.length > MOST ? [...list.slice(0, MOST - 1), "\\cdots"] : list
  const shown = rows.length > MOST ? [...rows.slice(0, MOST - 1).map(cut), ["\\vdots"]] : rows.map(cut)
  return `\\begin{pmatrix} ${shown.map((row) => row.join(" & ")).join(" \\\\ ")} \\end{pmatrix}`
}

const isNumbers = (nested: Nested): nested is readonly number[] =>
  typeof nested !== "number" && nested.every((one) => typeof one === "number")
const isRows = (nested: Nested): nested is readonly (readonly number[])[] =>
  typeof nested !== "number" && nested.every(isNumbers)

const transposed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] ?? ""))

/** How numbers lie: those of a value are in the neutral order, those of a derivative in the layout of its card. */
export interface Lying {
  readonly layout: Layout
  /** How many indices the function's value has. */
  readonly outputs: number
}

const UPRIGHT: Lying = { layout: "article", outputs: 1 }

/** `name = numbers`, from numbers in the neutral order; null where they have more than two indices. */
export function valueEquation(
  name: string,
  numbers: Nested,
  { layout, outputs }: Lying = UPRIGHT,
): string | null {
  // In numerator layout the variable runs across, in denominator layout down; the article keeps the shape of what there is.
  const isTurned = layout === (outputs === 0 ? "numerator" : "denominator")
  if (typeof numbers === "number") return `${name} = ${numberTex(numbers)}`
  if (isNumbers(numbers)) {
    const list = numbers.map((number) => numberTex(number))
    return `${name} = ${grid(isTurned ? [list] : list.map((one) => [one]))}`
  }
  if (!isRows(numbers)) return null
  const rows = numbers.map((row) => row.map((number) => numberTex(number)))
  return `${name} = ${grid(isTurned ? transposed(rows) : rows)}`
}

/** How many indices nested lists have. */
export const rankOf = (numbers: Nested): number =>
  typeof numbers === "number" ? 0 : 1 + rankOf(numbers[0] ?? 0)

interface PointEntry {
  readonly latex: string
  readonly value: number
  readonly input: boolean
}

/** Where the point is: the inputs of the function, or all of its numbers where it has none; many are cut off. */
export function pointEquation(entries: readonly PointEntry[]): string {
  const inputs = entries.some(({ input }) => input) ? entries.filter(({ input }) => input) : entries
  const shown = inputs.slice(0, MOST).map(({ latex, value }) => `${latex} = ${numberTex(value)}`)
  return [...shown, ...(inputs.length > MOST ? ["\\ldots"] : [])].join(",\\ ")
}
