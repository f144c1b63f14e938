import { ok } from "../answer"
import { matrixLn } from "../numeric/matrix-functions"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { alongChange } from "./define-matrix-derivative"
import { checkSquare } from "./shape-rules"

const title = { en: "the matrix logarithm", ja: "行列の対数関数" }

/** The principal logarithm of a square matrix. */
export const matrixLogarithm = defineOperator({
  id: "matrix-ln",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(matrixLn),
  meaning: alongChange("matrix-ln"),
  latex: ([x = ""]) => `\\ln ${x}`,
  samples: [{ args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "spd" }],
  docs: {
    summary: { en: "The principal logarithm of a square matrix.", ja: "正方行列の対数の主値。" },
    example: "\\ln X",
  },
})
