import { apply, entry, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** |u|^(2k) = u^(2k). */
export const absoluteValuePowerRule = defineRule({
  id: "absolute-value-power",
  title: { en: "Even power of an absolute value: $|u|^2 = u^2$", ja: "絶対値の偶数乗:$|u|^2 = u^2$" },
  explanation: {
    en: "An even power does not depend on the sign.",
    ja: "偶数乗は符号によりません。",
  },
  on: ["power"],
  needs: ["function"],
  apply: ({ base, exponent }) => {
    if (base.node !== "function" || base.fn !== "abs" || exponent.node !== "number") return null
    const { num, den } = exponent.value
    return den === 1n && num % 2n === 0n ? power(base.arg, exponent) : null
  },
  samples: () => {
    const size = apply("abs", entry("t"))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [power(size, number(4)), power(entry("t"), number(4))],
        [power(size, number(-2)), power(entry("t"), number(-2))],
      ],
      never: [power(size, number(3)), power(size, number(rational(1, 2))), power(size, entry("a"))],
    }
  },
})
