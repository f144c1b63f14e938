import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule } from "./define"
import { mentions } from "./mentions"

/** `X^{-2}` */
function isNegativePower(term: Term): boolean {
  if (term.type !== "apply" || term.operator !== "matrix-power") return false
  const [, exponent] = term.args
  if (exponent?.type === "number") return exponent.value.num < 0n
  return exponent?.type === "apply" && exponent.operator === "negate"
}

export const bothInverses = defineBuggyRule({
  id: "both-inverses",
  title: {
    en: "The change of an inverse stands between two inverses, one on each side; they cannot be put together.",
    ja: "逆行列の微分では、変化分の両側に逆行列が一つずつ付きます。片側にまとめることはできません。",
  },
  explanation: {
    by: "commuting",
    needs: (before) => mentions(before, "inverse") || [...termsOf(before)].some(isNegativePower),
  },
})
