import { ok } from "../answer"
import { sumJet } from "../numeric/arithmetic"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"

const title = { en: "the sum of the entries", ja: "成分の和" }

/** The sum of all entries. */
export const sumEntries = defineOperator({
  id: "sum-entries",
  title,
  syntax: { calls: ["sum"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x.kind === "scalar" ? x : SCALAR)),
  evaluate: unaryValue(sumJet),
  meaning: { means: "expansion", expand: unaryEntry((x) => sumOfEntries(x, (entry) => entry)) },
  latex: ([x = ""]) => `\\operatorname{sum}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: { summary: { en: "The sum of all entries.", ja: "全成分の和。" }, example: "\\operatorname{sum}(X)" },
})
