import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

/** A transpose or an inverse. */
const isTurned = (part: Surface): boolean =>
  part.type === "mark" || (part.type === "power" && part.exponent.type === "add")

export const productTransposeOrder = defineBuggyRule({
  id: "product-transpose-order",
  title: {
    en: "The transpose or inverse of a product turns the order of its factors round.",
    ja: "積の転置や逆行列では、因子の順序が逆になります。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "juxtapose" && part.factors.filter(isTurned).length === part.factors.length
        ? [{ ...part, factors: [...part.factors].reverse() }]
        : [],
  },
})
