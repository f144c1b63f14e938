import { equalShapes } from "../../shape"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { slipAt } from "./differentiations"

/** The derivative by another variable of the same shape. */
const slips = (before: Term): Slip[] =>
  [...termsOf(before)].flatMap((taken): Slip[] => {
    if (taken.type !== "derivative") return []
    const variables = [...termsOf(taken.of)].filter((part) => part.type === "variable")
    const own = variables.find(({ name }) => name === taken.name)
    if (!own) return []
    const others = new Set(
      variables.flatMap(({ name, shape }) =>
        name !== taken.name && equalShapes(shape, own.shape) ? [name] : [],
      ),
    )
    return [...others].map((name) => slipAt(before, taken, { ...taken, name }))
  })

export const otherVariable = defineBuggyRule({
  id: "other-variable",
  title: {
    en: "This is the derivative by another variable.",
    ja: "別の変数で微分しています。",
  },
  explanation: { by: "slip", slips },
})
