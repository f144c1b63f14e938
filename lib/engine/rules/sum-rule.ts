import { add, atIndex, derivative, entry, freshIndex, multiply } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** A sum is differentiated term by term. */
export const sumRule = defineRule({
  id: "sum-rule",
  title: { en: "Sum rule", ja: "和の微分" },
  explanation: { en: "A sum is differentiated term by term.", ja: "和は項ごとに微分できます。" },
  on: ["derivative"],
  needs: ["add"],
  apply: ({ of, name, at }) =>
    of.node === "add" ? add(of.terms.map((term) => derivative(term, name, at))) : null,
  samples: () => {
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const [x, y] = [entry("x", [i]), entry("y", [i])]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[derivative(add([x, y]), "x", [j]), add([derivative(x, "x", [j]), derivative(y, "x", [j])])]],
      never: [derivative(multiply([x, y]), "x", [j])],
    }
  },
})
