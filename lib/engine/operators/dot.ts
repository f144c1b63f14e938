import { ok } from "../answer"
import { multiplyJets, sumJet } from "../numeric/arithmetic"
import { SCALAR } from "../shape"
import { binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { misfit, wrongKind } from "./shape-rules"

const title = { en: "the dot product", ja: "内積" }

/** The sum of the products of the entries of two vectors. */
export const dot = defineOperator({
  id: "dot",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, y, context) => {
    const vectors = (x.kind === "column" || x.kind === "row") && (y.kind === "column" || y.kind === "row")
    if (!vectors)
      return wrongKind(
        x.kind === "column" || x.kind === "row" ? y : x,
        { en: "two vectors", ja: "2 つのベクトル" },
        context,
      )
    return context.sizes.equate(x.size, y.size) ? ok(SCALAR) : misfit(x, y, context)
  }),
  evaluate: binaryValue((x, y) => sumJet(multiplyJets(x, y))),
  meaning: { means: "contraction", subscripts: () => "i,i->" },
  latex: (args) => args.join(" \\cdot "),
  samples: [
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
    },
  ],
  docs: {
    summary: {
      en: "The sum of the products of the entries of two vectors.",
      ja: "2 つのベクトルの成分の積の和。",
    },
    example: "\\bm{a} \\cdot \\bm{x}",
  },
})
