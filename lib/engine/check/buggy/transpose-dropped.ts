import { defineBuggyRule } from "./define"
import { transposed } from "./transposed"

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
      return part.type === "letter" || part.type === "group" || part.type === "power"
        ? [transposed(part)]
        : []
    },
  },
})
