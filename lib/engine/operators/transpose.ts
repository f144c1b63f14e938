import { ok } from "../answer"
import { transposeJet } from "../numeric/linear-algebra"
import { SCALAR } from "../shape"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"

const title = { en: "the transpose", ja: "転置" }

/** Exchanges rows and columns. */
export const transpose = defineOperator({
  id: "transpose",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x) => {
    if (x.kind === "matrix") return ok({ kind: "matrix", rows: x.cols, cols: x.rows })
    if (x.kind === "scalar") return ok(x)
    return ok({ kind: x.kind === "row" ? "column" : "row", size: x.size })
  }),
  evaluate: unaryValue(transposeJet),
  meaning: {
    means: "contraction",
    subscripts: ([x]) => (x?.kind === "matrix" ? "ij->ji" : x?.kind === "scalar" ? "->" : "i->i"),
  },
  latex: ([x = ""]) => `${x}^\\top`,
  samples: [
    { args: [SCALAR] },
    { args: [{ kind: "column", size: 3 }] },
    { args: [{ kind: "row", size: 3 }] },
    { args: [{ kind: "matrix", rows: 2, cols: 3 }] },
  ],
  docs: { summary: { en: "Exchanges rows and columns.", ja: "行と列を入れ替えます。" }, example: "X^\\top" },
})
