import { defineBuggyRule } from "./define"
import { exchangeIndices, withIndex } from "./index-letters"

export const freeIndex = defineBuggyRule({
  id: "free-index",
  title: {
    en: "An index letter is not the right one.",
    ja: "添字の文字が違います。",
  },
  explanation: {
    by: "repair",
    repairs: (part, free) => {
      if (part.type !== "letter" || part.subscript === null) return []
      const indices = part.subscript.groups.flat().filter(({ kind }) => kind === "letter")
      const replaced = indices.flatMap(({ text }) =>
        free.filter((to) => to !== text).map((to) => withIndex(part, text, to)),
      )
      const [first, second] = indices.map(({ text }) => text)
      const exchanged =
        first !== undefined && second !== undefined && indices.length === 2 && first !== second
      return exchanged ? [...replaced, exchangeIndices(part, first, second)] : replaced
    },
  },
})
