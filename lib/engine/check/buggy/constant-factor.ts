import { defineBuggyRule } from "./define"

export const constantFactor = defineBuggyRule({
  id: "constant-factor",
  title: {
    en: "Everything is right but for a constant factor.",
    ja: "定数倍を除けば正しい式です。",
  },
  isLastResort: true,
  explanation: { by: "ratio" },
})
