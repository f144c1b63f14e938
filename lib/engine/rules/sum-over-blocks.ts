import { blockOf } from "../index-form/blocks"
import { atIndex, entry, freshIndex, multiply, sumIndex } from "../index-form/build"
import { majorPlace, minorPlace, pairPlace } from "../index-form/places"
import { replaceIndex } from "../index-form/substitute"
import { isProductSize, quotientSize } from "../shape"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { factorsOf, joinChain, splitChain } from "./sum-chain"

/** Σ_p f(p) over an axis of m·n places, as that of vec X or A ⊗ X, is Σ_i Σ_k f((i − 1)n + k). */
export const sumOverBlocksRule = defineRule({
  id: "sum-over-blocks",
  title: {
    en: "Sum over a product axis block by block",
    ja: "積の大きさの軸についての和をブロックごとの和にする",
  },
  explanation: {
    en: "A sum over an axis made of blocks goes over the blocks and over the places within them.",
    ja: "ブロックに分かれた添字の和は、ブロックについての和とブロック内の和になります。",
  },
  on: ["sum"],
  apply: (node) => {
    const { indices, factors } = splitChain(node)
    for (const index of indices) {
      if (!isProductSize(index.size)) continue
      const body = multiply(factors)
      const by = blockOf(body, index)
      const count = by === null ? null : quotientSize(index.size, by)
      if (by === null || count === null) continue
      const [major, minor] = [freshIndex(count), freshIndex(by)]
      const place = pairPlace(atIndex(major), atIndex(minor), by)
      const split = indices.flatMap((other) => (other === index ? [major, minor] : [other]))
      return joinChain(split, factorsOf(replaceIndex(body, index, place)))
    }
    return null
  },
  samples: () => {
    const p = freshIndex("m*n")
    const [i, k] = [freshIndex("n"), freshIndex("m")]
    const at = atIndex(p)
    const vec = entry("A", [minorPlace(at, "m"), majorPlace(at, "m")])
    const own = entry("A", [atIndex(k), atIndex(i)])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[sumIndex(p, multiply([vec, vec])), sumIndex(i, sumIndex(k, multiply([own, own])))]],
      never: [sumIndex(k, sumIndex(i, own))],
    }
  },
})
