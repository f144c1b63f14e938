import { add, entry, multiply, number } from "../index-form/build"
import { identities } from "../index-form/key"
import type { Node } from "../index-form/nodes"
import { addRational, multiplyRational, ONE, type Rational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { factorsOf } from "./sum-chain"

/** A term as a number times the rest. */
export function splitCoefficient(term: Node): { coefficient: Rational; rest: Node } {
  const factors = factorsOf(term)
  const coefficient = factors.reduce(
    (product, factor) => (factor.node === "number" ? multiplyRational(product, factor.value) : product),
    ONE,
  )
  return { coefficient, rest: multiply(factors.filter((factor) => factor.node !== "number")) }
}

/** Terms that differ in their number only are added. */
export const likeTermsRule = defineRule({
  id: "like-terms",
  title: { en: "Collect like terms", ja: "同類項をまとめる" },
  explanation: {
    en: "Terms that differ only by a number are added.",
    ja: "数の係数だけが違う項を足し合わせます。",
  },
  on: ["add"],
  apply: ({ terms }, { keys }) => {
    const parts = terms.map(splitCoefficient)
    const known = identities(
      parts.map(({ rest }) => rest),
      keys,
    )
    const groups = new Map<Node | string | number, { coefficient: Rational; rest: Node }>()
    parts.forEach(({ coefficient, rest }, k) => {
      const key = known[k] ?? k
      const group = groups.get(key)
      groups.set(key, {
        coefficient: group ? addRational(group.coefficient, coefficient) : coefficient,
        rest: group?.rest ?? rest,
      })
    })
    if (groups.size === terms.length) return null
    return add([...groups.values()].map(({ coefficient, rest }) => multiply([number(coefficient), rest])))
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [add([multiply([number(2), a, t]), multiply([t, a])]), multiply([number(3), a, t])],
        [add([a, number(1), multiply([number(-1), a])]), number(1)],
      ],
      never: [add([a, t]), add([a, multiply([number(2), t])])],
    }
  },
})
