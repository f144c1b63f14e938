import { ok, type Result } from "../answer"
import { multiplyJets, sumJet } from "../numeric/arithmetic"
import { type Jet, reshapeJet } from "../numeric/jet"
import { matmulJets } from "../numeric/linear-algebra"
import { refuse } from "../refuse"
import { SCALAR, type Shape } from "../shape"
import { binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import type { ShapeContext } from "./shape-rules"
import { quoted, shapeWords } from "./shape-words"

const title = { en: "the product", ja: "積" }

/** A row has one row, a column one column; both are matrices to the product. */
const asMatrix = (shape: Shape) => {
  if (shape.kind === "matrix") return shape
  if (shape.kind === "row") return { rows: 1, cols: shape.size }
  return shape.kind === "column" ? { rows: shape.size, cols: 1 } : { rows: 1, cols: 1 }
}

function productShape(left: Shape, right: Shape): Shape {
  const [rows, cols] = [asMatrix(left).rows, asMatrix(right).cols]
  if (left.kind === "row") return right.kind === "column" ? SCALAR : { kind: "row", size: cols }
  if (right.kind === "column") return { kind: "column", size: rows }
  return { kind: "matrix", rows, cols }
}

function innerMisfit(left: Shape, right: Shape, { sizes, site }: ShapeContext): Result<Shape> {
  const data = {
    operator: title,
    left: quoted(site.latex[0], { en: "the left factor", ja: "左の因子" }),
    right: quoted(site.latex[1], { en: "the right factor", ja: "右の因子" }),
    leftShape: shapeWords(left, sizes),
    rightShape: shapeWords(right, sizes),
  }
  const columns = left.kind === "column" && right.kind === "column"
  return refuse(columns ? "shape/two-columns" : "shape/inner-sizes", site.span, data)
}

function subscripts(left: Shape, right: Shape): string {
  const letters = (shape: Shape, text: string) => (shape.kind === "scalar" ? "" : text)
  if (left.kind === "scalar" || right.kind === "scalar") {
    const one = left.kind === "scalar" ? right : left
    const indices = one.kind === "matrix" ? "ij" : letters(one, "i")
    return `${left.kind === "scalar" ? "" : indices},${right.kind === "scalar" ? "" : indices}->${indices}`
  }
  const first = left.kind === "matrix" ? "ij" : left.kind === "row" ? "j" : "i"
  const second = right.kind === "matrix" ? "jk" : right.kind === "column" ? "j" : "k"
  const result = `${left.kind === "row" ? "" : "i"}${right.kind === "column" ? "" : "k"}`
  // A column has no inner index: with a row it makes the outer product.
  if (left.kind === "column") return `i,k->ik`
  return `${first},${second}->${result}`
}

function product(x: Jet, y: Jet): Jet {
  if (x.dims.length === 0 || y.dims.length === 0) return multiplyJets(x, y)
  const [length = 0] = x.dims
  if (x.row && y.dims.length === 1 && !y.row) return sumJet(multiplyJets(x, reshapeJet(y, y.dims, true)))
  const left = x.dims.length === 2 ? x : reshapeJet(x, x.row ? [1, length] : [length, 1])
  const [size = 0] = y.dims
  const right = y.dims.length === 2 ? y : reshapeJet(y, y.row ? [1, size] : [size, 1])
  const full = matmulJets(left, right)
  if (x.row) return reshapeJet(full, [full.dims[1] ?? 0], true)
  return y.dims.length === 1 && !y.row ? reshapeJet(full, [full.dims[0] ?? 0]) : full
}

const [m, n, p] = [2, 3, 4]

/** The product of scalars, rows, columns and matrices. */
export const multiply = defineOperator({
  id: "multiply",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (left, right, context) => {
    if (left.kind === "scalar") return ok(right)
    if (right.kind === "scalar") return ok(left)
    const fits =
      !(left.kind === "row" && right.kind === "row") &&
      !(left.kind === "column" && right.kind !== "row") &&
      !(left.kind === "matrix" && right.kind === "row") &&
      context.sizes.equate(asMatrix(left).cols, asMatrix(right).rows)
    return fits ? ok(productShape(left, right)) : innerMisfit(left, right, context)
  }),
  evaluate: binaryValue(product),
  meaning: {
    means: "contraction",
    subscripts: ([left = SCALAR, right = SCALAR]) => subscripts(left, right),
  },
  latex: (args) => args.join(" "),
  samples: [
    { args: [SCALAR, SCALAR] },
    { args: [SCALAR, { kind: "column", size: n }] },
    { args: [{ kind: "matrix", rows: m, cols: n }, SCALAR] },
    {
      args: [
        { kind: "row", size: n },
        { kind: "column", size: n },
      ],
    },
    {
      args: [
        { kind: "column", size: m },
        { kind: "row", size: n },
      ],
    },
    {
      args: [
        { kind: "matrix", rows: m, cols: n },
        { kind: "column", size: n },
      ],
    },
    {
      args: [
        { kind: "row", size: m },
        { kind: "matrix", rows: m, cols: n },
      ],
    },
    {
      args: [
        { kind: "matrix", rows: m, cols: n },
        { kind: "matrix", rows: n, cols: p },
      ],
    },
  ],
  docs: {
    summary: {
      en: "The product of scalars, rows, columns and matrices.",
      ja: "スカラー、行ベクトル、列ベクトル、行列の積。",
    },
    example: "W\\bm{x}",
  },
})
