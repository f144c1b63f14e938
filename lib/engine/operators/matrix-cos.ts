import { ok } from "../answer"
import { matrixCos } from "../numeric/matrix-functions"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { alongChange } from "./define-matrix-derivative"
import { checkSquare } from "./shape-rules"

const title = { en: "the matrix cosine", ja: "行列の余弦" }

/** The power series of the cosine of a square matrix. */
export const matrixCosine = defineOperator({
  id: "matrix-cos",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(matrixCos),
  meaning: alongChange("matrix-cos"),
  latex: ([x = ""]) => `\\cos ${x}`,
  samples: [{ args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "real" }],
  docs: {
    summary: { en: "The power series of the cosine of a square matrix.", ja: "正方行列の余弦(べき級数)。" },
    example: "\\cos X",
  },
})
