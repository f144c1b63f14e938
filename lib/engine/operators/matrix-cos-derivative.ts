import { matrixCos } from "../numeric/matrix-functions"
import { defineMatrixFunctionDerivative } from "./define-matrix-derivative"

/** The change of the matrix cosine in a direction. */
export const matrixCosineDerivative = defineMatrixFunctionDerivative({
  of: "matrix-cos",
  title: { en: "the derivative of the matrix cosine", ja: "行列の余弦の微分" },
  value: matrixCos,
  name: "\\cos",
  domain: "real",
})
