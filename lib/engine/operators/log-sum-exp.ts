import { ok } from "../answer"
import { apply } from "../index-form/build"
import { expJet, lnJet, sumJet } from "../numeric/arithmetic"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"

const title = { en: "log-sum-exp", ja: "log-sum-exp" }

/** The logarithm of the sum of the exponentials of the entries. */
export const logSumExp = defineOperator({
  id: "log-sum-exp",
  title,
  syntax: { calls: ["logsumexp", "LSE", "lse"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x.kind === "scalar" ? x : SCALAR)),
  evaluate: unaryValue((x) => lnJet(sumJet(expJet(x)))),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x) =>
      apply(
        "ln",
        sumOfEntries(x, (entry) => apply("exp", entry)),
      ),
    ),
  },
  latex: ([x = ""]) => `\\operatorname{logsumexp}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: {
      en: "The logarithm of the sum of the exponentials of the entries.",
      ja: "各成分の指数関数の和の対数。",
    },
    example: "\\operatorname{logsumexp}(\\bm{x})",
  },
})
