import { atIndex, derivative, entry, freshIndex, number, power, sumIndex } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { openBinder } from "./open-binder"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { joinChain, splitChain } from "./sum-chain"

/** The derivative goes inside a sum over an index. */
export const sumOverIndexRule = defineRule({
  id: "sum-over-index",
  title: { en: "Differentiate inside the sum", ja: "$\\sum$ の中で微分する" },
  explanation: { en: "A sum is differentiated term by term.", ja: "和は項ごとに微分できます。" },
  on: ["derivative"],
  needs: ["sum"],
  apply: (node) => {
    const { of, name, at } = node
    if (of.node !== "sum") return null
    const outer = openBinder(of.index, of.body, node.free)
    const chain = splitChain({ ...of, index: outer.index, body: outer.body })
    // Only an innermost body may be differentiated under all sums at once; other bound indices are fresh to the variable's places.
    const clash = chain.indices.some((index) => node.free.some((other) => other.id === index.id))
    if (clash) return sumIndex(outer.index, derivative(outer.body, name, at))
    return joinChain(chain.indices, [derivative(joinChain([], chain.factors), name, at)])
  },
  samples: () => {
    const [i, j] = [freshIndex("n"), atIndex(freshIndex("n"))]
    const square = power(entry("x", [atIndex(i)]), number(2))
    const by = (node: Node) => derivative(node, "x", [j])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[by(sumIndex(i, square)), sumIndex(i, by(square))]],
      never: [by(square)],
    }
  },
})
