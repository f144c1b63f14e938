import { operatorById } from "../../operators/index"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"
import { differentiationsIn } from "./differentiations"

/** A function of each entry. */
const isElementwise = (term: Term): term is Term & { type: "apply" } =>
  term.type === "apply" && operatorById(term.operator)?.meaning.means === "elementwise"

/** The derivative as if an elementwise function f had the slope 1: f(u) moves as u does. */
function slips(before: Term): Slip[] {
  return differentiationsIn(before).flatMap((taken): Slip[] => {
    return [...termsOf(taken.of)].filter(isElementwise).flatMap((applied): Slip[] => {
      const [arg] = applied.args
      if (!arg) return []
      const base = { shape: applied.shape, span: applied.span }
      const negative: Term = { type: "apply", operator: "negate", args: [arg], ...base }
      const rest: Term = { type: "apply", operator: "add", args: [applied, negative], ...base }
      const still: Term = { type: "variable", name: "rest", ...base }
      const moving: Term = { type: "apply", operator: "add", args: [arg, still], ...base }
      const of = mapTerm(taken.of, (part) => (part === applied ? moving : null))
      return [
        {
          term: mapTerm(before, (part) => (part === taken ? { ...taken, of } : null)),
          stands: new Map([["rest", rest]]),
        },
      ]
    })
  })
}

export const slopeDropped = defineBuggyRule({
  id: "slope-dropped",
  title: {
    en: "The derivative of a function that acts on each entry is missing as a factor (chain rule).",
    ja: "成分ごとの関数自身の微分が、因子として抜けています(連鎖律)。",
  },
  explanation: { by: "slip", slips },
})
