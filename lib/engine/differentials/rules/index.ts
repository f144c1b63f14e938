import type { DifferentialRule } from "../define"
import { arrayDifferential } from "./array"
import { bilinearDifferential } from "./bilinear"
import { constantDifferential } from "./constant"
import { constantFactorDifferential } from "./constant-factor"
import { determinantDifferential } from "./determinant"
import { eigenvalueDifferential } from "./eigenvalue"
import { functionDifferential } from "./function"
import { generalPowerDifferential } from "./general-power"
import { inverseDifferential } from "./inverse"
import { linearMapDifferential } from "./linear-map"
import { logDeterminantDifferential } from "./log-determinant"
import { logSumExpDifferential } from "./log-sum-exp"
import { matrixFunctionDifferential } from "./matrix-function"
import { normDifferential } from "./norm"
import { nuclearNormDifferential } from "./nuclear-norm"
import { powerDifferential } from "./power"
import { productDifferential } from "./product"
import { pseudoInverseDifferential } from "./pseudo-inverse"
import { scaledMatrixFunctionDifferential } from "./scaled-matrix-function"
import { singularValueDifferential } from "./singular-value"
import { softmaxDifferential } from "./softmax"
import { squaredNormDifferential } from "./squared-norm"
import { sumDifferential } from "./sum"
import { traceOfKroneckerDifferential } from "./trace-of-kronecker"
import { traceOfMatrixFunctionDifferential } from "./trace-of-matrix-function"
import { unknownFunctionDifferential } from "./unknown-function"

/** The rules that work differentials out, in the order in which they are tried. */
export const differentialRules: readonly DifferentialRule[] = [
  constantDifferential,
  sumDifferential,
  constantFactorDifferential,
  productDifferential,
  traceOfMatrixFunctionDifferential,
  traceOfKroneckerDifferential,
  squaredNormDifferential,
  powerDifferential,
  generalPowerDifferential,
  normDifferential,
  logDeterminantDifferential,
  functionDifferential,
  determinantDifferential,
  eigenvalueDifferential,
  singularValueDifferential,
  nuclearNormDifferential,
  inverseDifferential,
  bilinearDifferential,
  softmaxDifferential,
  logSumExpDifferential,
  scaledMatrixFunctionDifferential,
  matrixFunctionDifferential,
  pseudoInverseDifferential,
  unknownFunctionDifferential,
  linearMapDifferential,
  arrayDifferential,
]
