import { asIfCommuting } from "./as-if-commuting"
import { bothInverses } from "./both-inverses"
import type { BuggyRule } from "./define"
import { detWithoutTranspose } from "./det-without-transpose"
import { diagDropped } from "./diag-dropped"
import { factorExtra } from "./factor-extra"
import { factorLost } from "./factor-lost"
import { innerDerivative } from "./inner-derivative"
import { layoutMixed } from "./layout-mixed"
import { productOfDerivatives } from "./product-of-derivatives"
import { productOrder } from "./product-order"
import { productTransposeOrder } from "./product-transpose-order"
import { scalarAsMatrix } from "./scalar-as-matrix"
import { secondOccurrence } from "./second-occurrence"
import { shorthand } from "./shorthand"
import { sign } from "./sign"
import { slopeDropped } from "./slope-dropped"
import { sumIndexCaptured } from "./sum-index-captured"
import { termFactor } from "./term-factor"
import { termSign } from "./term-sign"
import { traceOrder } from "./trace-order"
import { transposeDropped } from "./transpose-dropped"

/** The known mistakes, the likeliest first. */
export const buggyRules: readonly BuggyRule[] = [
  sign,
  secondOccurrence,
  innerDerivative,
  slopeDropped,
  factorLost,
  factorExtra,
  shorthand,
  detWithoutTranspose,
  productOfDerivatives,
  layoutMixed,
  scalarAsMatrix,
  diagDropped,
  productTransposeOrder,
  bothInverses,
  traceOrder,
  transposeDropped,
  productOrder,
  asIfCommuting,
  sumIndexCaptured,
  termSign,
  termFactor,
]
