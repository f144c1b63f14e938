import { identityWord } from "../../print/words/leaf-words"
import { isColumn, isMoving } from "../../print/words/word"
import { tensorWord } from "../../print/words/wraps"
import { productSize } from "../../shape"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"

/** a ⊗ du = (a ⊗ I) du and du ⊗ a = (I ⊗ a) du, of columns */
export const kroneckerOfColumns = defineArrangement({
  id: "d-kronecker-of-columns",
  title: {
    en: "$a \\otimes \\mathrm{d}u = (a \\otimes I)\\,\\mathrm{d}u$",
    ja: "$a \\otimes \\mathrm{d}u = (a \\otimes I)\\,\\mathrm{d}u$",
  },
  explanation: {
    en: "The mixed product rule: $(a \\otimes I)(1 \\otimes u) = a \\otimes u$.",
    ja: "混合積の公式 $(a \\otimes I)(1 \\otimes u) = a \\otimes u$ によります。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isColumn(part) ? aroundMoving(part) : null
    const factor = around?.factor
    if (!around || factor?.word !== "tensor" || factor.fn !== "kronecker" || around.after.length > 0)
      return null
    const [left, right] = factor.args
    if (!left || !right || !isColumn(left) || !isColumn(right) || left.rows === null || right.rows === null)
      return null
    const rows = productSize(left.rows, right.rows)
    const first = isMoving(left)
    const still = first ? identityWord(left.rows) : left
    const other = first ? right : identityWord(right.rows)
    const moving = first ? left : right
    return put(
      joined(...around.before, tensorWord("kronecker", [still, other], { rows, cols: moving.rows }), moving),
    )
  },
  examples: [["\\bm{x} \\otimes \\bm{y}", "x:m y:n", "y"]],
})
