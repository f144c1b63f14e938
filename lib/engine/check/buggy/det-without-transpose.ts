import { defineBuggyRule } from "./define"
import { mentions } from "./mentions"

export const detWithoutTranspose = defineBuggyRule({
  id: "det-without-transpose",
  title: {
    en: "The rule for the determinant has a transpose as well.",
    ja: "行列式の微分公式には転置も付きます。",
  },
  explanation: { by: "turned", needs: (before) => mentions(before, "determinant") },
})
