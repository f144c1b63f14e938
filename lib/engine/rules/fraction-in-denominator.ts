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

function deepest(depths: readonly bigint[]): bigint {
  let most = 0n
  for (const depth of depths) if (depth > most) most = depth
  return most
}

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
  needs: ["power", "add"],
  apply: ({ factors }, { keys }) => {
    const depthOf = (terms: readonly Node[], key: string): readonly bigint[] =>
      terms.map((term) =>
        factorsOf(term).reduce((depth, one) => {
          const inner = under(one)
          return inner && keys.of(inner.base) === key ? depth - inner.exponent : depth
        }, 0n),
      )
    for (const group of factors) {
      const outer = under(group)
      if (outer?.base.node !== "add") continue
      for (const factor of factors) {
        if (factor === group) continue
        // The factor beside: a power below the bar, or a sum of which every term has it there.
        const beside = factor.node === "add" ? factor.terms : [factor]
        const [base] = factorsOf(beside[0] ?? factor).flatMap((one) => under(one)?.base ?? [])
        const key = base && keys.of(base)
        if (!base || !key || depthOf(beside, key).includes(0n)) continue
        const depth = deepest(depthOf(outer.base.terms, key))
        if (depth === 0n) continue
        const raised = (node: Node, exponent: bigint): Node => {
          const own = factorsOf(node)
          const at = own.findIndex((one) => keys.of(under(one)?.base ?? one) === key)
          const before = under(own[at] ?? base)?.exponent ?? (at >= 0 ? 1n : 0n)
          return multiply([times(base, before + exponent), ...own.filter((_, k) => k !== at)])
        }
        const cleared = add(outer.base.terms.map((term) => raised(term, depth)))
        const kept = add(beside.map((term) => raised(term, -outer.exponent * depth)))
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
    const both = add([times(t, -1n), multiply([a, times(t, -2n)])])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, times(t, -2n), group]), null],
        [multiply([times(t, -1n), group]), null],
        [multiply([both, group]), null],
      ],
      never: [multiply([a, group]), multiply([times(t, -1n), times(add([number(1), a]), -1n)])],
    }
  },
})
