import { chain, hadamard } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isColumn, isRow, isScalar, type Word } from "../../print/words/word"
import { diag, trace } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart, productOf } from "../parts"

/** diag(P du Q) as a product entry by entry, where du is a column and Q a row, or the other way round. */
function asHadamard(of: Word): Word | null {
  const around = aroundMoving(of)
  if (!around) return null
  const at = isColumn(around.factor)
    ? around.before.length + 1
    : isRow(around.factor)
      ? around.before.length
      : -1
  const factors = [...around.before, around.factor, ...around.after]
  const [left, right] = [productOf(factors.slice(0, at)), productOf(factors.slice(at))]
  return at > 0 && left && right ? hadamard([left, transpose(right)]) : null
}

/** The diagonal of an outer product is a product entry by entry; before a row, it is a trace. */
export const diagonalOfProduct = defineArrangement({
  id: "d-diagonal",
  title: {
    en: "The diagonal: $\\operatorname{diag}(uv^\\top) = u \\odot v$ and $a^\\top\\operatorname{diag}(M) = \\operatorname{tr}(\\operatorname{diag}(a)M)$",
    ja: "対角成分:$\\operatorname{diag}(uv^\\top) = u \\odot v$、$a^\\top\\operatorname{diag}(M) = \\operatorname{tr}(\\operatorname{diag}(a)M)$",
  },
  explanation: {
    en: "Only the entries on the diagonal of the product count.",
    ja: "積の対角成分だけが効きます。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = aroundMoving(part)
    if (around?.factor.word !== "diagonal" || around.after.length > 0) return null
    const entrywise = asHadamard(around.factor.of)
    if (entrywise) return put(joined(...around.before, entrywise))
    if (!isScalar(part) || around.before.length === 0) return null
    return put(trace(joined(diag(transpose(chain(around.before))), around.factor.of)))
  },
  examples: [["\\bm{a}^\\top\\operatorname{diag}(X)", "a:n X:n,n", "X"]],
})
