import { matrixSin } from "../numeric/matrix-functions"
import { defineMatrixFunctionDerivative } from "./define-matrix-derivative"

/** The change of the matrix sine in a direction. */
export const matrixSineDerivative = defineMatrixFunctionDerivative({
  of: "matrix-sin",
  title: { en: "the derivative of the matrix sine", ja: "行列の正弦の微分" },
  value: matrixSin,
  name: "\\sin",
  domain: "real",
})
