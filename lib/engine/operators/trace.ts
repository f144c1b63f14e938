import { ok } from "../answer"
import { traceJet } from "../numeric/linear-algebra"
import { SCALAR } from "../shape"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare } from "./shape-rules"

const title = { en: "the trace", ja: "トレース" }

/** The sum of the diagonal entries. */
export const trace = defineOperator({
  id: "trace",
  title,
  syntax: { calls: ["tr", "Tr", "trace"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok(SCALAR) : size
  }),
  evaluate: unaryValue(traceJet),
  meaning: { means: "contraction", subscripts: () => "ii->" },
  latex: ([x = ""]) => `\\operatorname{tr}(${x})`,
  samples: [{ args: [{ kind: "matrix", rows: 3, cols: 3 }] }],
  docs: {
    summary: { en: "The sum of the diagonal entries.", ja: "対角成分の和。" },
    example: "\\operatorname{tr}(AX)",
  },
})
