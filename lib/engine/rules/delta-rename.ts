import { add, atIndex, delta, entry, freshIndex, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** One factor δ_ij lets the others use one name for both places; a repeated delta stands once. */
function rename(factors: readonly Node[], at: number): readonly Node[] | null {
  const found = factors[at]
  if (found?.node !== "delta") return null
  // Deltas list the earlier index first and numbers last, so a number or else the earlier index is kept.
  const [gone, kept] = found.j.at === "index" ? [found.j, found.i] : [found.i, found.j]
  if (gone.at !== "index") return null
  const result = factors.map((factor, k) => (k === at ? factor : replaceIndex(factor, gone.index, kept)))
  return result.some((factor, k) => factor !== factors[k]) ? result : null
}

/** x_i δ_ij = x_j δ_ij: one name for both indices, so that equal terms look equal. */
export const deltaRenameRule = defineRule({
  id: "delta-rename",
  title: {
    en: "Under $\\delta_{ij}$ both indices are the same",
    ja: "$\\delta_{ij}$ のもとで添字をそろえる",
  },
  explanation: {
    en: "The product is zero unless the two indices agree, so either may be written for the other.",
    ja: "二つの添字が一致しなければ 0 なので、一方を他方で書き換えられます。",
  },
  on: ["multiply", "power"],
  needs: ["delta"],
  apply: (node) => {
    if (node.node === "power") {
      const positive = node.exponent.node === "number" && node.exponent.value.num > 0n
      return node.base.node === "delta" && positive ? node.base : null
    }
    for (let at = 0; at < node.factors.length; at++) {
      const renamed = rename(node.factors, at)
      if (renamed) return multiply(renamed)
    }
    return null
  },
  samples: () => {
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([entry("x", [j]), delta(i, j)]), multiply([entry("x", [i]), delta(i, j)])],
        [power(delta(i, j), number(2)), delta(i, j)],
      ],
      never: [
        multiply([entry("x", [i]), delta(i, j)]),
        multiply([number(2), add([entry("x", [i]), delta(i, j)])]),
      ],
    }
  },
})
