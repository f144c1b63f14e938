import { ok } from "../answer"
import { apply, multiply, reciprocal, sumOver } from "../index-form/build"
import { divideJets, expJet, multiplyJets, sumJet } from "../numeric/arithmetic"
import { type Jet, scalarJet, zeroJet } from "../numeric/jet"
import { axes } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "softmax", ja: "ソフトマックス関数" }

/** The exponentials of some entries divided by their sum. */
const shares = (x: Jet): Jet => multiplyJets(expJet(x), divideJets(scalarJet(1), sumJet(expJet(x))))

/** Softmax of each row, the rows being stored one after another. */
function sharesOfRows(x: Jet): Jet {
  const [rows = 0, cols = 0] = x.dims
  const result = zeroJet(x.dims, x.row)
  for (let i = 0; i < rows; i++) {
    const [from, to] = [i * cols, (i + 1) * cols]
    const part = (values: Float64Array): Float64Array => values.slice(from, to)
    const row = shares({ dims: [cols], row: false, a: part(x.a), b: part(x.b), c: part(x.c), d: part(x.d) })
    for (const name of ["a", "b", "c", "d"] as const) result[name].set(row[name], from)
  }
  return result
}

/** The exponentials of the entries divided by their sum; of a matrix row by row, as attention has it (Vaswani et al. 2017). */
export const softmax = defineOperator({
  id: "softmax",
  title,
  syntax: { calls: ["softmax"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "scalar" ? wrongKind(x, { en: "a vector or a matrix", ja: "ベクトルか行列" }, context) : ok(x),
  ),
  evaluate: unaryValue((x) => (x.dims.length === 2 ? sharesOfRows(x) : shares(x))),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x, at) => {
      const size = axes(x.shape).at(-1) ?? 1
      const total = sumOver(size, (last) => apply("exp", x.at(...at.slice(0, -1), last)))
      return multiply([apply("exp", x.at(...at)), reciprocal(total)])
    }),
  },
  latex: ([x = ""]) => `\\operatorname{softmax}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: {
      en: "The exponentials of the entries divided by their sum; of a matrix in each row.",
      ja: "各成分の指数関数をその和で割ったもの。行列では行ごとに計算します。",
    },
    example: "\\operatorname{softmax}(\\bm{x})",
  },
})
