import { apply, entry, multiply, number, power } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The functions that are one function divided by another. */
const RATIOS: readonly (readonly [above: string, below: string, ratio: string])[] = [
  ["sin", "cos", "tan"],
  ["cos", "sin", "cot"],
  ["sinh", "cosh", "tanh"],
]

/** sin u / cos u = tan u, cos u / sin u = cot u, sinh u / cosh u = tanh u. */
export const ratioOfFunctionsRule = defineRule({
  id: "ratio-of-functions",
  title: {
    en: "Ratio of two functions: $\\sin u/\\cos u = \\tan u$",
    ja: "関数の商:$\\sin u/\\cos u = \\tan u$",
  },
  explanation: {
    en: "The tangent is the sine divided by the cosine; the cotangent and the hyperbolic tangent are ratios too.",
    ja: "正接は正弦を余弦で割ったものです。余接と双曲線正接も商です。",
  },
  on: ["multiply"],
  needs: ["function", "power"],
  apply: ({ factors }, { keys }) => {
    for (const above of factors) {
      if (above.node !== "function") continue
      for (const below of factors) {
        if (below.node !== "power" || below.base.node !== "function") continue
        const { base, exponent } = below
        const isReciprocal =
          exponent.node === "number" && exponent.value.num === -1n && exponent.value.den === 1n
        const ratio = RATIOS.find(([over, under]) => over === above.fn && under === base.fn)?.[2]
        if (!isReciprocal || !ratio || keys.of(above.arg) !== keys.of(base.arg)) continue
        return multiply(
          factors.flatMap((one) => (one === above ? [apply(ratio, above.arg)] : one === below ? [] : [one])),
        )
      }
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const over = (fn: string, exponent: number) => power(apply(fn, t), number(exponent))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, apply("sin", t), over("cos", -1)]), multiply([a, apply("tan", t)])],
        [multiply([over("sinh", 1), over("cosh", -1)]), apply("tanh", t)],
      ],
      never: [
        multiply([apply("sin", a), over("cos", -1)]),
        multiply([apply("sin", t), over("cos", -2)]),
        multiply([apply("sin", t), over("cosh", -1)]),
      ],
    }
  },
})
