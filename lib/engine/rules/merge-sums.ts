import { atIndex, entry, freshIndex, multiply, sumIndex } from "../index-form/build"
import type { Index, Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { openBinder } from "./open-binder"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, factorsOf, joinChain, splitChain } from "./sum-chain"

/** Σ_i a_i Σ_j b_ij = Σ_i Σ_j a_i b_ij: a chain of matrix products is one product under several sums. */
export const mergeSumsRule = defineRule({
  id: "merge-sums",
  title: { en: "Write nested sums as one", ja: "入れ子の $\\sum$ をまとめる" },
  explanation: {
    en: "Sums side by side or inside each other are written as one.",
    ja: "並んだ和や入れ子の和を一つにまとめます。",
  },
  on: ["sum"],
  needs: ["multiply"],
  apply: (node) => {
    const chain = splitChain(node)
    const at = chain.factors.findIndex(
      (factor) => factor.node === "sum" && dependsOnAny(factor, chain.indices),
    )
    const inner = chain.factors[at]
    if (inner?.node !== "sum" || chain.factors.length < 2) return null
    const taken: Index[] = [...chain.indices, ...chain.factors.flatMap((factor) => factor.free)]
    const added: Index[] = []
    let body: Node = inner
    while (body.node === "sum") {
      const open = openBinder(body.index, body.body, [...taken, ...added])
      added.push(open.index)
      body = open.body
    }
    const factors = chain.factors.flatMap((factor, k) => (k === at ? factorsOf(body) : [factor]))
    return joinChain([...chain.indices, ...added], factors)
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const [x, y] = [entry("x", [atIndex(i)]), entry("y", [atIndex(j)])]
    const link = entry("X", [atIndex(i), atIndex(j)])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [
          sumIndex(i, multiply([x, sumIndex(j, multiply([link, y]))])),
          sumIndex(i, sumIndex(j, multiply([x, link, y]))),
        ],
      ],
      never: [sumIndex(i, sumIndex(j, multiply([x, link]))), sumIndex(i, multiply([x, sumIndex(j, y)]))],
    }
  },
})
