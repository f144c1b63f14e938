import { ok } from "../answer"
import { add, multiply, negate, number, power, reciprocal, sizeNode } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { multiplyJets, scaleJet, subtractJets, sumJet } from "../numeric/arithmetic"
import type { Jet } from "../numeric/jet"
import { axes, SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { sumOfEntries } from "./entry-sums"
import { meanOf } from "./mean-entries"

const title = { en: "the variance of the entries", ja: "成分の分散" }

/** The mean of the squares minus the square of the mean. */
function variance(x: Jet): Jet {
  const mean = scaleJet(sumJet(x), 1 / x.a.length)
  return subtractJets(scaleJet(sumJet(multiplyJets(x, x)), 1 / x.a.length), multiplyJets(mean, mean))
}

/** The mean squared distance of the entries from their mean. */
export const varianceEntries = defineOperator({
  id: "variance-entries",
  title,
  syntax: { calls: ["var", "Var", "variance"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x.kind === "scalar" ? x : SCALAR)),
  evaluate: unaryValue(variance),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x) => {
      const parts = axes(x.shape).map((size) => reciprocal(sizeNode(size)))
      const centred = (entry: Node) => add([entry, negate(meanOf(x))])
      return multiply([...parts, sumOfEntries(x, (entry) => power(centred(entry), number(2)))])
    }),
  },
  latex: ([x = ""]) => `\\operatorname{Var}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }, { args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: {
      en: "The mean squared distance of the entries from their mean.",
      ja: "成分と平均との差の 2 乗の平均。",
    },
    example: "\\operatorname{Var}(X)",
  },
})
