import type { Nested, Question, Result } from "../answer"
import { ok } from "../answer"
import { constantJet, countEntries, type Jet } from "../numeric/jet"
import { refuse } from "../refuse"
import { axes, isProductSize, sizeNumber } from "../shape"
import type { Elaborated } from "../syntax/read"
import type { Declaration, Span } from "../term"
import type { CheckPoint } from "./check-point"

/** Points with more numbers than this are refused. */
const ENTRY_LIMIT = 20_000

/** Promises about given numbers are kept up to this relative error: people type rounded decimals. */
const PROMISE_TOLERANCE = 1e-6

/** The sizes and entries of nested lists; null when they are ragged, empty or hold something else than finite numbers. */
function readNested(value: unknown, depth = 0): { dims: number[]; entries: number[] } | null {
  if (typeof value === "number") return Number.isFinite(value) ? { dims: [], entries: [value] } : null
  if (!Array.isArray(value) || value.length === 0 || depth > 2) return null
  const dims: number[] = []
  const entries: number[] = []
  for (const part of value) {
    // What is too large is read no further: it is refused for that.
    if (entries.length > ENTRY_LIMIT) break
    const inner = readNested(part, depth + 1)
    if (!inner) return null
    if (entries.length === 0) dims.push(...inner.dims)
    else if (inner.dims.join() !== dims.join()) return null
    entries.push(...inner.entries)
  }
  return { dims: [value.length, ...dims], entries }
}

/** Takes a column written as rows of one, and a row written as one row, as lists. */
function flattenVector(dims: readonly number[], declaration: Declaration): readonly number[] {
  const wanted = axes(declaration.shape).length
  if (wanted === 1 && dims.length === 2 && (dims[0] === 1 || dims[1] === 1))
    return [Math.max(dims[0] ?? 0, dims[1] ?? 0)]
  return dims
}

const shapeText = (dims: readonly (number | string)[]): string => (dims.length === 0 ? "1" : dims.join("×"))

/** Whether numbers keep what is promised of the variable. */
function brokenPromise(
  declaration: Declaration,
  dims: readonly number[],
  entries: readonly number[],
): string | null {
  const [rows = 1, cols = 1] = dims
  const at = (i: number, j: number): number => entries[i * cols + j] ?? 0
  const scale = entries.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300) * PROMISE_TOLERANCE
  const every = (holds: (i: number, j: number) => boolean): boolean =>
    Array.from({ length: rows * cols }, (_, flat) => holds(Math.floor(flat / cols), flat % cols)).every(
      Boolean,
    )
  const dot = (i: number, j: number): number =>
    Array.from({ length: cols }, (_, k) => at(i, k) * at(j, k)).reduce((sum, value) => sum + value, 0)
  const isMatrix = dims.length === 2
  if (declaration.positive && !entries.every((value) => value > 0)) return "positive"
  if (!isMatrix) return null
  if (
    (declaration.symmetric || declaration.positiveDefinite) &&
    !every((i, j) => Math.abs(at(i, j) - at(j, i)) <= scale)
  )
    return "symmetric"
  if (declaration.diagonal && !every((i, j) => i === j || Math.abs(at(i, j)) <= scale)) return "diagonal"
  if (declaration.orthogonal && !every((i, j) => Math.abs(dot(i, j) - (i === j ? 1 : 0)) <= 1e-6))
    return "orthogonal"
  return null
}

interface Reading {
  readonly dims: Record<string, number>
  readonly values: Map<string, Jet>
}

function readVariable(declaration: Declaration, given: Nested, span: Span, into: Reading): Result<true> {
  const nested = readNested(given)
  const { latex } = declaration
  const sizes = axes(declaration.shape)
  if (!nested) return refuse("point/not-numbers", span, { latex })
  if (nested.entries.length > ENTRY_LIMIT) return refuse("point/too-large", span, { limit: ENTRY_LIMIT })
  const dims = flattenVector(nested.dims, declaration)
  const declared = sizes.map((size) => {
    const known = into.dims[size] ?? sizeNumber(size, into.dims)
    return Number.isNaN(known) ? size : known
  })
  const fits =
    dims.length === sizes.length && declared.every((size, k) => typeof size === "string" || size === dims[k])
  if (!fits)
    return refuse("point/shape", span, { latex, declared: shapeText(declared), given: shapeText(dims) })
  for (const [k, size] of sizes.entries()) {
    // The letters of a product may come later; it is compared with them once all are known.
    if (typeof size !== "string" || isProductSize(size)) continue
    const known = into.dims[size]
    const number = dims[k] ?? 0
    if (known !== undefined && known !== number)
      return refuse("point/shape", span, { latex, declared: shapeText(declared), given: shapeText(dims) })
    into.dims[size] = number
  }
  const broken = brokenPromise(declaration, dims, nested.entries)
  if (broken) return refuse("point/promise", span, { latex, promise: broken })
  into.values.set(declaration.name, constantJet(dims, nested.entries, declaration.shape.kind === "row"))
  return ok(true)
}

/**
 * The numbers of `at` as a point, with the sizes that follow from them; null when none are given. Shapes, promises and missing
 * variables are reported with the variable's name.
 */
export function readPoint(question: Question, elaborated: Elaborated): Result<CheckPoint | null> {
  const { at } = question
  const span: Span = [0, question.latex.length]
  const into: Reading = { dims: {}, values: new Map() }
  for (const [size, number] of Object.entries(question.dims ?? {})) into.dims[size] = number
  const short = elaborated.sizes.find((size) => (into.dims[size.name] ?? size.atLeast) < size.atLeast)
  if (short) return refuse("point/size-too-small", span, { size: short.name, atLeast: short.atLeast })
  if (!at) return ok(null)
  const { declarations } = elaborated
  const products = declarations.filter(({ shape }) => axes(shape).some(isProductSize))
  for (const declaration of [...declarations, ...products]) {
    const given = Object.hasOwn(at, declaration.name) ? at[declaration.name] : undefined
    if (given === undefined) return refuse("point/missing", span, { latex: declaration.latex })
    const read = readVariable(declaration, given, span, into)
    if (!read.ok) return read
  }
  const open = elaborated.sizes.find((size) => into.dims[size.name] === undefined)
  if (open) return refuse("point/size", span, { size: open.name })
  const small = elaborated.sizes.find((size) => (into.dims[size.name] ?? 0) < size.atLeast)
  if (small) return refuse("point/size-too-small", span, { size: small.name, atLeast: small.atLeast })
  return ok(into)
}

/** Numbers, row-major, as nested lists of the given sizes. */
export function nest(values: ArrayLike<number>, dims: readonly number[]): Nested {
  const [size, ...rest] = dims
  if (size === undefined) return values[0] ?? Number.NaN
  const block = countEntries(rest)
  return Array.from({ length: size }, (_, k) =>
    nest(Array.prototype.slice.call(values, k * block, (k + 1) * block), rest),
  )
}
