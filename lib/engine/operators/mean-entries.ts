import { ok } from "../answer"
import { multiply, reciprocal, sizeNode } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { scaleJet, sumJet } from "../numeric/arithmetic"
import { axes, SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator, type LoweredArgument } from "./define"
import { sumOfEntries } from "./entry-sums"

const title = { en: "the mean of the entries", ja: "成分の平均" }

/** The mean of the entries of an argument, in index form. */
export function meanOf(x: LoweredArgument): Node {
  const parts = axes(x.shape).map((size) => reciprocal(sizeNode(size)))
  return multiply([...parts, sumOfEntries(x, (entry) => entry)])
}

/** The mean of all entries. */
export const meanEntries = defineOperator({
  id: "mean-entries",
  title,
  syntax: { calls: ["mean"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x.kind === "scalar" ? x : SCALAR)),
  evaluate: unaryValue((x) => scaleJet(sumJet(x), 1 / x.a.length)),
  meaning: { means: "expansion", expand: unaryEntry(meanOf) },
  latex: ([x = ""]) => `\\operatorname{mean}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: { en: "The mean of all entries.", ja: "全成分の平均。" },
    example: "\\operatorname{mean}(X)",
  },
})
