import type { NumericFunction } from "../engine/numeric-function"
import { type PlotEntry, pointOf, valuesAlong } from "./entries"

/** A function as a picture sees it: some of its numbers lie along the axes, the others stay as they are. */
export interface Subject {
  readonly fn: NumericFunction
  readonly entries: readonly PlotEntry[]
  readonly axes: readonly PlotEntry[]
  /** The one entry of the value that is drawn, counted row-major from 0; null for all. */
  readonly part: number | null
  /** The sizes of what is drawn: [] for a number, [2] for a pair, [2, 2] for a matrix. */
  readonly dims: readonly number[]
}

/** Value and derivatives at one point: `partials[k]` holds the derivatives by what lies along axis k. */
export interface Local {
  readonly value: readonly number[]
  readonly partials: readonly (readonly number[])[]
}

const countOf = (dims: readonly number[]): number => dims.reduce((count, size) => count * size, 1)

/** The values where the axes have these numbers, one point after the other. */
export function valuesOf(subject: Subject, columns: readonly Float64Array[], count: number): Float64Array {
  const { fn, entries, axes, part } = subject
  const along = new Map(axes.flatMap((axis, k) => (columns[k] ? [[axis, columns[k]] as const] : [])))
  const all = valuesAlong(fn, entries, along, count)
  if (part === null) return all
  const size = countOf(fn.dims)
  return Float64Array.from({ length: count }, (_, k) => all[k * size + part] ?? Number.NaN)
}

/**
 * Value and derivatives where the axes have these numbers; where nothing is said, at the point of the plot. Where an entry has no value it has no
 * derivative either, whatever the formula of the derivative says: that of ln x is a number at −1.
 */
export function localAt(subject: Subject, at: readonly number[] = []): Local {
  const { fn, entries, axes, part } = subject
  const changed = new Map(
    axes.flatMap((axis, k) => (at[k] === undefined ? [] : [[axis.key, at[k]] as const])),
  )
  const by = axes.flatMap((axis) => axis.at.map((place) => ({ name: axis.name, at: place })))
  const { value, partials } = fn.at(pointOf(fn, entries, changed), by)
  const derived = (numbers: ArrayLike<number>) =>
    Array.from(value, (own, k) => (Number.isFinite(own) ? (numbers[k] ?? Number.NaN) : Number.NaN))
  const drawn = (numbers: ArrayLike<number>) =>
    part === null ? Array.from(numbers) : [numbers[part] ?? Number.NaN]
  let next = 0
  return {
    value: drawn(value),
    // The two places of an entry of a symmetric matrix move together.
    partials: axes.map((axis) =>
      axis.at
        .map(() => drawn(derived(partials[next++] ?? [])))
        .reduce((sum, one) => sum.map((number, k) => number + (one[k] ?? Number.NaN))),
    ),
  }
}

/** The numbers that the axes have at the point of the plot. */
export const pointAlong = ({ axes }: Subject): readonly number[] => axes.map((axis) => axis.value)
