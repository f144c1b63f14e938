import { multiplyJets } from "../numeric/arithmetic"
import { binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSame } from "./shape-rules"

const title = { en: "the product entry by entry", ja: "成分ごとの積" }

/** Multiplies entry by entry (Hadamard product). */
export const hadamard = defineOperator({
  id: "hadamard",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, y, context) => checkSame([x, y], context)),
  evaluate: binaryValue(multiplyJets),
  meaning: {
    means: "contraction",
    subscripts: ([x]) => (x?.kind === "matrix" ? "ij,ij->ij" : x?.kind === "scalar" ? ",->" : "i,i->i"),
  },
  latex: (args) => args.join(" \\odot "),
  samples: [
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
    },
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 2, cols: 3 },
      ],
    },
  ],
  docs: {
    summary: { en: "Multiplies entry by entry (Hadamard product).", ja: "成分ごとの積(アダマール積)。" },
    example: "A \\odot B",
  },
})
