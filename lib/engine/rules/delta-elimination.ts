import { atIndex, delta, entry, freshIndex, multiply, number, power, sumIndex } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Index, Node, Place } from "../index-form/nodes"
import { placeAxis } from "../index-form/places"
import { replaceIndex } from "../index-form/substitute"
import type { Size } from "../shape"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { joinChain, splitChain } from "./sum-chain"

/** Whether a place certainly lies on an axis of this size, so that the sum meets it exactly once. */
function within(place: Place, size: Size): boolean {
  if (place.at === "number") return typeof size === "number" ? place.value <= size : true
  return placeAxis(place) === size
}

/** The other place of a delta that holds a bound index, if the sum over that index may be carried out with it. */
function partner(factor: Node, index: Index): Place | null {
  if (factor.node !== "delta") return null
  const own = atIndex(index)
  const other = samePlace(factor.i, own) ? factor.j : samePlace(factor.j, own) ? factor.i : null
  return other && within(other, index.size) ? other : null
}

/** Σ_i δ_ij f_i = f_j, as often as a chain of sums allows. */
export const deltaEliminationRule = defineRule({
  id: "delta-elimination",
  title: {
    en: "Sum with a Kronecker delta: $\\sum_i \\delta_{ij} f_i = f_j$",
    ja: "クロネッカーのデルタの和:$\\sum_i \\delta_{ij} f_i = f_j$",
  },
  explanation: {
    en: "The delta is zero except where its two indices agree, so only one term of the sum remains.",
    ja: "デルタは二つの添字が一致するときだけ 1 なので、和のうち一つの項だけが残ります。",
  },
  on: ["sum"],
  needs: ["delta"],
  apply: (node) => {
    const chain = splitChain(node)
    let indices = chain.indices
    let factors = chain.factors
    for (const index of chain.indices) {
      const at = factors.findIndex((factor) => partner(factor, index) !== null)
      const found = factors[at]
      const place = found && partner(found, index)
      if (!place) continue
      factors = factors.filter((_, k) => k !== at).map((factor) => replaceIndex(factor, index, place))
      indices = indices.filter((other) => other.id !== index.id)
    }
    return indices.length < chain.indices.length ? joinChain(indices, factors) : null
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), atIndex(freshIndex("n"))]
    const far = freshIndex("m")
    const at = atIndex(i)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [sumIndex(i, multiply([entry("x", [at]), delta(at, j)])), entry("x", [j])],
        [sumIndex(i, delta(at, j)), number(1)],
        [
          sumIndex(i, multiply([delta(at, { at: "number", value: 2 }), entry("x", [at])])),
          entry("x", [{ at: "number", value: 2 }]),
        ],
      ],
      never: [sumIndex(far, delta(atIndex(far), j)), sumIndex(i, power(entry("x", [at]), number(2)))],
    }
  },
})
