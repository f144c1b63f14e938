import { atIndex, derivative, entry, freshIndex, number } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** What does not depend on the variable has derivative zero. */
export const constantRule = defineRule({
  id: "constant",
  title: { en: "The derivative of a constant is 0", ja: "定数の微分は 0" },
  explanation: {
    en: "What does not contain the variable does not change with it.",
    ja: "変数を含まないものは、変数が変わっても変化しません。",
  },
  on: ["derivative"],
  apply: (node, context) => (context.mentions(node.of, node.name) ? null : number(0)),
  samples: () => {
    const j = atIndex(freshIndex("n"))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[derivative(entry("a"), "x", [j]), number(0)]],
      never: [derivative(entry("x", [j]), "x", [j])],
    }
  },
})
