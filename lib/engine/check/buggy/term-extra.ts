import { defineBuggyRule } from "./define"

export const termExtra = defineBuggyRule({
  id: "term-extra",
  title: {
    en: "A term is too many.",
    ja: "余分な項が一つあります。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add" && part.terms.length > 1
        ? part.terms.map((_, k) => ({ ...part, terms: part.terms.toSpliced(k, 1) }))
        : [],
  },
})
