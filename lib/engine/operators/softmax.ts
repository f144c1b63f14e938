import { ok } from "../answer"
import { apply, multiply, reciprocal } from "../index-form/build"
import { divideJets, expJet, multiplyJets, sumJet } from "../numeric/arithmetic"
import { scalarJet } from "../numeric/jet"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { wrongKind } from "./shape-rules"

const title = { en: "softmax", ja: "ソフトマックス関数" }

/** The exponentials of the entries divided by their sum. */
export const softmax = defineOperator({
  id: "softmax",
  title,
  syntax: { calls: ["softmax"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(x)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue((x) => multiplyJets(expJet(x), divideJets(scalarJet(1), sumJet(expJet(x))))),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x, at) =>
      multiply([apply("exp", x.at(...at)), reciprocal(sumOfEntries(x, (entry) => apply("exp", entry)))]),
    ),
  },
  latex: ([x = ""]) => `\\operatorname{softmax}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }],
  docs: {
    summary: {
      en: "The exponentials of the entries divided by their sum.",
      ja: "各成分の指数関数をその和で割ったもの。",
    },
    example: "\\operatorname{softmax}(\\bm{x})",
  },
})
