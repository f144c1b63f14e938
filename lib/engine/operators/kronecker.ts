import { ok } from "../answer"
import { atNumber, multiply, pick } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { majorPlace, minorPlace } from "../index-form/places"
import { multiplyJets } from "../numeric/arithmetic"
import { collectJets, entryJet, type Jet } from "../numeric/jet"
import { productSize, type Shape, type Size } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator, type LoweredArgument, type SizeUnifier } from "./define"

const title = { en: "the Kronecker product", ja: "クロネッカー積" }

const sidesOf = (shape: Shape): { rows: Size; cols: Size } => {
  if (shape.kind === "matrix") return shape
  return { rows: shape.kind === "column" ? shape.size : 1, cols: shape.kind === "row" ? shape.size : 1 }
}

const times = (a: Size, b: Size, sizes: SizeUnifier): Size => productSize(sizes.resolve(a), sizes.resolve(b))

/** How a place on a product axis splits into places on its two parts; a part of size 1 has place 1. */
function split(place: Place, left: Size, right: Size, entry: (a: Place, b: Place) => Node): Node {
  if (left === 1) return entry(atNumber(1), place)
  if (right === 1) return entry(place, atNumber(1))
  if (typeof left !== "number" || typeof right !== "number")
    return entry(majorPlace(place, right), minorPlace(place, right))
  const cases = Array.from({ length: left * right }, (_, flat) =>
    entry(atNumber(Math.floor(flat / right) + 1), atNumber((flat % right) + 1)),
  )
  return pick(place, cases)
}

/** The entry of an argument at a row and a column, whatever axes it has. */
const entryAt = (x: LoweredArgument, row: Place, col: Place): Node => {
  if (x.shape.kind === "scalar") return x.at()
  return x.shape.kind === "matrix" ? x.at(row, col) : x.at(x.shape.kind === "column" ? row : col)
}

function kroneckerEntry(x: LoweredArgument, y: LoweredArgument, at: readonly Place[]): Node {
  const [left, right] = [sidesOf(x.shape), sidesOf(y.shape)]
  const oneRow = left.rows === 1 && right.rows === 1
  const [first = atNumber(1), second] = at
  const row = second || !oneRow ? first : atNumber(1)
  const col = second ?? (oneRow ? first : atNumber(1))
  return split(row, left.rows, right.rows, (i, k) =>
    split(col, left.cols, right.cols, (j, l) => multiply([entryAt(x, i, j), entryAt(y, k, l)])),
  )
}

function kroneckerValue(x: Jet, y: Jet): Jet {
  const sides = (jet: Jet): [number, number] => {
    const [first = 1, second] = jet.dims
    return second !== undefined ? [first, second] : jet.row ? [1, first] : [first, 1]
  }
  const [[rows, cols], [innerRows, innerCols]] = [sides(x), sides(y)]
  const [height, width] = [rows * innerRows, cols * innerCols]
  const entries = Array.from({ length: height * width }, (_, flat) => {
    const [i, j] = [Math.floor(flat / width), flat % width]
    const outer = Math.floor(i / innerRows) * cols + Math.floor(j / innerCols)
    return multiplyJets(entryJet(x, outer), entryJet(y, (i % innerRows) * innerCols + (j % innerCols)))
  })
  const flatBoth =
    x.dims.length < 2 && y.dims.length < 2 && (x.row === y.row || x.dims.length * y.dims.length === 0)
  return flatBoth
    ? collectJets(x.dims.length + y.dims.length === 0 ? [] : [entries.length], entries, x.row || y.row)
    : collectJets([height, width], entries)
}

/** Every entry of the left matrix times the right matrix. */
export const kronecker = defineOperator({
  id: "kronecker",
  title,
  syntax: { calls: ["kron"] },
  arity: 2,
  shape: binaryShape(title, (x, y, { sizes }) => {
    const [left, right] = [sidesOf(x), sidesOf(y)]
    const [rows, cols] = [times(left.rows, right.rows, sizes), times(left.cols, right.cols, sizes)]
    if (x.kind === "scalar") return ok(y)
    if (y.kind === "scalar") return ok(x)
    if (x.kind === "column" && y.kind === "column") return ok({ kind: "column", size: rows })
    if (x.kind === "row" && y.kind === "row") return ok({ kind: "row", size: cols })
    return ok({ kind: "matrix", rows, cols })
  }),
  evaluate: binaryValue(kroneckerValue),
  meaning: { means: "expansion", expand: binaryEntry(kroneckerEntry) },
  latex: (args) => args.join(" \\otimes "),
  samples: [
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 3, cols: 2 },
      ],
    },
    {
      args: [
        { kind: "column", size: 2 },
        { kind: "column", size: 3 },
      ],
    },
    {
      args: [
        { kind: "column", size: 2 },
        { kind: "row", size: 3 },
      ],
    },
    {
      args: [
        { kind: "matrix", rows: 2, cols: 2 },
        { kind: "column", size: 3 },
      ],
    },
  ],
  docs: {
    summary: {
      en: "Every entry of the left matrix times the right matrix.",
      ja: "左の行列の各成分に右の行列をかけて並べます。",
    },
    example: "A \\otimes B",
  },
})
