import { ok } from "../answer"
import { delta, multiply, number } from "../index-form/build"
import { gatherJet } from "../numeric/jet"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare, wrongKind } from "./shape-rules"

const title = { en: "the diagonal matrix or the diagonal", ja: "対角行列・対角成分" }

/** The diagonal matrix of a vector, or the diagonal of a square matrix as a vector. */
export const diag = defineOperator({
  id: "diag",
  title,
  syntax: { calls: ["diag", "Diag"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    if (x.kind === "matrix") {
      const size = checkSquare(x, context)
      return size.ok ? ok({ kind: "column", size: size.value }) : size
    }
    if (x.kind === "scalar")
      return wrongKind(x, { en: "a vector or a square matrix", ja: "ベクトルまたは正方行列" }, context)
    return ok({ kind: "matrix", rows: x.size, cols: x.size })
  }),
  evaluate: unaryValue((x) => {
    const [size = 0] = x.dims
    if (x.dims.length === 2) return gatherJet(x, [size], (k) => k * size + k)
    return gatherJet(x, [size, size], (flat) => (flat % (size + 1) === 0 ? flat % size : -1))
  }),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x, [i, j]) => {
      if (!i) return number(0)
      return j ? multiply([delta(i, j), x.at(i)]) : x.at(i, i)
    }),
  },
  latex: ([x = ""]) => `\\operatorname{diag}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 3, cols: 3 }] }],
  docs: {
    summary: {
      en: "The diagonal matrix of a vector, or the diagonal of a square matrix as a vector.",
      ja: "ベクトルからは対角行列、正方行列からは対角成分のベクトルを作ります。",
    },
    example: "\\operatorname{diag}(\\bm{x})",
  },
})
