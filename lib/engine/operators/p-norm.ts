import { ok } from "../answer"
import { apply, power, reciprocal } from "../index-form/build"
import { divideJets, expJet, lnJet, mapJet, multiplyJets, sumJet } from "../numeric/arithmetic"
import { type Jet, scalarJet } from "../numeric/jet"
import { SCALAR } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { wrongKind } from "./shape-rules"

const title = { en: "the p-norm", ja: "p ノルム" }

const ABS = { value: Math.abs, first: Math.sign, second: () => 0 }

/** exp(ln(Σ exp(p ln|x|)) / p) */
function pNormValue(x: Jet, p: Jet): Jet {
  const sum = sumJet(expJet(multiplyJets(p, lnJet(mapJet(x, ABS)))))
  return expJet(multiplyJets(lnJet(sum), divideJets(scalarJet(1), p)))
}

/** The p-th root of the sum of the p-th powers of the absolute values. */
export const pNorm = defineOperator({
  id: "p-norm",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, exponent, context) => {
    if (exponent.kind !== "scalar")
      return wrongKind(exponent, { en: "a scalar p", ja: "スカラーの p" }, context, 1)
    const vector = x.kind === "column" || x.kind === "row"
    return vector ? ok(SCALAR) : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context)
  }),
  evaluate: binaryValue(pNormValue),
  meaning: {
    means: "expansion",
    expand: binaryEntry((x, p) =>
      power(
        sumOfEntries(x, (entry) => power(apply("abs", entry), p.at())),
        reciprocal(p.at()),
      ),
    ),
  },
  latex: ([x = "", p = ""]) => `\\|${x}\\|_{${p}}`,
  samples: [{ args: [{ kind: "column", size: 3 }, SCALAR], domain: "positive" }],
  docs: {
    summary: {
      en: "The p-th root of the sum of the p-th powers of the absolute values.",
      ja: "絶対値の p 乗和の p 乗根。",
    },
    example: "\\|\\bm{x}\\|_p",
  },
})
