import { abs } from "./abs"
import { add } from "./add"
import { adjugate } from "./adjugate"
import { arccos } from "./arccos"
import { arcosh } from "./arcosh"
import { arcsin } from "./arcsin"
import { arctan } from "./arctan"
import { arsinh } from "./arsinh"
import { artanh } from "./artanh"
import { atan2 } from "./atan2"
import { cofactor } from "./cofactor"
import { cos } from "./cos"
import { cosh } from "./cosh"
import { cot } from "./cot"
import { cross } from "./cross"
import { csc } from "./csc"
import type { OperatorDefinition } from "./define"
import { determinant } from "./determinant"
import { diag } from "./diag"
import { digamma } from "./digamma"
import { divide } from "./divide"
import { dot } from "./dot"
import { eigenvalue } from "./eigenvalue"
import { eigenvector } from "./eigenvector"
import { elu } from "./elu"
import { erf } from "./erf"
import { erfc } from "./erfc"
import { exp } from "./exp"
import { frobeniusNorm } from "./frobenius-norm"
import { gamma } from "./gamma"
import { gelu } from "./gelu"
import { hadamard } from "./hadamard"
import { hadamardPower } from "./hadamard-power"
import { hadamardQuotient } from "./hadamard-quotient"
import { hardmax } from "./hardmax"
import { hardtanh } from "./hardtanh"
import { infinityNorm } from "./infinity-norm"
import { inverse } from "./inverse"
import { isNonnegative } from "./is-nonnegative"
import { isPositive } from "./is-positive"
import { isZeroEntry } from "./is-zero"
import { kronecker } from "./kronecker"
import { leakyRelu } from "./leaky-relu"
import { leftEigenvector } from "./left-eigenvector"
import { leftSingularVector } from "./left-singular-vector"
import { ln } from "./ln"
import { lnGamma } from "./ln-gamma"
import { logSumExp } from "./log-sum-exp"
import { logit } from "./logit"
import { matrixCosine } from "./matrix-cos"
import { matrixCosineDerivative } from "./matrix-cos-derivative"
import { matrixExponential } from "./matrix-exp"
import { matrixExponentialDerivative } from "./matrix-exp-derivative"
import { matrixLogarithm } from "./matrix-ln"
import { matrixLogarithmDerivative } from "./matrix-ln-derivative"
import { matrixPower } from "./matrix-power"
import { matrixRealPower } from "./matrix-real-power"
import { matrixRealPowerDerivative } from "./matrix-real-power-derivative"
import { matrixSine } from "./matrix-sin"
import { matrixSineDerivative } from "./matrix-sin-derivative"
import { maxEntries } from "./max-entries"
import { meanEntries } from "./mean-entries"
import { mish } from "./mish"
import { multiply } from "./multiply"
import { negate } from "./negate"
import { norm } from "./norm"
import { nuclearNorm } from "./nuclear-norm"
import { oneNorm } from "./one-norm"
import { pNorm } from "./p-norm"
import { polarFactor } from "./polar-factor"
import { polarFactorDerivative } from "./polar-factor-derivative"
import { power } from "./power"
import { pseudoInverse } from "./pseudo-inverse"
import { reducedResolvent } from "./reduced-resolvent"
import { relu } from "./relu"
import { rightSingularVector } from "./right-singular-vector"
import { sec } from "./sec"
import { sigmoid } from "./sigmoid"
import { sign } from "./sign"
import { silu } from "./silu"
import { sin } from "./sin"
import { singularValue } from "./singular-value"
import { sinh } from "./sinh"
import { softmax } from "./softmax"
import { softplus } from "./softplus"
import { softsign } from "./softsign"
import { sqrt } from "./sqrt"
import { sumEntries } from "./sum-entries"
import { tan } from "./tan"
import { tanh } from "./tanh"
import { trace } from "./trace"
import { transpose } from "./transpose"
import { trigamma } from "./trigamma"
import { varianceEntries } from "./variance-entries"
import { vec } from "./vec"

/** Every operator, by id in alphabetical order. An operator is one file and one line here. */
export const operators: readonly OperatorDefinition[] = [
  abs,
  add,
  adjugate,
  arccos,
  arcosh,
  arcsin,
  arctan,
  arsinh,
  artanh,
  atan2,
  cofactor,
  cos,
  cosh,
  cot,
  cross,
  csc,
  determinant,
  diag,
  digamma,
  divide,
  dot,
  eigenvalue,
  eigenvector,
  elu,
  erf,
  erfc,
  exp,
  frobeniusNorm,
  gamma,
  gelu,
  hadamard,
  hadamardPower,
  hadamardQuotient,
  hardmax,
  hardtanh,
  infinityNorm,
  inverse,
  isNonnegative,
  isPositive,
  isZeroEntry,
  kronecker,
  leakyRelu,
  leftEigenvector,
  leftSingularVector,
  ln,
  lnGamma,
  logSumExp,
  logit,
  matrixCosine,
  matrixCosineDerivative,
  matrixExponential,
  matrixExponentialDerivative,
  matrixLogarithm,
  matrixLogarithmDerivative,
  matrixPower,
  matrixRealPower,
  matrixRealPowerDerivative,
  matrixSine,
  matrixSineDerivative,
  maxEntries,
  meanEntries,
  mish,
  multiply,
  negate,
  norm,
  nuclearNorm,
  oneNorm,
  pNorm,
  polarFactor,
  polarFactorDerivative,
  power,
  pseudoInverse,
  reducedResolvent,
  relu,
  rightSingularVector,
  sec,
  sigmoid,
  sign,
  silu,
  sin,
  singularValue,
  sinh,
  softmax,
  softplus,
  softsign,
  sqrt,
  sumEntries,
  tan,
  tanh,
  trace,
  transpose,
  trigamma,
  varianceEntries,
  vec,
]

const byId = new Map(operators.map((operator) => [operator.id, operator]))

/** The operator with this id, if there is one. */
export const operatorById = (id: string): OperatorDefinition | undefined => byId.get(id)

const byCall = new Map(
  operators.flatMap((operator) => (operator.syntax.calls ?? []).map((call) => [call, operator] as const)),
)

/** The operator that is called by this name (`tr`, `det`), if there is one. */
export const operatorByCall = (call: string): OperatorDefinition | undefined => byCall.get(call)
