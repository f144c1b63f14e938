import type { EngineError } from "../answer"
import { equateShapes } from "../operators/shape-rules"
import { isUnknownSize } from "../operators/shape-words"
import { axes, type Shape, type Size } from "../shape"
import { constantsOf } from "../syntax/elaborate/definitions"
import { finishTerm, nameSizes, shapesOf } from "../syntax/elaborate/finish"
import type { Variable } from "../syntax/elaborate/scope"
import { createSizes, type Sizes } from "../syntax/elaborate/sizes"
import type { Derivation } from "./derivation"
import { variablesOfLines } from "./line-variables"
import { type Notebook, type ReadLine, readLine, type Side } from "./read-line"

/** A line as read, or why it cannot be. */
export type Line = ReadLine | { readonly error: EngineError }

/** All lines of a derivation. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly notebook: Notebook
}

/** Variables with the numbers that the caller gives for letters of sizes. */
export function withNumbers(variables: readonly Variable[], dims: Derivation["dims"] = {}): Variable[] {
  const settle = (size: Size): Size => (typeof size === "string" ? (dims[size] ?? size) : size)
  const settled = (shape: Shape): Shape => {
    if (shape.kind === "scalar") return shape
    if (shape.kind === "matrix") return { ...shape, rows: settle(shape.rows), cols: settle(shape.cols) }
    return { ...shape, size: settle(shape.size) }
  }
  return variables.map((variable) => ({
    ...variable,
    declaration: { ...variable.declaration, shape: settled(variable.declaration.shape) },
  }))
}

/** Reads all lines with sizes in common, and gives what is still open a letter. */
export function readLines(
  derivation: Derivation,
  own: readonly Variable[],
  shared: Notebook["shared"],
): Lines {
  const declared = own.flatMap(({ declaration }) => axes(declaration.shape))
  const sizes = createSizes(declared.filter((size) => typeof size === "string"))
  const notebook: Notebook = {
    derivation,
    variables: [...own, ...constantsOf(shared, own, sizes)],
    sizes,
    definitions: new Map(),
    asides: new Set(),
    shared,
  }
  const variables = variablesOfLines(notebook)
  const named: Notebook = { ...notebook, variables }
  let before: Side | undefined
  const lines = derivation.lines.map((latex): Line => {
    const read = readLine(latex, named, before)
    if (!read.ok) return { error: read.error }
    const [first] = read.value.sides
    const last = read.value.sides.at(-1)
    if (read.value.isAside) return read.value
    if (before && first && !read.value.startsAfresh) unify(before.term.shape, first.term.shape, sizes)
    before = last ?? before
    return read.value
  })
  const sides = lines.flatMap((line) => ("error" in line ? [] : line.sides))
  unifyLetters(sides, sizes)
  unifyEntries(sides, sizes)
  const taken = new Set([...declared.map(String), ...variables.map(({ letter }) => letter)])
  const free = sides.flatMap(({ free: letters }) =>
    [...letters.values()].map((size): Shape => ({ kind: "column", size })),
  )
  nameSizes([...sides.flatMap(({ term }) => shapesOf(term)), ...free], sizes, taken)
  const finish = (side: Side): Side => ({
    ...side,
    term: finishTerm(side.term, sizes),
    free: new Map([...side.free].map(([letter, size]) => [letter, sizes.resolve(size)])),
  })
  return {
    lines: lines.map((line) => ("error" in line ? line : { ...line, sides: line.sides.map(finish) })),
    notebook: named,
  }
}

const unify = (a: Shape, b: Shape, sizes: Sizes): boolean => sizes.attempt(() => equateShapes(a, b, sizes))

/** An index letter runs over the same range in all lines, where nothing says otherwise. */
function unifyLetters(sides: readonly Side[], sizes: Sizes): void {
  const ranges = new Map<string, Size>()
  for (const { free } of sides)
    for (const [letter, size] of free) {
      const earlier = ranges.get(letter)
      if (earlier === undefined) ranges.set(letter, size)
      else sizes.attempt(() => sizes.equate(earlier, size))
    }
}

/**
 * Entries beside a whole array, `3\\delta_{ij}` beside `3I`: where nothing else says how far an index letter runs, it counts the rows or the columns of
 * the array, the letters in the order of the alphabet.
 */
function unifyEntries(sides: readonly Side[], sizes: Sizes): void {
  for (const [at, side] of sides.entries()) {
    const earlier = sides[at - 1]
    if (!earlier || (earlier.free.size === 0) === (side.free.size === 0)) continue
    const [entries, whole] = side.free.size > 0 ? [side, earlier] : [earlier, side]
    const ranges = [...entries.free].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, size]) => size)
    const array = axes(whole.term.shape)
    if (entries.term.shape.kind !== "scalar" || ranges.length !== array.length) continue
    for (const [axis, range] of ranges.entries()) {
      const size = sizes.resolve(array[axis] ?? range)
      if (isUnknownSize(size) || isUnknownSize(sizes.resolve(range)))
        sizes.attempt(() => sizes.equate(range, size))
    }
  }
}
