import { multiply, reciprocal } from "../index-form/build"
import { divideJets } from "../numeric/arithmetic"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSame } from "./shape-rules"

const title = { en: "the quotient entry by entry", ja: "成分ごとの商" }

/** Divides entry by entry. */
export const hadamardQuotient = defineOperator({
  id: "hadamard-quotient",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, y, context) => checkSame([x, y], context)),
  evaluate: binaryValue(divideJets),
  meaning: {
    means: "expansion",
    expand: binaryEntry((x, y, at) => multiply([x.at(...at), reciprocal(y.at(...at))])),
  },
  latex: (args) => args.join(" \\oslash "),
  samples: [
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
      domain: "nonzero",
    },
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 2, cols: 3 },
      ],
      domain: "nonzero",
    },
  ],
  docs: { summary: { en: "Divides entry by entry.", ja: "成分ごとに割ります。" }, example: "A \\oslash B" },
})
