import { absoluteValuePowerRule } from "./absolute-value-power"
import { allEigenvaluesRule } from "./all-eigenvalues"
import { chainRule } from "./chain-rule"
import { commonFactorOfFractionRule } from "./common-factor-of-fraction"
import { commutingDirectionRule } from "./commuting-direction"
import { constantRule } from "./constant"
import { constantFactorRule } from "./constant-factor"
import { constantOutOfSumRule } from "./constant-out-of-sum"
import { constantProductRule } from "./constant-product"
import type { Rule } from "./define"
import { deltaEliminationRule } from "./delta-elimination"
import { deltaRenameRule } from "./delta-rename"
import { determinantRule } from "./determinant"
import { determinantOfPowerRule } from "./determinant-of-power"
import { differentialRule } from "./differential"
import { equalEigenvectorsRule } from "./equal-eigenvectors"
import { equalFactorsRule } from "./equal-factors"
import { exponentialRule } from "./exponential-rule"
import { factorsOfPowerRule } from "./factors-of-power"
import { fractionInDenominatorRule } from "./fraction-in-denominator"
import { generalPowerRule } from "./general-power"
import { gramOfPseudoInverseRule } from "./gram-of-pseudo-inverse"
import { inverseCancellationRule } from "./inverse-cancellation"
import { inverseMatrixRule } from "./inverse-matrix"
import { kroneckerFactorsRule } from "./kronecker-factors"
import { likeTermsRule } from "./like-terms"
import { mergeSumsRule } from "./merge-sums"
import { multiplyNumbersRule } from "./multiply-numbers"
import { orthogonalRule } from "./orthogonal"
import { powerOfGapRule } from "./power-of-gap"
import { powerOfPowerRule } from "./power-of-power"
import { powerRule } from "./power-rule"
import { productOverIndexRule } from "./product-over-index"
import { productRule } from "./product-rule"
import { productWithoutOneRule } from "./product-without-one"
import { ratioOfFunctionsRule } from "./ratio-of-functions"
import { reflectedExponentialRule } from "./reflected-exponential"
import { reflectedSigmoidRule } from "./reflected-sigmoid"
import { scaledMatrixFunctionRule } from "./scaled-matrix-function"
import { signBesideRampRule } from "./sign-beside-ramp"
import { signOverAbsoluteValueRule } from "./sign-over-absolute-value"
import { squaresOfSineAndCosineRule } from "./squares-of-sine-and-cosine"
import { sumOfTermsRule } from "./sum-of-terms"
import { sumOverBlocksRule } from "./sum-over-blocks"
import { sumOverIndexRule } from "./sum-over-index"
import { sumRule } from "./sum-rule"
import { symmetricVariableRule } from "./symmetric-variable"
import { traceOfMatrixFunctionRule } from "./trace-of-matrix-function"
import { unknownFunctionRule } from "./unknown-function"
import { variableRule } from "./variable"
import { writtenOutRule } from "./written-out"
import { writtenOutDeterminantRule } from "./written-out-determinant"
import { writtenOutVariableRule } from "./written-out-variable"
import { zeroDirectionRule } from "./zero-direction"

/** The rules that take derivatives, in the order in which they are tried. */
export const derivativeRules: readonly Rule[] = [
  traceOfMatrixFunctionRule,
  sumOverIndexRule,
  sumRule,
  writtenOutRule,
  constantRule,
  constantFactorRule,
  productRule,
  powerRule,
  exponentialRule,
  generalPowerRule,
  chainRule,
  productOverIndexRule,
  determinantRule,
  inverseMatrixRule,
  scaledMatrixFunctionRule,
  differentialRule,
  unknownFunctionRule,
  variableRule,
]

/** The rules that simplify, in the order in which they are tried. */
export const simplificationRules: readonly Rule[] = [
  writtenOutVariableRule,
  writtenOutDeterminantRule,
  determinantOfPowerRule,
  kroneckerFactorsRule,
  gramOfPseudoInverseRule,
  zeroDirectionRule,
  powerOfGapRule,
  powerOfPowerRule,
  multiplyNumbersRule,
  absoluteValuePowerRule,
  signOverAbsoluteValueRule,
  signBesideRampRule,
  allEigenvaluesRule,
  constantProductRule,
  productWithoutOneRule,
  equalFactorsRule,
  factorsOfPowerRule,
  ratioOfFunctionsRule,
  reflectedExponentialRule,
  reflectedSigmoidRule,
  fractionInDenominatorRule,
  commonFactorOfFractionRule,
  squaresOfSineAndCosineRule,
  sumOfTermsRule,
  mergeSumsRule,
  sumOverBlocksRule,
  deltaEliminationRule,
  deltaRenameRule,
  constantOutOfSumRule,
  commutingDirectionRule,
  inverseCancellationRule,
  orthogonalRule,
  symmetricVariableRule,
  likeTermsRule,
]

/** The rules that hold once the last derivative has been taken. */
export const closingRules: readonly Rule[] = [equalEigenvectorsRule]
