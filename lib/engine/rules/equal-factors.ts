import { add, entry, multiply, number, power } from "../index-form/build"
import { identities, someAlike } from "../index-form/key"
import type { Node } from "../index-form/nodes"
import { addRational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

const baseOf = (factor: Node): Node => (factor.node === "power" ? factor.base : factor)
const exponentOf = (factor: Node): Node => (factor.node === "power" ? factor.exponent : number(1))

const plus = (a: Node, b: Node): Node =>
  a.node === "number" && b.node === "number" ? number(addRational(a.value, b.value)) : add([a, b])

/** u^a u^b = u^(a+b), which holds wherever both factors have a value. */
export const equalFactorsRule = defineRule({
  id: "equal-factors",
  title: { en: "Collect equal factors in powers", ja: "等しい因子をべきにまとめる" },
  explanation: {
    en: "Equal factors are written once, with an exponent.",
    ja: "同じ因子を、指数を使って一つにまとめます。",
  },
  on: ["multiply"],
  apply: ({ factors }, { keys }) => {
    const bases = factors.map(baseOf)
    if (!someAlike(bases)) return null
    const known = identities(bases, keys)
    // Numbers are multiplied by a rule of their own.
    const keyOf = (k: number): Node | string | number => (factors[k]?.node === "number" ? k : (known[k] ?? k))
    if (new Set(factors.map((_, k) => keyOf(k))).size === factors.length) return null
    const groups = new Map<Node | string | number, { base: Node; exponent: Node }>()
    factors.forEach((factor, k) => {
      const group = groups.get(keyOf(k))
      const exponent = exponentOf(factor)
      groups.set(keyOf(k), {
        base: group?.base ?? baseOf(factor),
        exponent: group ? plus(group.exponent, exponent) : exponent,
      })
    })
    return multiply([...groups.values()].map(({ base, exponent }) => power(base, exponent)))
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([t, a, t]), multiply([power(t, number(2)), a])],
        [multiply([power(t, number(3)), power(t, number(-2))]), t],
        [multiply([power(t, a), power(t, number(-1))]), power(t, add([a, number(-1)]))],
      ],
      never: [multiply([a, t]), multiply([number(2), t])],
    }
  },
})
