import { add, entry, multiply, number, power } from "../index-form/build"
import { identities } from "../index-form/key"
import type { Node } from "../index-form/nodes"
import { addRational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

const split = (factor: Node): { base: Node; exponent: Node } =>
  factor.node === "power" ? factor : { base: factor, exponent: number(1) }

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
    const parts = factors.map(split)
    const known = identities(
      parts.map(({ base }) => base),
      keys,
    )
    const groups = new Map<Node | string | number, { base: Node; exponent: Node }>()
    parts.forEach(({ base, exponent }, k) => {
      // Numbers are multiplied by a rule of their own.
      const key = factors[k]?.node === "number" ? k : (known[k] ?? k)
      const group = groups.get(key)
      groups.set(key, {
        base: group?.base ?? base,
        exponent: group ? plus(group.exponent, exponent) : exponent,
      })
    })
    if (groups.size === factors.length) return null
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
