import { ok } from "../answer"
import { number, power } from "../index-form/build"
import { powerJet } from "../numeric/arithmetic"
import { scalarJet } from "../numeric/jet"
import { rational } from "../rational"
import { SCALAR } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"

const title = { en: "the square root", ja: "平方根" }

/** The square root of each entry. */
export const sqrt = defineOperator({
  id: "sqrt",
  title,
  syntax: { calls: ["sqrt"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x)),
  evaluate: unaryValue((x) => powerJet(x, scalarJet(0.5))),
  meaning: { means: "expansion", expand: unaryEntry((x, at) => power(x.at(...at), number(rational(1, 2)))) },
  latex: ([x = ""]) => `\\sqrt{${x}}`,
  samples: [
    { args: [SCALAR], domain: "positive" },
    { args: [{ kind: "column", size: 3 }], domain: "positive" },
  ],
  docs: { summary: { en: "The square root of each entry.", ja: "各成分の平方根。" }, example: "\\sqrt{x}" },
})
