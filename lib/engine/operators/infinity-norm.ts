import { ok } from "../answer"
import { apply, lambda, tensor } from "../index-form/build"
import { ABSOLUTE, mapJet } from "../numeric/arithmetic"
import { axes, SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { largestEntry } from "./hardmax"
import { wrongKind } from "./shape-rules"

const title = { en: "the maximum norm", ja: "最大値ノルム" }

/** The largest absolute value of the entries; it has a derivative where only one is largest. */
export const infinityNorm = defineOperator({
  id: "infinity-norm",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(SCALAR)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue((x) => {
    const sizes = mapJet(x, ABSOLUTE)
    return largestEntry(sizes)
  }),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x) =>
      tensor("max-entries", [lambda(axes(x.shape), (...places) => apply("abs", x.at(...places)))]),
    ),
  },
  latex: ([x = ""]) => `\\|${x}\\|_\\infty`,
  samples: [{ args: [{ kind: "column", size: 3 }], domain: "nonzero" }],
  docs: {
    summary: {
      en: "The largest absolute value of the entries; it has no derivative where two are largest.",
      ja: "成分の絶対値の最大値。最大のものが2つ以上あるところでは微分できません。",
    },
    example: "\\|\\bm{x}\\|_\\infty",
  },
})
