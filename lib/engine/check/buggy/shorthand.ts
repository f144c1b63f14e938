import { axes } from "../../shape"
import { defineBuggyRule } from "./define"

export const shorthand = defineBuggyRule({
  id: "shorthand",
  title: {
    en: "This is at best the shorthand for a derivative with more indices.",
    ja: "これは、より多くの添字をもつ微分の略記にすぎません。",
  },
  explanation: {
    by: "shorthand",
    fits: (before, after) => {
      const hidden = [...before.free.keys()].filter((letter) => letter.startsWith("#")).length
      return hidden > 0 && axes(after.term.shape).length < hidden + axes(before.term.shape).length
    },
  },
})
