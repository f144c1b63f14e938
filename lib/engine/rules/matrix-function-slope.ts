import { add, multiply, number, tensor } from "../index-form/build"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { realPower } from "../operators/matrix-real-power"

/** For each function of square matrices, the entry of the matrix function whose scalar function is its slope. */
const SLOPES: Readonly<Record<string, (of: Lambda, at: readonly Place[], exponent: Node) => Node>> = {
  "matrix-exp": (of, at) => tensor("matrix-exp", [of], at),
  "matrix-ln": (of, at) => tensor("inverse", [of], at),
  "matrix-sin": (of, at) => tensor("matrix-cos", [of], at),
  "matrix-real-power": (of, at, exponent) =>
    multiply([exponent, realPower(of, add([exponent, number(-1)]), at)]),
  "matrix-cos": (of, at) => multiply([number(-1), tensor("matrix-sin", [of], at)]),
}

/** One entry of f′(M) for a matrix function f(M); null for other nodes. */
export function slopeEntry(node: Node, at: readonly Place[]): Node | null {
  if (node.node !== "tensor") return null
  const [of, exponent] = node.args
  const slope = SLOPES[node.fn]
  return of && slope ? slope(of, at, exponent?.body ?? number(1)) : null
}
