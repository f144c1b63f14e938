import {
  add,
  atIndex,
  delta,
  entry,
  freshIndex,
  multiply,
  negate,
  number,
  sumIndex,
} from "../index-form/build"
import type { Index, Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, factorsOf, joinChain, splitChain } from "./sum-chain"

const holdsDelta = (term: Node, indices: readonly Index[]): boolean =>
  factorsOf(term).some((factor) => factor.node === "delta" && dependsOnAny(factor, indices))

/**
 * Whether a group is opened under a sum: it stands alone, or one of its terms holds a delta that the sum can use. Other groups, such as
 * (Ax − b)_i, stay together.
 */
const opens = (factor: Node, only: boolean, indices: readonly Index[]): boolean =>
  factor.node === "add" && (only || factor.terms.some((term) => holdsDelta(term, indices)))

/** A sum over an index of a sum of terms is the sum of the sums. */
export const sumOfTermsRule = defineRule({
  id: "sum-of-terms",
  title: { en: "Sum the terms one by one", ja: "$\\sum$ を項ごとに分ける" },
  explanation: {
    en: "The sum of several terms is the sum of their sums.",
    ja: "いくつかの項の和は、項ごとの和に分けられます。",
  },
  on: ["sum"],
  needs: ["add"],
  apply: (node) => {
    const { indices, factors } = splitChain(node)
    const dependent = factors.filter((factor) => dependsOnAny(factor, indices))
    const at = factors.findIndex((factor) =>
      opens(factor, dependent.length === 1 && factor === dependent[0], indices),
    )
    const group = factors[at]
    if (group?.node !== "add") return null
    return add(
      group.terms.map((term) =>
        joinChain(
          indices,
          factors.map((factor, k) => (k === at ? term : factor)),
        ),
      ),
    )
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), atIndex(freshIndex("n"))]
    const [x, y] = [entry("x", [atIndex(i)]), entry("y", [atIndex(i)])]
    const unit = delta(atIndex(i), j)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [sumIndex(i, add([x, y])), add([sumIndex(i, x), sumIndex(i, y)])],
        [
          sumIndex(i, multiply([x, add([unit, negate(y)])])),
          add([sumIndex(i, multiply([x, unit])), sumIndex(i, multiply([x, number(-1), y]))]),
        ],
      ],
      never: [sumIndex(i, multiply([x, add([x, negate(y)])])), sumIndex(i, x)],
    }
  },
})
