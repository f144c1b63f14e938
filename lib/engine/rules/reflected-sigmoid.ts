import { add, apply, entry, isNumber, multiply, negate, number } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { withoutMinus } from "./leading-minus"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The v of -σ(-v); null for other nodes. */
function minusReflected(node: Node): Node | null {
  if (node.node !== "multiply" || node.factors.length !== 2) return null
  const [minus, function_] = node.factors
  if (!minus || !isNumber(minus, -1) || function_?.node !== "function" || function_.fn !== "sigmoid")
    return null
  return withoutMinus(function_.arg)
}

/** 1 - σ(-u) = σ(u). */
export const reflectedSigmoidRule = defineRule({
  id: "reflected-sigmoid",
  title: {
    en: "Symmetry of the logistic function: $1 - \\sigma(-u) = \\sigma(u)$",
    ja: "シグモイド関数の対称性:$1 - \\sigma(-u) = \\sigma(u)$",
  },
  explanation: {
    en: "The logistic function takes opposite numbers to values whose sum is 1.",
    ja: "シグモイド関数は、符号だけが違う 2 つの数で和が 1 になります。",
  },
  on: ["add"],
  needs: ["function"],
  apply: ({ terms }) => {
    const one = terms.find((term) => isNumber(term, 1))
    const other = terms.find((term) => minusReflected(term) !== null)
    const turned = other && minusReflected(other)
    if (!one || !turned) return null
    return add(
      terms.flatMap((term) => (term === one ? [] : term === other ? [apply("sigmoid", turned)] : [term])),
    )
  },
  samples: () => {
    const t = entry("t")
    const minus = (of: Node) => multiply([number(-1), apply("sigmoid", of)])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[add([number(1), minus(negate(t))]), apply("sigmoid", t)]],
      never: [
        add([number(1), minus(t)]),
        add([number(2), minus(negate(t))]),
        add([number(1), apply("sigmoid", negate(t))]),
      ],
    }
  },
})
