import { ok } from "../answer"
import { multiplyJets, sumJet } from "../numeric/arithmetic"
import { SCALAR, type Shape, type Size } from "../shape"
import { binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { equateShapes, misfit, wrongKind } from "./shape-rules"

const title = { en: "the dot product", ja: "内積" }

const sizeOf = (shape: Shape): Size => (shape.kind === "column" || shape.kind === "row" ? shape.size : 1)

/** The sum of the products of the entries of two vectors, or of two matrices of one shape (Frobenius). */
export const dot = defineOperator({
  id: "dot",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, y, context) => {
    if (x.kind === "matrix" && y.kind === "matrix")
      return equateShapes(x, y, context.sizes) ? ok(SCALAR) : misfit(x, y, context)
    const isVector = (shape: Shape): boolean => shape.kind === "column" || shape.kind === "row"
    if (!isVector(x) || !isVector(y))
      return wrongKind(
        isVector(x) ? y : x,
        { en: "two vectors or two matrices", ja: "2 つのベクトルまたは 2 つの行列" },
        context,
        isVector(x) ? 1 : 0,
      )
    return context.sizes.equate(sizeOf(x), sizeOf(y)) ? ok(SCALAR) : misfit(x, y, context)
  }),
  evaluate: binaryValue((x, y) => sumJet(multiplyJets(x, y))),
  meaning: { means: "contraction", subscripts: ([x]) => (x?.kind === "matrix" ? "ij,ij->" : "i,i->") },
  latex: (args) => args.join(" \\cdot "),
  samples: [
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 2, cols: 3 },
      ],
    },
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
    },
  ],
  docs: {
    summary: {
      en: "The sum of the products of the entries of two vectors or of two matrices (Frobenius).",
      ja: "2 つのベクトル、または 2 つの行列の成分の積の和(行列ではフロベニウス内積)。",
    },
    example: "\\bm{a} \\cdot \\bm{x}",
  },
})
