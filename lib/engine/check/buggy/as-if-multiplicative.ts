import { operatorById } from "../../operators/index"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, slipAt } from "./differentiations"

const fits = (operator: string, { shape }: Term): boolean =>
  operator === "trace"
    ? shape.kind === "matrix" && shape.rows === shape.cols
    : operatorById(operator)?.meaning.means === "elementwise" && shape.kind === "scalar"

/** A function of a product taken of each factor. */
const slips = (before: Term): Slip[] =>
  [...termsOf(before)].flatMap((part): Slip[] => {
    if (part.type !== "apply" || part.args.length !== 1) return []
    const { operator } = part
    const [of] = part.args
    if (of?.type !== "apply" || of.operator !== "multiply" || of.args.length < 2) return []
    if (!of.args.every((factor) => fits(operator, factor))) return []
    const factors = of.args.map((factor) => applied(operator, [factor], part))
    return [slipAt(before, part, applied("multiply", factors, part))]
  })

export const asIfMultiplicative = defineBuggyRule({
  id: "as-if-multiplicative",
  title: {
    en: "A function of a product was taken of each factor by itself.",
    ja: "積に対する関数を、因子ごとに分けて計算しています。",
  },
  explanation: { by: "slip", slips },
})
