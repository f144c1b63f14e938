import { defineBuggyRule } from "./define"

export const factorExtra = defineBuggyRule({
  id: "factor-extra",
  title: { en: "There is a factor 2 too many.", ja: "係数 2 が余分です。" },
  explanation: { by: "value", mistake: (right) => 2 * right },
})
