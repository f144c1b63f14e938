import { add, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { rational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { factorsOf } from "./sum-chain"

interface WholePower {
  readonly base: Node
  readonly exponent: bigint
}

/** A power with a negative whole exponent; null for other nodes. */
function under(node: Node): WholePower | null {
  if (node.node !== "power" || node.exponent.node !== "number") return null
  const { num, den } = node.exponent.value
  return den === 1n && num < 0n ? { base: node.base, exponent: num } : null
}

const times = (base: Node, exponent: bigint): Node => power(base, number(rational(exponent)))

/** 1/(v(1 + u/v)) = 1/(v + u): a fraction below a bar goes, with the factor that stands there already. */
export const fractionInDenominatorRule = defineRule({
  id: "fraction-in-denominator",
  title: {
    en: "Clear a fraction in the denominator: $1/(v(1 + u/v)) = 1/(v + u)$",
    ja: "分母の中の分数を払う:$1/(v(1 + u/v)) = 1/(v + u)$",
  },
  explanation: {
    en: "Numerator and denominator are multiplied by what stands below the inner bar.",
    ja: "分子と分母に、内側の分母を掛けます。",
  },
  on: ["multiply"],
  apply: ({ factors }, { keys }) => {
    for (const group of factors) {
      const outer = under(group)
      if (outer?.base.node !== "add") continue
      const { terms } = outer.base
      for (const factor of factors) {
        const beside = factor === group ? null : under(factor)
        if (!beside) continue
        const key = keys.of(beside.base)
        const depths = terms.flatMap((term) =>
          factorsOf(term).flatMap((one) => {
            const inner = under(one)
            return inner && keys.of(inner.base) === key ? [-inner.exponent] : []
          }),
        )
        if (depths.length === 0) continue
        const depth = depths.reduce((most, one) => (one > most ? one : most))
        const cleared = add(terms.map((term) => multiply([times(beside.base, depth), ...factorsOf(term)])))
        const kept = times(beside.base, beside.exponent - outer.exponent * depth)
        return multiply(
          factors.map((one) =>
            one === group ? times(cleared, outer.exponent) : one === factor ? kept : one,
          ),
        )
      }
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const square = power(a, number(2))
    const fraction = multiply([square, times(t, -2n)])
    const group = times(add([number(1), fraction]), -1n)
    const cleared = times(add([times(t, 2n), multiply([times(t, 2n), square, times(t, -2n)])]), -1n)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, times(t, -2n), group]), multiply([a, cleared])],
        [multiply([times(t, -1n), group]), multiply([t, cleared])],
      ],
      never: [multiply([a, group]), multiply([times(t, -1n), times(add([number(1), a]), -1n)])],
    }
  },
})
