import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"
import { holds } from "./differentiations"

/** The product of the factors' derivatives in place of the derivative of a product. */
function slips(before: Term): Slip[] {
  return [...termsOf(before)].flatMap((taken): Slip[] => {
    if (taken.type !== "derivative" || taken.of.type !== "apply" || taken.shape.kind !== "scalar") return []
    const { of, name } = taken
    if (of.operator !== "multiply" || of.args.some((arg) => arg.shape.kind !== "scalar")) return []
    const product: Term = {
      ...of,
      args: of.args.map((arg) => (holds(arg, name) ? { ...taken, of: arg } : arg)),
    }
    return [{ term: mapTerm(before, (part) => (part === taken ? product : null)), stands: new Map() }]
  })
}

export const productOfDerivatives = defineBuggyRule({
  id: "product-of-derivatives",
  title: {
    en: "The derivative of a product is not the product of the derivatives.",
    ja: "積の微分は、微分の積ではありません。",
  },
  explanation: { by: "slip", slips },
})
