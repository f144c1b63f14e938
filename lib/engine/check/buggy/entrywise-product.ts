import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

const entrywise = (left: Surface, right: Surface): Surface => ({
  type: "infix",
  sign: "odot",
  left,
  right,
  span: [left.span[0], right.span[1]],
})

export const entrywiseProduct = defineBuggyRule({
  id: "entrywise-product",
  title: {
    en: "The matrix product and the product entry by entry ($\\odot$) are mixed up.",
    ja: "行列の積と成分ごとの積($\\odot$)を取り違えています。",
  },
  explanation: {
    by: "repair",
    repairs: (part) => {
      if (part.type === "infix" && part.sign === "odot")
        return [{ type: "juxtapose", factors: [part.left, part.right], span: part.span }]
      if (part.type !== "juxtapose") return []
      const { factors } = part
      return factors.slice(1).flatMap((right, k): Surface[] => {
        const left = factors[k]
        return left === undefined
          ? []
          : [{ ...part, factors: [...factors.slice(0, k), entrywise(left, right), ...factors.slice(k + 2)] }]
      })
    },
  },
})
