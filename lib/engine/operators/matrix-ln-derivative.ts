import { matrixLn } from "../numeric/matrix-functions"
import { defineMatrixFunctionDerivative } from "./define-matrix-derivative"

/** The change of the matrix logarithm in a direction. */
export const matrixLogarithmDerivative = defineMatrixFunctionDerivative({
  of: "matrix-ln",
  title: { en: "the derivative of the matrix logarithm", ja: "行列の対数関数の微分" },
  value: matrixLn,
  name: "\\ln",
  domain: "spd",
})
