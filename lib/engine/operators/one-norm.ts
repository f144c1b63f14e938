import { ok } from "../answer"
import { apply } from "../index-form/build"
import { ABSOLUTE, mapJet, sumJet } from "../numeric/arithmetic"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { wrongKind } from "./shape-rules"

const title = { en: "the 1-norm", ja: "1 ノルム" }

/** The sum of the absolute values of the entries. */
export const oneNorm = defineOperator({
  id: "one-norm",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(SCALAR)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue((x) => sumJet(mapJet(x, ABSOLUTE))),
  meaning: { means: "expansion", expand: unaryEntry((x) => sumOfEntries(x, (entry) => apply("abs", entry))) },
  latex: ([x = ""]) => `\\|${x}\\|_1`,
  samples: [
    { args: [{ kind: "column", size: 3 }], domain: "nonzero" },
    { args: [{ kind: "row", size: 3 }], domain: "nonzero" },
  ],
  docs: {
    summary: { en: "The sum of the absolute values of the entries.", ja: "成分の絶対値の和。" },
    example: "\\|\\bm{x}\\|_1",
  },
})
