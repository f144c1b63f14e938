import { ok } from "../answer"
import { number, power } from "../index-form/build"
import { multiplyJets, powerJet, sumJet } from "../numeric/arithmetic"
import { type Jet, scalarJet } from "../numeric/jet"
import { matmulJets, traceJet, transposeJet } from "../numeric/linear-algebra"
import { rational } from "../rational"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { wrongKind } from "./shape-rules"

const title = { en: "the Frobenius norm", ja: "フロベニウスノルム" }

/** ‖X‖² = tr(XᵀX). */
function frobenius(x: Jet): Jet {
  const square = x.dims.length === 2 ? traceJet(matmulJets(transposeJet(x), x)) : sumJet(multiplyJets(x, x))
  return powerJet(square, scalarJet(0.5))
}

/** The root of the sum of all squared entries. */
export const frobeniusNorm = defineOperator({
  id: "frobenius-norm",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "scalar" ? wrongKind(x, { en: "a matrix", ja: "行列" }, context) : ok(SCALAR),
  ),
  evaluate: unaryValue(frobenius),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x) =>
      power(
        sumOfEntries(x, (entry) => power(entry, number(2))),
        number(rational(1, 2)),
      ),
    ),
  },
  latex: ([x = ""]) => `\\|${x}\\|_F`,
  samples: [{ args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: { en: "The root of the sum of all squared entries.", ja: "全成分の 2 乗和の平方根。" },
    example: "\\|X\\|_F",
  },
})
