import type { Surface } from "../../syntax/surface"
import { editsOf } from "../surface-edits"
import { defineBuggyRule } from "./define"
import { withIndex } from "./index-letters"

/** A surface with one index letter called otherwise wherever it stands. */
function renameIndex(surface: Surface, from: string, to: string): Surface {
  const rename = (part: Surface): readonly Surface[] => {
    if (part.type !== "letter" || !part.subscript) return []
    const other = withIndex(part, from, to)
    return JSON.stringify(other) === JSON.stringify(part) ? [] : [other]
  }
  let result = surface
  for (let count = 0; count < 20; count++) {
    const [next] = editsOf(result, rename)
    if (!next) return result
    result = next.surface
  }
  return result
}

export const sumIndexCaptured = defineBuggyRule({
  id: "sum-index-captured",
  title: {
    en: "An index has two meanings at once: the index of a sum is not the one by which is differentiated, and two sums need two indices.",
    ja: "一つの添字を二つの意味で使っています。和の添字と微分する成分の添字、また二つの和の添字は、それぞれ別の文字にします。",
  },
  explanation: {
    by: "repair",
    repairs: (part, free) => {
      if (part.type !== "big" || part.op !== "sum" || part.letters.length !== 1) return []
      const [letter = ""] = part.letters
      const { body } = part
      const withoutSum = [letter, ...free].map((to) => renameIndex(body, letter, to))
      if (body.type === "power")
        return [
          ...withoutSum,
          {
            ...body,
            base: { type: "group", of: { ...part, body: body.base }, bracket: "(", span: part.span },
          },
        ]
      if (body.type !== "juxtapose") return withoutSum
      const apart = body.factors.slice(1).map((_, k): Surface => {
        const sums = [body.factors.slice(0, k + 1), body.factors.slice(k + 1)].map(
          (factors): Surface => ({
            type: "group",
            of: { ...part, body: { ...body, factors } },
            bracket: "(",
            span: part.span,
          }),
        )
        return { type: "juxtapose", factors: sums, span: part.span }
      })
      return [...withoutSum, ...apart]
    },
  },
})
