import type { Nested } from "../answer"
import { directionName } from "../numeric/direction"
import { constantJet, countEntries, type Jet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import { axes } from "../shape"
import type { Declaration } from "../term"
import { agree, type Pair, type Setting } from "./comparison"
import type { CounterExample } from "./derivation"

const TRIES = 60
const NUMBERS = [1, 2, 0, -1, 3, 1, 2, -2] as const

/** Small whole numbers that keep what is promised. */
function smallValue(declaration: Declaration, dims: readonly number[], random: () => number): Float64Array {
  const [rows = 1, cols = 1] = dims
  const pick = () => NUMBERS[Math.floor(random() * NUMBERS.length)] ?? 1
  const values = Float64Array.from({ length: countEntries(dims) }, pick)
  const set = (entry: (i: number, j: number, old: number) => number) =>
    values.map((value, flat) => entry(Math.floor(flat / cols), flat % cols, value))
  if (declaration.orthogonal) return set((i, j) => ((i + 1) % rows === j ? 1 : 0))
  if (declaration.diagonal) return set((i, j, old) => (i === j ? Math.abs(old) + 1 : 0))
  if (declaration.positiveDefinite) return set((i, j) => (i === j ? 2 + ((values[i] ?? 0) > 1 ? 1 : 0) : 1))
  if (declaration.symmetric) return set((i, j) => values[Math.min(i, j) * cols + Math.max(i, j)] ?? 0)
  if (declaration.positive) return set((_i, _j, old) => Math.abs(old) + 1)
  return values
}

/** Nested lists of the entries; a row-major array of these sizes. */
function nest(values: ArrayLike<number>, dims: readonly number[]): Nested {
  const round = (value: number) => Number(value.toPrecision(6))
  const build = (axis: number, from: number): Nested => {
    if (axis === dims.length) return round(values[from] ?? Number.NaN)
    const stride = countEntries(dims.slice(axis + 1))
    return Array.from({ length: dims[axis] ?? 0 }, (_, k) => build(axis + 1, from + k * stride))
  }
  return build(0, 0)
}

/** Small whole numbers at which two sides differ; null when none were found. `dims` are the sizes of the values. */
export function findCounterExample(
  pair: Pair,
  setting: Setting,
  used: ReadonlySet<string>,
  shownDims: (dims: Readonly<Record<string, number>>) => readonly number[],
): CounterExample | null {
  const dims: Record<string, number> = { ...setting.given }
  for (const { name, atLeast } of setting.sizes) dims[name] ??= Math.max(2, atLeast)
  const random = seededRandom(4)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const values = new Map<string, Jet>()
    const at: Record<string, Nested> = {}
    for (const declaration of setting.declarations) {
      const sizes = axes(declaration.shape).map((size) =>
        typeof size === "number" ? size : (dims[size] ?? 2),
      )
      const row = declaration.shape.kind === "row"
      const numbers = smallValue(declaration, sizes, random)
      values.set(declaration.name, constantJet(sizes, numbers, row))
      if (used.has(declaration.name)) at[declaration.name] = nest(numbers, sizes)
      if (!setting.varying.has(declaration.name)) continue
      const direction = smallValue({ ...declaration, positive: false }, sizes, random)
      values.set(directionName(declaration.name), constantJet(sizes, direction, row))
      at[directionName(declaration.name)] = nest(direction, sizes)
    }
    const found = pair({ values, dims })
    if (!found) return null
    const [before, after] = found
    const finite = [before, after].every((side) => side.every((value) => Number.isFinite(value)))
    if (!finite || agree(before, after, 1e-3)) continue
    const shown = shownDims(dims)
    return { at, before: nest(before, shown), after: nest(after, shown) }
  }
  return null
}
