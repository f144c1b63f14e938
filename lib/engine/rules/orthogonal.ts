import { atIndex, delta, entry, freshIndex, multiply, sumIndex } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Index, Node, Place } from "../index-form/nodes"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, joinChain, splitChain } from "./sum-chain"

/** The axis on which an entry of an orthogonal matrix holds the summed index, and its other place. */
function side(
  factor: Node,
  index: Index,
  context: RuleContext,
): { name: string; axis: number; far: Place } | null {
  if (factor.node !== "entry" || !context.declaration(factor.name)?.orthogonal) return null
  const axis = factor.at.findIndex((place) => samePlace(place, atIndex(index)))
  const far = factor.at[1 - axis]
  return axis < 0 || !far || samePlace(far, atIndex(index)) ? null : { name: factor.name, axis, far }
}

/** Σ_k Q_ki Q_kj = δ_ij for a matrix declared orthogonal, and the same for its rows. */
export const orthogonalRule = defineRule({
  id: "orthogonal",
  title: {
    en: "$Q$ is orthogonal: $Q^\\top Q = QQ^\\top = I$",
    ja: "$Q$ は直交行列:$Q^\\top Q = QQ^\\top = I$",
  },
  explanation: {
    en: "The transpose of an orthogonal matrix is its inverse.",
    ja: "直交行列では、転置が逆行列になります。",
  },
  on: ["sum"],
  apply: (node, context) => {
    const { indices, factors } = splitChain(node)
    for (const index of indices) {
      const meeting = factors.filter((factor) => dependsOnAny(factor, [index]))
      const [first, second] = meeting
      if (!first || !second || meeting.length !== 2) continue
      const [a, b] = [side(first, index, context), side(second, index, context)]
      if (!a || !b || a.name !== b.name || a.axis !== b.axis) continue
      const rest = factors.flatMap((one) =>
        one === first ? [delta(a.far, b.far)] : one === second ? [] : [one],
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
    const at = atIndex(k)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[sumIndex(k, multiply([entry("Q", [at, i]), entry("Q", [at, j])])), delta(i, j)]],
      never: [
        sumIndex(k, multiply([entry("Q", [at, i]), entry("Q", [j, at])])),
        sumIndex(k, multiply([entry("X", [at, i]), entry("X", [at, j])])),
      ],
    }
  },
})
