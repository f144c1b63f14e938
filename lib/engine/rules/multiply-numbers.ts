import { add, entry, multiply, number } from "../index-form/build"
import { multiplyRational, ONE } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Numbers are multiplied and stand before the other factors. */
export const multiplyNumbersRule = defineRule({
  id: "multiply-numbers",
  title: { en: "Multiply the numbers", ja: "数の係数を計算する" },
  explanation: { en: "Numbers in a product are multiplied.", ja: "積の中の数どうしを掛けます。" },
  on: ["multiply"],
  needs: ["number"],
  apply: ({ factors }) => {
    const rest = factors.filter((factor) => factor.node !== "number")
    const count = factors.length - rest.length
    if (count === 0 || (count === 1 && factors[0]?.node === "number")) return null
    const value = factors.reduce(
      (product, factor) => (factor.node === "number" ? multiplyRational(product, factor.value) : product),
      ONE,
    )
    return multiply([number(value), ...rest])
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([number(2), a, number(3), t]), multiply([number(6), a, t])],
        [multiply([a, number(3)]), multiply([number(3), a])],
      ],
      never: [multiply([number(2), a]), multiply([a, add([t, number(3)])])],
    }
  },
})
