import { defineBuggyRule } from "./define"

export const factorLost = defineBuggyRule({
  id: "factor-lost",
  title: { en: "A factor 2 got lost.", ja: "係数 2 が抜けています。" },
  explanation: { by: "value", mistake: (right) => right / 2 },
})
