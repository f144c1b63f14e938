import { atIndex, derivative, entry, freshIndex, number, pick, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** A written-out vector or matrix is differentiated entry by entry. */
export const writtenOutRule = defineRule({
  id: "written-out",
  title: { en: "Differentiate entry by entry", ja: "成分ごとに微分する" },
  explanation: {
    en: "An array is differentiated entry by entry.",
    ja: "成分を並べたものは、成分ごとに微分します。",
  },
  on: ["derivative"],
  needs: ["pick"],
  apply: ({ of, name, at }) =>
    of.node === "pick"
      ? pick(
          of.place,
          of.cases.map((one) => derivative(one, name, at)),
        )
      : null,
  samples: () => {
    const place = atIndex(freshIndex(2))
    const t = entry("t")
    const by = (node: Node) => derivative(node, "t", [])
    const square = power(t, number(2))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[by(pick(place, [t, square])), pick(place, [by(t), by(square)])]],
      never: [by(square)],
    }
  },
})
