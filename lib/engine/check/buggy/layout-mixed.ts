import { defineBuggyRule } from "./define"
import { transposed } from "./transposed"

export const layoutMixed = defineBuggyRule({
  id: "layout-mixed",
  title: {
    en: "One term is written in the other layout: rows and columns are mixed.",
    ja: "一つの項だけ別のレイアウトになっていて、行と列が混ざっています。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add" && part.terms.length > 1
        ? part.terms.map((_, k) => ({
            ...part,
            terms: part.terms.map((term, at) => (at === k ? { ...term, of: transposed(term.of) } : term)),
          }))
        : [],
  },
})
