import { add, entry, multiply, number, power } from "../index-form/build"
import { addRational, ONE, rational } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** (uv)^a u v = (uv)^(a+1), which holds wherever the left side has a value. */
export const factorsOfPowerRule = defineRule({
  id: "factors-of-power",
  title: {
    en: "Collect the factors of a power: $(uv)^a\\,uv = (uv)^{a+1}$",
    ja: "累乗の底と同じ積をまとめる:$(uv)^a\\,uv = (uv)^{a+1}$",
  },
  explanation: {
    en: "A product beside a power of the same product raises the exponent by one.",
    ja: "同じ積が並ぶと、指数が 1 増えます。",
  },
  on: ["multiply"],
  needs: ["power"],
  apply: ({ factors }, { keys }) => {
    for (const factor of factors) {
      if (factor.node !== "power" || factor.base.node !== "multiply" || factor.exponent.node !== "number")
        continue
      const left = factors.filter((other) => other !== factor)
      const isComplete = factor.base.factors.every((part) => {
        const key = keys.of(part)
        const at = left.findIndex((other) => keys.of(other) === key)
        if (at >= 0) left.splice(at, 1)
        return at >= 0
      })
      if (!isComplete) continue
      return multiply([...left, power(factor.base, number(addRational(factor.exponent.value, ONE)))])
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const root = power(multiply([a, t]), number(rational(-1, 2)))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[multiply([t, root, a]), power(multiply([a, t]), number(rational(1, 2)))]],
      never: [multiply([t, root]), multiply([add([a, t]), root])],
    }
  },
})
