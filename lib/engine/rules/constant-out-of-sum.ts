import { atIndex, entry, freshIndex, multiply, number, sizeNode, sumIndex } from "../index-form/build"
import { hasIndex } from "../index-form/free"
import type { Index, Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, joinChain, splitChain } from "./sum-chain"

interface Component {
  indices: Index[]
  factors: Node[]
}

/** Groups factors that share bound indices, directly or through others; factors without bound indices are left out. */
function components(indices: readonly Index[], factors: readonly Node[]): Component[] {
  let groups: Component[] = []
  for (const factor of factors) {
    const own = indices.filter((index) => hasIndex(factor.free, index))
    if (own.length === 0) continue
    const touches = (group: Component): boolean => group.indices.some((index) => own.includes(index))
    const merged = groups.filter(touches)
    const joined: Component = {
      indices: indices.filter(
        (index) => own.includes(index) || merged.some((group) => group.indices.includes(index)),
      ),
      factors: [...merged.flatMap((group) => group.factors), factor],
    }
    const at = groups.findIndex(touches)
    groups = groups.filter((group) => !touches(group))
    groups.splice(at < 0 ? groups.length : at, 0, joined)
  }
  return groups
}

/** Whether every factor shares bound indices with the others, directly or through others, and no bound index is without a factor. */
function isOne(indices: readonly Index[], factors: readonly Node[]): boolean {
  if (indices.length > 30) return false
  const all = (1 << indices.length) - 1
  const own = factors.map(({ free }) =>
    indices.reduce((bits, index, k) => (hasIndex(free, index) ? bits | (1 << k) : bits), 0),
  )
  let reached = own[0] ?? 0
  for (let before = 0; reached !== before; ) {
    before = reached
    for (const bits of own) if ((bits & reached) !== 0) reached |= bits
  }
  return reached === all && own.every((bits) => bits !== 0)
}

/** Factors without the bound index stand before the sum, unrelated sums are multiplied, and a sum of ones is the size. */
export const constantOutOfSumRule = defineRule({
  id: "constant-out-of-sum",
  title: {
    en: "Take what does not depend on the index out of the sum",
    ja: "添字によらない因子を $\\sum$ の外に出す",
  },
  explanation: {
    en: "A factor without the summation index is the same in all terms, so it can stand in front of the sum.",
    ja: "和の添字を含まない因子はどの項にも共通なので、和の前に出せます。",
  },
  on: ["sum"],
  apply: (node) => {
    const { indices, factors } = splitChain(node)
    if (isOne(indices, factors)) return null
    const outside = factors.filter((factor) => !dependsOnAny(factor, indices))
    const groups = components(indices, factors)
    const unused = indices.filter((index) => !groups.some((group) => group.indices.includes(index)))
    const trivial = outside.every(
      (factor) => factor.node === "number" && factor.value.num === factor.value.den,
    )
    if (trivial && unused.length === 0 && groups.length < 2) return null
    return multiply([
      ...unused.map((index) => sizeNode(index.size)),
      ...outside,
      ...groups.map((group) => joinChain(group.indices, group.factors)),
    ])
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const [x, y] = [entry("x", [atIndex(i)]), entry("y", [atIndex(j)])]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [sumIndex(i, multiply([number(2), x])), multiply([number(2), sumIndex(i, x)])],
        [sumIndex(i, sumIndex(j, multiply([x, y]))), multiply([sumIndex(i, x), sumIndex(j, y)])],
        [sumIndex(i, entry("a")), multiply([sizeNode("n"), entry("a")])],
      ],
      never: [sumIndex(i, x), sumIndex(i, sumIndex(j, multiply([entry("X", [atIndex(i), atIndex(j)]), x])))],
    }
  },
})
