import { atIndex, derivative, entry, freshIndex, lambda, multiply, number, tensor } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { operatorById } from "../operators"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The derivative of a function of whole tensors by the differential of its operator; null for other nodes. */
export function takeDifferential(node: Node & { node: "derivative" }): Node | null {
  const { of, name, at } = node
  if (of.node !== "tensor") return null
  const meaning = operatorById(of.fn)?.meaning
  if (meaning?.means !== "primitive" || !meaning.differential) return null
  const change = (argument: number, places: Parameters<typeof entryOf>[1]): Node => {
    const arg = of.args[argument]
    return arg ? derivative(entryOf(arg, places), name, at) : number(0)
  }
  return meaning.differential({ args: of.args, at: of.at, change })
}

/** A function of whole tensors that has no rule of its own: the differential stated by its operator. */
export const differentialRule = defineRule({
  id: "differential",
  title: { en: "Differential of a matrix function", ja: "行列の関数の微分" },
  titleFor: (node) => {
    const operator =
      node.node === "derivative" && node.of.node === "tensor" ? operatorById(node.of.fn) : undefined
    if (!operator) return null
    return { en: `Differential: ${operator.title.en}`, ja: `微分の公式:${operator.title.ja}` }
  },
  explanation: {
    en: "A function of a whole matrix changes in a known way with each entry of its argument.",
    ja: "行列全体の関数が、引数の各成分に応じて変化する割合を使います。",
  },
  on: ["derivative"],
  apply: takeDifferential,
  samples: () => {
    const [k, l] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const whole = lambda(["m", "n"], (...places) => entry("A", places))
    const [p, q] = [atIndex(freshIndex("m")), atIndex(freshIndex("n"))]
    const pseudo = tensor("pseudo-inverse", [whole], [q, p])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[derivative(pseudo, "A", [p, q]), null]],
      never: [derivative(multiply([number(2), pseudo]), "X", [k, l])],
    }
  },
})
