import { defineBuggyRule } from "./define"

export const productOrder = defineBuggyRule({
  id: "product-order",
  title: {
    en: "Two factors stand in the wrong order: matrices do not commute.",
    ja: "因子の順序が違います。行列の積は交換できません。",
  },
  explanation: {
    by: "repair",
    repairs: (part) => {
      if (part.type === "infix" && part.sign === "otimes")
        return [{ ...part, left: part.right, right: part.left }]
      if (part.type !== "juxtapose") return []
      const { factors } = part
      return factors.slice(1).map((factor, k) => ({
        ...part,
        factors: [...factors.slice(0, k), factor, ...factors.slice(k, k + 1), ...factors.slice(k + 2)],
      }))
    },
  },
})
