import { ok } from "../answer"
import { mapJet } from "../numeric/arithmetic"
import { polygammaValue } from "../numeric/gamma-function"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"

const title = { en: "the trigamma function", ja: "トリガンマ関数" }

/** The trigamma function ψ′ of each entry. It ends the tower of polygamma functions: its own derivative is refused by name. */
export const trigamma = defineOperator({
  id: "trigamma",
  title,
  syntax: { calls: ["trigamma"] },
  arity: 1,
  shape: unaryShape(title, (x) => ok(x)),
  evaluate: unaryValue((x) =>
    mapJet(x, {
      value: (entry) => polygammaValue(1, entry),
      first: (entry) => polygammaValue(2, entry),
      second: (entry) => polygammaValue(3, entry),
    }),
  ),
  meaning: { means: "primitive", differential: null },
  latex: ([x = ""]) => `\\operatorname{trigamma}(${x})`,
  samples: [
    { args: [{ kind: "scalar" }], domain: "positive" },
    { args: [{ kind: "column", size: 3 }], domain: "positive" },
    { args: [{ kind: "matrix", rows: 2, cols: 3 }], domain: "positive" },
  ],
  docs: {
    summary: {
      en: "The trigamma function of each entry, the slope of the digamma function.",
      ja: "各成分のトリガンマ関数。ディガンマ関数の微分です。",
    },
    example: "\\operatorname{trigamma}(x)",
  },
})
