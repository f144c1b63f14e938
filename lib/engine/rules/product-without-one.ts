import {
  add,
  atIndex,
  delta,
  entry,
  freshIndex,
  multiply,
  negate,
  number,
  power,
  productIndex,
  reciprocal,
} from "../index-form/build"
import { exceptOf } from "../index-form/except"
import type { Node, Place } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { addRational, ONE } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Π_{j≠k} u_j / Π_j u_j = 1/u_k, also with a root of the product below the bar. */
export const productWithoutOneRule = defineRule({
  id: "product-without-one",
  title: {
    en: "A product without one factor over the whole: $\\prod_{j \\ne k} u_j / \\prod_j u_j = 1/u_k$",
    ja: "一つの因子を除いた積と全体の商:$\\prod_{j \\ne k} u_j / \\prod_j u_j = 1/u_k$",
  },
  explanation: {
    en: "All factors but the one that is left out cancel.",
    ja: "除かれた因子以外はすべて約分されます。",
  },
  on: ["multiply"],
  needs: ["product"],
  apply: ({ factors }, { keys }) => {
    for (const part of factors) {
      if (part.node !== "product") continue
      const { base, places } = exceptOf(part)
      const [place] = places
      if (!place || places.length > 1) continue
      const key = keys.of(productIndex(part.index, base))
      for (const whole of factors) {
        if (whole.node !== "power" || whole.exponent.node !== "number" || whole.exponent.value.num >= 0n)
          continue
        if (keys.of(whole.base) !== key) continue
        const left = power(whole.base, number(addRational(whole.exponent.value, ONE)))
        const other = reciprocal(replaceIndex(base, part.index, place))
        return multiply(factors.map((factor) => (factor === part ? other : factor === whole ? left : factor)))
      }
    }
    return null
  },
  samples: () => {
    const [i, j, k] = [freshIndex("n"), freshIndex("n"), atIndex(freshIndex("n"))]
    const x = (at: Place): Node => entry("x", [at])
    const whole = productIndex(j, x(atIndex(j)))
    const gap = add([number(1), negate(delta(atIndex(i), k))])
    const without = productIndex(i, power(x(atIndex(i)), gap))
    const half = number({ num: -1n, den: 2n })
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([without, reciprocal(whole)]), reciprocal(x(k))],
        [multiply([without, power(whole, half)]), null],
      ],
      never: [multiply([without, whole]), multiply([without, reciprocal(entry("t"))])],
    }
  },
})
