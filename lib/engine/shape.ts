/** A size of an axis: a number, or a letter for a size that is left open. */
export type Size = number | string

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
