import { atIndex, delta, entry, freshIndex, lambda, multiply, sumIndex, tensor } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import { placeKey } from "../index-form/intern"
import type { Index, Node, Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, joinChain, splitChain } from "./sum-chain"

/** Places that may stand in a factor besides the summed index. */
function placesOf(factor: Node, summed: Index): Place[] {
  const named = factor.node === "entry" || factor.node === "tensor" ? factor.at : factor.free.map(atIndex)
  const seen = new Map(named.map((place) => [placeKey(place), place]))
  seen.delete(placeKey(atIndex(summed)))
  return [...seen.values()]
}

/** X⁻¹ and X that meet in a summed index give a delta between their outer places; null when they do not meet. */
function cancel(inverse: Node, other: Node, summed: Index, context: RuleContext): Node | null {
  if (inverse.node !== "tensor" || inverse.fn !== "inverse") return null
  const [matrix] = inverse.args
  const [row, col] = inverse.at
  const middle = atIndex(summed)
  if (!matrix || !row || !col || samePlace(row, col)) return null
  const onRight = samePlace(col, middle)
  if (!onRight && !samePlace(row, middle)) return null
  const wanted = context.keys.of(other)
  for (const far of placesOf(other, summed)) {
    const candidate = entryOf(matrix, onRight ? [middle, far] : [far, middle])
    if (context.keys.of(candidate) === wanted) return delta(onRight ? row : far, onRight ? far : col)
  }
  return null
}

/** Σ_k (X⁻¹)_ik X_kj = δ_ij, and the same in the other order. */
export const inverseCancellationRule = defineRule({
  id: "inverse-cancellation",
  title: { en: "A matrix and its inverse cancel: $X^{-1}X = I$", ja: "逆行列との積は単位行列:$X^{-1}X = I$" },
  explanation: {
    en: "A matrix times its inverse is the identity.",
    ja: "行列とその逆行列の積は単位行列です。",
  },
  on: ["sum"],
  needs: ["tensor"],
  apply: (node, context) => {
    const { indices, factors } = splitChain(node)
    for (const index of indices) {
      const meeting = factors.filter((factor) => dependsOnAny(factor, [index]))
      const [first, second] = meeting
      if (!first || !second || meeting.length !== 2) continue
      const merged = cancel(first, second, index, context) ?? cancel(second, first, index, context)
      if (!merged) continue
      const rest = factors.flatMap((factor) =>
        factor === first ? [merged] : factor === second ? [] : [factor],
      )
      return joinChain(
        indices.filter((other) => other.id !== index.id),
        rest,
      )
    }
    return null
  },
  samples: () => {
    const k = freshIndex("n")
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    const at = atIndex(k)
    const inverse = tensor("inverse", [whole], [i, at])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [sumIndex(k, multiply([inverse, entry("X", [at, j])])), delta(i, j)],
        [sumIndex(k, multiply([entry("X", [i, at]), tensor("inverse", [whole], [at, j])])), delta(i, j)],
      ],
      never: [
        sumIndex(k, multiply([inverse, entry("X", [j, at])])),
        sumIndex(k, multiply([inverse, entry("S", [at, j])])),
      ],
    }
  },
})
