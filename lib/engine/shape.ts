/** A size of an axis: a number, a letter for a size that is left open, or a product of such (`m*n`, `2*m`; see `productSize`). */
export type Size = number | string

/** The number and the letters, sorted, whose product a size is. */
function factorsOf(size: Size): { count: number; letters: string[] } {
  if (typeof size === "number") return { count: size, letters: [] }
  const parts = size.split("*")
  const letters = parts.filter((part) => !/^\d+$/.test(part))
  return { count: parts.reduce((count, part) => count * (/^\d+$/.test(part) ? Number(part) : 1), 1), letters }
}

const sizeFrom = (count: number, letters: readonly string[]): Size =>
  letters.length === 0 ? count : [...(count === 1 ? [] : [count]), ...[...letters].sort()].join("*")

/** The size of vec of a matrix or of a Kronecker product: `m*n` for letters, a number for numbers; the same whatever the order. */
export function productSize(a: Size, b: Size): Size {
  const [left, right] = [factorsOf(a), factorsOf(b)]
  return sizeFrom(left.count * right.count, [...left.letters, ...right.letters])
}

/** The size that gives `size` when multiplied with `by`; null when there is none. */
export function quotientSize(size: Size, by: Size): Size | null {
  const [whole, part] = [factorsOf(size), factorsOf(by)]
  const rest = [...whole.letters]
  for (const letter of part.letters) {
    const at = rest.indexOf(letter)
    if (at < 0) return null
    rest.splice(at, 1)
  }
  return part.count > 0 && whole.count % part.count === 0 ? sizeFrom(whole.count / part.count, rest) : null
}

/** Whether a size is a product that holds a letter. */
export const isProductSize = (size: Size): boolean => typeof size === "string" && size.includes("*")

/** The letters that a size is made of. */
export function sizeLettersOf(size: Size): readonly string[] {
  if (typeof size === "number") return []
  return isProductSize(size) ? factorsOf(size).letters : [size]
}

/** The number that a size stands for; NaN when a letter has none. */
export function sizeNumber(size: Size, dims: Readonly<Record<string, number>>): number {
  if (typeof size === "number") return size
  if (!size.includes("*")) return dims[size] ?? Number.NaN
  const { count, letters } = factorsOf(size)
  return letters.reduce((product, letter) => product * (dims[letter] ?? Number.NaN), count)
}

/** A size as it stands in a formula: `mn` for a product. */
export const sizeText = (size: Size): string => String(size).replaceAll("*", " ")

/**
 * What a value is, with its symbolic sizes. A row is kept apart from a column because the notation does so;
 * both have one index.
 */
export type Shape =
  | { kind: "scalar" }
  | { kind: "column"; size: Size }
  | { kind: "row"; size: Size }
  | { kind: "matrix"; rows: Size; cols: Size }

export const SCALAR: Shape = { kind: "scalar" }

/** The sizes of the indices of a value, in the neutral order: [] for a scalar, [n] for a column or row, [m, n] for a matrix. */
export function axes(shape: Shape): Size[] {
  switch (shape.kind) {
    case "scalar":
      return []
    case "column":
    case "row":
      return [shape.size]
    case "matrix":
      return [shape.rows, shape.cols]
  }
}

/** Whether two shapes are the same, sizes included. */
export function equalShapes(a: Shape, b: Shape): boolean {
  const [left, right] = [axes(a), axes(b)]
  return a.kind === b.kind && left.every((size, axis) => size === right[axis])
}
