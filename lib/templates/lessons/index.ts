import type { Lesson } from "../define"
import { backpropagation } from "./backpropagation/lesson"
import { functionKinds } from "./function-kinds/lesson"
import { gradient } from "./gradient/lesson"
import { gradientDescent } from "./gradient-descent/lesson"
import { gradientMatrix } from "./gradient-matrix/lesson"
import { hessianNewton } from "./hessian-newton/lesson"
import { jacobian } from "./jacobian/lesson"
import { leastSquares } from "./least-squares/lesson"
import { linearMapLayouts } from "./linear-map-layouts/lesson"
import { notation } from "./notation/lesson"
import { scalarDerivatives } from "./scalar-derivatives/lesson"
import { softmaxCrossEntropy } from "./softmax-cross-entropy/lesson"
import { vectorByMatrix } from "./vector-by-matrix/lesson"
import { weightsShorthand } from "./weights-shorthand/lesson"

/** The lessons that come with the product, in the order in which they are taught. */
export const LESSONS: readonly Lesson[] = [
  notation,
  functionKinds,
  scalarDerivatives,
  gradient,
  jacobian,
  linearMapLayouts,
  gradientMatrix,
  vectorByMatrix,
  weightsShorthand,
  gradientDescent,
  leastSquares,
  backpropagation,
  softmaxCrossEntropy,
  hessianNewton,
]
