import { add, atIndex, entry, freshIndex, multiply, number, sumIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { splitCoefficient } from "./like-terms"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Terms that are equal because A_ij = A_ji, promised of a variable or true of (XᵀX)⁻¹, are written alike. */
export const symmetricVariableRule = defineRule({
  id: "symmetric-variable",
  title: { en: "The matrix is symmetric: $A_{ij} = A_{ji}$", ja: "対称行列なので $A_{ij} = A_{ji}$" },
  explanation: {
    en: "The matrix is promised to be symmetric, so its two indices may be exchanged.",
    ja: "対称行列という条件があるので、添字を入れ替えられます。",
  },
  on: ["add"],
  apply: ({ terms, kinds }, { keys, symmetricKeys, hasSymmetric }) => {
    if (!hasSymmetric && (kinds & KIND_BITS.tensor) === 0) return null
    const first = new Map<string, Node>()
    const written = terms.map((term) => {
      const { coefficient, rest } = splitCoefficient(term)
      const key = symmetricKeys.of(rest)
      const known = first.get(key)
      if (known === undefined) first.set(key, rest)
      return known === undefined || keys.of(known) === keys.of(rest)
        ? term
        : multiply([number(coefficient), known])
    })
    return written.some((term, k) => term !== terms[k]) ? add(written) : null
  },
  samples: () => {
    const j = freshIndex("n")
    const i = atIndex(freshIndex("n"))
    const at = atIndex(j)
    const x = entry("x", [at])
    const product = (name: string, turned: boolean) =>
      sumIndex(j, multiply([entry(name, turned ? [at, i] : [i, at]), x]))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [add([product("S", false), product("S", true)]), add([product("S", false), product("S", false)])],
      ],
      never: [add([product("X", false), product("X", true)])],
    }
  },
})
