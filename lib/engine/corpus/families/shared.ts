import { apply, minus } from "./arrays"
import type { FamilyCase, Numbers } from "./define"

/** The vector x. */
export const xs = (at: Numbers) => at.vector("x")

/** A x − b. */
export const residual = (at: Numbers) => minus(apply(at.matrix("A"), xs(at)), at.vector("b"))

/** The gradient and the Hessian of one function. */
export const withHessian = (one: FamilyCase, hessian?: string): FamilyCase[] => {
  const { compact: _, ...rest } = one
  return [
    { ...one, kind: "gradient" },
    { ...rest, order: 2, kind: "hessian", ...(hessian === undefined ? {} : { compact: hessian }) },
  ]
}
