import { defineBuggyRule } from "./define"

export const termSign = defineBuggyRule({
  id: "term-sign",
  title: { en: "One term has the wrong sign.", ja: "一つの項の符号が逆です。" },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add" && part.terms.length > 1
        ? part.terms.map((_, k) => ({
            ...part,
            terms: part.terms.map((term, at) => (at === k ? { ...term, negative: !term.negative } : term)),
          }))
        : [],
  },
})
