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

/** A factor as a whole power of its base. Numbers are none: rules of their own multiply them. */
function wholePower(node: Node): WholePower | null {
  if (node.node === "number") return null
  if (node.node !== "power") return { base: node, exponent: 1n }
  if (node.exponent.node !== "number" || node.exponent.value.den !== 1n) return null
  return { base: node.base, exponent: node.exponent.value.num }
}

type KeyOf = (node: Node) => string

type Bases = ReadonlyMap<string, WholePower>

/** The bases that stand above the bar in a term: its factors, and what the terms of a sum among them have in common. */
function basesIn(term: Node, keyOf: KeyOf): Bases {
  const bases = new Map<string, WholePower>()
  for (const factor of factorsOf(term)) {
    const whole = wholePower(factor)
    if (whole && whole.exponent > 0n) bases.set(keyOf(whole.base), whole)
  }
  for (const factor of factorsOf(term)) {
    if (factor.node !== "add") continue
    for (const [key, base] of commonBases(factor.terms, keyOf)) if (!bases.has(key)) bases.set(key, base)
  }
  return bases
}

/** The bases that stand above the bar in each of the terms, with the least exponent. */
function commonBases(terms: readonly Node[], keyOf: KeyOf): Bases {
  const [first, ...rest] = terms.map((term) => basesIn(term, keyOf))
  const common = new Map<string, WholePower>()
  for (const [key, { base, exponent }] of first ?? []) {
    const least = rest.reduce((most, other) => {
      const own = other.get(key)?.exponent ?? 0n
      return own < most ? own : most
    }, exponent)
    if (least > 0n) common.set(key, { base, exponent: least })
  }
  return common
}

const raised = (base: Node, exponent: bigint): Node => power(base, number(rational(exponent)))

/** A term without the factors that it has in common with others. */
function without(term: Node, common: Bases, keyOf: KeyOf): Node {
  const left = new Map(common)
  const outer = factorsOf(term).map((factor) => {
    const whole = wholePower(factor)
    const key = whole && whole.exponent > 0n ? keyOf(whole.base) : ""
    const taken = left.get(key)
    if (!whole || !taken) return factor
    left.delete(key)
    return raised(whole.base, whole.exponent - taken.exponent)
  })
  // What is no factor itself is one of each term of a sum.
  return multiply(
    outer.map((factor) => {
      if (left.size === 0 || factor.node !== "add") return factor
      const inner = commonBases(factor.terms, keyOf)
      const held = new Map([...left].filter(([key]) => inner.has(key)))
      for (const key of held.keys()) left.delete(key)
      return held.size === 0 ? factor : add(factor.terms.map((one) => without(one, held, keyOf)))
    }),
  )
}

/** A sum with its common factors before it; null where there are none. */
function takenOut(
  sum: Extract<Node, { node: "add" }>,
  keyOf: KeyOf,
): { readonly common: Bases; readonly rest: Node } | null {
  const common = commonBases(sum.terms, keyOf)
  if (common.size === 0) return null
  return { common, rest: add(sum.terms.map((term) => without(term, common, keyOf))) }
}

const product = (common: Bases, times: bigint): Node[] =>
  [...common.values()].map(({ base, exponent }) => raised(base, exponent * times))

/** au/(bu + cu) = a/(b + c), also where the numerator is a sum of which each term holds u. */
export const commonFactorOfFractionRule = defineRule({
  id: "common-factor-of-fraction",
  title: {
    en: "Cancel a common factor: $au/(bu + cu) = a/(b + c)$",
    ja: "共通因数を約分する:$au/(bu + cu) = a/(b + c)$",
  },
  explanation: {
    en: "What numerator and denominator have as a common factor cancels.",
    ja: "分子と分母に共通する因数は約分できます。",
  },
  on: ["multiply"],
  needs: ["power", "add"],
  apply: ({ factors }, { keys }) => {
    const keyOf: KeyOf = (node) => keys.of(node)
    for (const group of factors) {
      const below = wholePower(group)
      if (below === null || below.exponent >= 0n || below.base.node !== "add") continue
      const under = takenOut(below.base, keyOf)
      if (under === null) continue
      const rest = keyOf(under.rest)
      for (const factor of factors) {
        if (factor === group) continue
        const above = factor.node === "add" ? takenOut(factor, keyOf) : null
        const whole = wholePower(factor)
        const cancels =
          (whole !== null &&
            whole.exponent > 0n &&
            (under.common.has(keyOf(whole.base)) || keyOf(whole.base) === rest)) ||
          (above !== null && [...above.common.keys()].some((key) => under.common.has(key)))
        if (!cancels) continue
        return multiply(
          factors.flatMap((one) => {
            if (one === group)
              return [raised(under.rest, below.exponent), ...product(under.common, below.exponent)]
            return one === factor && above ? [above.rest, ...product(above.common, 1n)] : [one]
          }),
        )
      }
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const b = power(number(2), a)
    const under = (...terms: Node[]) => raised(add(terms), -1n)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, t, under(multiply([b, t]), t)]), null],
        [multiply([add([multiply([a, t]), multiply([b, t])]), under(multiply([b, t]), t)]), null],
        [multiply([a, t, under(multiply([number(-1), add([multiply([b, t]), multiply([a, t])])]), t)]), null],
        [multiply([t, under(multiply([a, raised(t, 2n)]), raised(t, 3n))]), null],
      ],
      never: [
        multiply([a, under(multiply([b, t]), t)]),
        multiply([t, under(multiply([b, t]), a)]),
        multiply([t, under(a, raised(t, -1n))]),
      ],
    }
  },
})
