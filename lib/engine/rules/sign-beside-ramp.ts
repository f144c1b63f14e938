import { add, apply, entry, multiply, number } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The u of a positive power of max(0, u); null for other nodes. */
function ramp(node: Node): Node | null {
  const base = node.node === "power" ? node.base : node
  const isPositive =
    node.node !== "power" || (node.exponent.node === "number" && node.exponent.value.num > 0n)
  return isPositive && base.node === "function" && base.fn === "relu" ? base.arg : null
}

/** What is 1 wherever the ramp of its argument is not zero. */
const ONE_ABOVE: ReadonlySet<string> = new Set(["sign", "is-positive", "is-nonnegative"])

/** The factor with 1 for sign(u) and the indicators of a positive u, also within a group; the factor itself where it has none. */
function withoutSign(factor: Node, of: string, { keys }: RuleContext): Node {
  const cleared = (node: Node): Node =>
    node.node === "function" && ONE_ABOVE.has(node.fn) && keys.of(node.arg) === of ? number(1) : node
  if (factor.node !== "add") return cleared(factor)
  const terms = factor.terms.map((term) =>
    term.node === "multiply" ? multiply(term.factors.map(cleared)) : cleared(term),
  )
  return terms.every((term, k) => term === factor.terms[k]) ? factor : add(terms)
}

/** max(0, u) sign(u) = max(0, u), and the same with the indicator of u > 0. */
export const signBesideRampRule = defineRule({
  id: "sign-beside-ramp",
  title: {
    en: "Sign beside a ramp: $\\max(0, u)\\operatorname{sign}(u) = \\max(0, u)$",
    ja: "ランプ関数と符号:$\\max(0, u)\\operatorname{sign}(u) = \\max(0, u)$",
  },
  explanation: {
    en: "Where the ramp is not zero, the sign is 1.",
    ja: "ランプ関数が 0 でないところでは符号は 1 です。",
  },
  on: ["multiply"],
  needs: ["function"],
  apply: ({ factors }, context) => {
    for (const factor of factors) {
      const under = ramp(factor)
      if (!under) continue
      const of = context.keys.of(under)
      const changed = factors.map((other) => (other === factor ? other : withoutSign(other, of, context)))
      if (changed.some((other, k) => other !== factors[k])) return multiply(changed)
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const [over, sign] = [apply("relu", t), apply("sign", t)]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, over, sign]), multiply([a, over])],
        [multiply([a, over, apply("is-positive", t)]), multiply([a, over])],
        [multiply([over, add([number(1), sign])]), multiply([over, add([number(1), number(1)])])],
      ],
      never: [multiply([over, apply("sign", a)]), multiply([a, sign]), multiply([over, add([a, t])])],
    }
  },
})
