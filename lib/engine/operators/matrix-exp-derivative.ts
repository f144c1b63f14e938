import { matrixExp } from "../numeric/matrix-functions"
import { defineMatrixFunctionDerivative } from "./define-matrix-derivative"

/** The change of the matrix exponential in a direction. */
export const matrixExponentialDerivative = defineMatrixFunctionDerivative({
  of: "matrix-exp",
  title: { en: "the derivative of the matrix exponential", ja: "行列の指数関数の微分" },
  value: matrixExp,
  name: "\\exp",
  domain: "real",
})
