import { defineBuggyRule } from "./define"
import { withIndex } from "./index-letters"

export const freeIndex = defineBuggyRule({
  id: "free-index",
  title: {
    en: "An index letter is not the right one.",
    ja: "添字の文字が違います。",
  },
  explanation: {
    by: "repair",
    repairs: (part, free) =>
      part.type === "letter" && part.subscript !== null
        ? part.subscript.groups
            .flat()
            .flatMap(({ kind, text }) =>
              kind === "letter"
                ? free.filter((to) => to !== text).map((to) => withIndex(part, text, to))
                : [],
            )
        : [],
  },
})
