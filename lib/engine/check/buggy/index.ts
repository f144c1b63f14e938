import { asIfCommuting } from "./as-if-commuting"
import { asIfLinear } from "./as-if-linear"
import { asIfMultiplicative } from "./as-if-multiplicative"
import { bothInverses } from "./both-inverses"
import { bracket } from "./bracket"
import { constantFactor } from "./constant-factor"
import type { BuggyRule } from "./define"
import { deltaDropped } from "./delta-dropped"
import { detWithoutTranspose } from "./det-without-transpose"
import { diagDropped } from "./diag-dropped"
import { entryWrong } from "./entry-wrong"
import { entrywiseProduct } from "./entrywise-product"
import { exponentChanged } from "./exponent-changed"
import { factorDropped } from "./factor-dropped"
import { factorExtra } from "./factor-extra"
import { factorLost } from "./factor-lost"
import { freeIndex } from "./free-index"
import { functionKept } from "./function-kept"
import { innerDerivative } from "./inner-derivative"
import { layoutMixed } from "./layout-mixed"
import { normAsSquared } from "./norm-as-squared"
import { otherVariable } from "./other-variable"
import { productOfDerivatives } from "./product-of-derivatives"
import { productOrder } from "./product-order"
import { productTransposeOrder } from "./product-transpose-order"
import { quotientOfDerivatives } from "./quotient-of-derivatives"
import { scalarAsMatrix } from "./scalar-as-matrix"
import { secondOccurrence } from "./second-occurrence"
import { shorthand } from "./shorthand"
import { sign } from "./sign"
import { slopeDropped } from "./slope-dropped"
import { sumIndexCaptured } from "./sum-index-captured"
import { termDropped } from "./term-dropped"
import { termExtra } from "./term-extra"
import { termFactor } from "./term-factor"
import { termKept } from "./term-kept"
import { termSign } from "./term-sign"
import { termsMerged } from "./terms-merged"
import { traceDropped } from "./trace-dropped"
import { traceOrder } from "./trace-order"
import { transposeDropped } from "./transpose-dropped"

/** The known mistakes, the likeliest first. */
export const buggyRules: readonly BuggyRule[] = [
  sign,
  secondOccurrence,
  innerDerivative,
  slopeDropped,
  functionKept,
  normAsSquared,
  factorLost,
  factorExtra,
  shorthand,
  detWithoutTranspose,
  productOfDerivatives,
  quotientOfDerivatives,
  termKept,
  otherVariable,
  layoutMixed,
  scalarAsMatrix,
  diagDropped,
  traceDropped,
  productTransposeOrder,
  bothInverses,
  traceOrder,
  asIfLinear,
  asIfMultiplicative,
  entryWrong,
  transposeDropped,
  productOrder,
  entrywiseProduct,
  sumIndexCaptured,
  freeIndex,
  deltaDropped,
  termSign,
  termFactor,
  termDropped,
  termExtra,
  termsMerged,
  exponentChanged,
  bracket,
  asIfCommuting,
  factorDropped,
  constantFactor,
]
