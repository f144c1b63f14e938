import { atIndex, delta, derivative, entry, freshIndex, multiply, number } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** An entry of the variable by an entry of the variable: one if they are the same entry, else zero. */
export const variableRule = defineRule({
  id: "variable",
  title: {
    en: "Entries of the variable are independent: $\\partial x_i/\\partial x_j = \\delta_{ij}$",
    ja: "変数の成分は互いに独立:$\\partial x_i/\\partial x_j = \\delta_{ij}$",
  },
  explanation: {
    en: "An entry changes with itself at the rate 1 and with no other entry.",
    ja: "各成分は自分自身に対してだけ割合 1 で変化し、ほかの成分には依存しません。",
  },
  on: ["derivative"],
  needs: ["entry"],
  apply: (node) => {
    const { of, at } = node
    if (of.node !== "entry" || of.name !== node.name) return null
    return multiply(of.at.map((place, k) => (at[k] ? delta(place, at[k]) : number(1))))
  },
  samples: () => {
    const [i, j, k, l] = [freshIndex("n"), freshIndex("n"), freshIndex("n"), freshIndex("n")].map(atIndex)
    if (!i || !j || !k || !l) return { variables: [], fires: [], never: [] }
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [derivative(entry("x", [i]), "x", [j]), delta(i, j)],
        [derivative(entry("X", [i, j]), "X", [k, l]), multiply([delta(i, k), delta(j, l)])],
        [derivative(entry("t"), "t", []), number(1)],
      ],
      never: [derivative(entry("y", [i]), "x", [j])],
    }
  },
})
