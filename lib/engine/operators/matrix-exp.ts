import { ok } from "../answer"
import { matrixExp } from "../numeric/matrix-functions"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { alongChange } from "./define-matrix-derivative"
import { checkSquare } from "./shape-rules"

const title = { en: "the matrix exponential", ja: "行列の指数関数" }

/** The power series of the exponential function of a square matrix. */
export const matrixExponential = defineOperator({
  id: "matrix-exp",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(matrixExp),
  meaning: alongChange("matrix-exp"),
  latex: ([x = ""]) => `e^{${x}}`,
  samples: [{ args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "real" }],
  docs: {
    summary: {
      en: "The power series of the exponential function of a square matrix.",
      ja: "正方行列の指数関数(べき級数)。",
    },
    example: "e^{X}",
  },
})
