import { add, apply, multiply, negate, number } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** x σ(x) for each entry, also called swish (Elfwing, Uchibe and Doya 2018; Ramachandran, Zoph and Le 2017). */
export const silu = defineElementwise({
  id: "silu",
  title: { en: "the sigmoid linear unit", ja: "SiLU(シグモイド線形ユニット)" },
  calls: ["SiLU", "silu", "swish", "Swish"],
  // σ(x) + x σ(x) (1 − σ(x))
  slope: (x) => {
    const gate = apply("sigmoid", x)
    return add([gate, multiply([x, gate, add([number(1), negate(gate)])])])
  },
  number: {
    value: (x) => x * logistic(x),
    first: (x) => logistic(x) * (1 + x * logistic(-x)),
    second: (x) => logistic(x) * logistic(-x) * (2 + x * (logistic(-x) - logistic(x))),
  },
  latex: (x) => `\\operatorname{SiLU}(${x})`,
  summary: {
    en: "Each entry times its logistic function; the same as swish.",
    ja: "各成分に、そのシグモイド関数の値をかけたもの。swish と同じです。",
  },
})
