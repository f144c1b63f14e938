import { ok } from "../answer"
import { number, power } from "../index-form/build"
import { multiplyJets, powerJet, sumJet } from "../numeric/arithmetic"
import { type Jet, scalarJet } from "../numeric/jet"
import { rational } from "../rational"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { wrongKind } from "./shape-rules"

const title = { en: "the Euclidean norm", ja: "ユークリッドノルム" }

const euclid = (x: Jet): Jet => powerJet(sumJet(multiplyJets(x, x)), scalarJet(0.5))

/** The length of a vector. */
export const norm = defineOperator({
  id: "norm",
  title,
  syntax: { calls: ["norm"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(SCALAR)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue(euclid),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x) =>
      power(
        sumOfEntries(x, (entry) => power(entry, number(2))),
        number(rational(1, 2)),
      ),
    ),
  },
  latex: ([x = ""]) => `\\|${x}\\|`,
  samples: [
    { args: [{ kind: "column", size: 3 }], domain: "nonzero" },
    { args: [{ kind: "row", size: 3 }], domain: "nonzero" },
  ],
  docs: { summary: { en: "The length of a vector.", ja: "ベクトルの長さ。" }, example: "\\|\\bm{x}\\|" },
})
