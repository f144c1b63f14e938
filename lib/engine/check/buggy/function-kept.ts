import { operatorById } from "../../operators/index"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, slipAt } from "./differentiations"

/** The derivative as if an elementwise function f were its own slope: f(u) changes as f(u) du. */
const slips = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken): Slip[] =>
    [...termsOf(taken.of)].flatMap((part): Slip[] => {
      if (part.type !== "apply" || operatorById(part.operator)?.meaning.means !== "elementwise") return []
      const [arg] = part.args
      if (!arg) return []
      const still: Term = { type: "variable", name: "still", shape: part.shape, span: part.span }
      const rest: Term = { type: "variable", name: "rest", shape: part.shape, span: part.span }
      const moving = applied("hadamard", [still, arg], part)
      const { term } = slipAt(taken.of, part, applied("add", [moving, rest], part))
      const held = applied(
        "add",
        [part, applied("negate", [applied("hadamard", [part, arg], part)], part)],
        part,
      )
      return [
        slipAt(
          before,
          taken,
          { ...taken, of: term },
          new Map([
            ["still", part],
            ["rest", held],
          ]),
        ),
      ]
    }),
  )

export const functionKept = defineBuggyRule({
  id: "function-kept",
  title: {
    en: "The outer function stands where its derivative belongs.",
    ja: "外側の関数が、微分されずにそのまま残っています。",
  },
  explanation: { by: "slip", slips },
})
