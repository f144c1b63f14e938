import { ok } from "../answer"
import { power } from "../index-form/build"
import { powerJet } from "../numeric/arithmetic"
import { collectJets, entryJet, type Jet } from "../numeric/jet"
import { SCALAR } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "the power of each entry", ja: "成分ごとの累乗" }

const powerEach = (x: Jet, exponent: Jet): Jet =>
  collectJets(
    x.dims,
    Array.from(x.a, (_, flat) => powerJet(entryJet(x, flat), exponent)),
    x.row,
  )

/** Each entry to the same power. */
export const hadamardPower = defineOperator({
  id: "hadamard-power",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, exponent, context) =>
    exponent.kind === "scalar"
      ? ok(x)
      : wrongKind(exponent, { en: "a scalar exponent", ja: "スカラーの指数" }, context, 1),
  ),
  evaluate: binaryValue(powerEach),
  meaning: { means: "expansion", expand: binaryEntry((x, y, at) => power(x.at(...at), y.at())) },
  latex: ([x = "", y = ""]) => `${x}^{\\circ ${y}}`,
  samples: [
    { args: [{ kind: "column", size: 3 }, SCALAR], domain: "positive" },
    { args: [{ kind: "matrix", rows: 2, cols: 3 }, SCALAR], domain: "positive" },
  ],
  docs: {
    summary: { en: "Each entry to the same power.", ja: "各成分を同じ指数で累乗します。" },
    example: "X^{\\circ 2}",
  },
})
