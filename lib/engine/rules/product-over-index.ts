import {
  add,
  atIndex,
  delta,
  derivative,
  entry,
  freshIndex,
  multiply,
  negate,
  number,
  power,
  productIndex,
  sumIndex,
} from "../index-form/build"
import { exceptIn } from "../index-form/except"
import type { Index, Node } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { defineRule } from "./define"
import { openBinder } from "./open-binder"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The product over i without the factor i = k: that factor is raised to the power 1 − δ. */
const without = (index: Index, body: Node, k: Index): Node =>
  productIndex(index, power(body, add([number(1), negate(delta(atIndex(index), atIndex(k)))])))

/** The product rule over an index: Σ_k b_k′ Π_{i≠k} b_i, which holds also where a factor is zero; factors that are left out do not change. */
export const productOverIndexRule = defineRule({
  id: "product-over-index",
  title: { en: "Product rule over an index", ja: "$\\prod$ に対する積の微分" },
  explanation: {
    en: "Each factor is differentiated once while the others stay.",
    ja: "因子を一つずつ微分し、ほかの因子はそのままにして足します。",
  },
  on: ["derivative"],
  needs: ["product"],
  apply: (node) => {
    const { of, name, at } = node
    if (of.node !== "product") return null
    const { index, body } = openBinder(of.index, of.body, node.free)
    const k = freshIndex(index.size)
    const { base, places } = exceptIn(body, index)
    const kept = places.map((place) => add([number(1), negate(delta(atIndex(k), place))]))
    const changed = derivative(replaceIndex(base, index, atIndex(k)), name, at)
    return sumIndex(k, multiply([...kept, changed, without(index, body, k)]))
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), atIndex(freshIndex("n"))]
    const by = (node: Node) => derivative(node, "x", [j])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[by(productIndex(i, entry("x", [atIndex(i)]))), null]],
      never: [by(entry("x", [j]))],
    }
  },
})
