import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"
import { transposed } from "./transposed"

/** A product with its first or its last factors transposed together. */
const runsTransposed = (factors: readonly Surface[], { span }: Surface): Surface[] =>
  factors.slice(2).flatMap((_, k): Surface[] => {
    const [head, tail] = [factors.slice(0, k + 2), factors.slice(k + 1)]
    const run = (part: readonly Surface[]) => transposed({ type: "juxtapose", factors: part, span })
    return [
      { type: "juxtapose", factors: [run(head), ...factors.slice(k + 2)], span },
      { type: "juxtapose", factors: [...factors.slice(0, k + 1), run(tail)], span },
    ]
  })

export const transposeDropped = defineBuggyRule({
  id: "transpose-dropped",
  title: {
    en: "A transpose is missing or too much.",
    ja: "転置が抜けているか、余分です。",
  },
  explanation: {
    by: "repair",
    repairs: (part) => {
      if (part.type === "mark" && part.mark === "transpose") return [part.of]
      if (part.type === "mark" && part.mark === "inverse-transpose")
        return [{ ...part, mark: "transpose", of: transposed(part) }]
      if (part.type === "juxtapose") return runsTransposed(part.factors, part)
      return part.type === "letter" || part.type === "group" || part.type === "power"
        ? [transposed(part)]
        : []
    },
  },
})
