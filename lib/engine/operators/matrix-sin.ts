import { ok } from "../answer"
import { matrixSin } from "../numeric/matrix-functions"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { alongChange } from "./define-matrix-derivative"
import { checkSquare } from "./shape-rules"

const title = { en: "the matrix sine", ja: "行列の正弦" }

/** The power series of the sine of a square matrix. */
export const matrixSine = defineOperator({
  id: "matrix-sin",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(matrixSin),
  meaning: alongChange("matrix-sin"),
  latex: ([x = ""]) => `\\sin ${x}`,
  samples: [{ args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "real" }],
  docs: {
    summary: { en: "The power series of the sine of a square matrix.", ja: "正方行列の正弦(べき級数)。" },
    example: "\\sin X",
  },
})
