import { defineBuggyRule } from "./define"

/** Products of more factors are not tried. */
const MOST = 8

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
      if (factors.length > MOST) return []
      return factors.flatMap((first, k) =>
        factors.slice(k + 1).map((second, ahead) => ({
          ...part,
          factors: factors.with(k, second).with(k + 1 + ahead, first),
        })),
      )
    },
  },
})
