import { entry, lambda, number, tensor } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** A directional derivative is linear in each direction, so it vanishes along zero. */
export const zeroDirectionRule = defineRule({
  id: "zero-direction",
  title: { en: "The derivative along zero is zero", ja: "零方向の微分は零" },
  explanation: {
    en: "Where nothing changes, nothing follows.",
    ja: "元が変化しなければ、結果も変化しません。",
  },
  on: ["tensor"],
  apply: ({ fn, args }) => {
    if (!fn.endsWith("-derivative")) return null
    const zero = args.slice(1).some(({ body }) => body.node === "number" && body.value.num === 0n)
    return zero ? number(0) : null
  },
  samples: () => {
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    const zero = lambda(["n", "n"], () => number(0))
    const at = [1, 2].map((value) => ({ at: "number", value }) as const)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[tensor("matrix-exp-derivative", [whole, zero], at), number(0)]],
      never: [tensor("matrix-exp-derivative", [zero, whole], at), tensor("inverse", [whole], at)],
    }
  },
})
