import { isMoving, partsOf, type Word } from "../../print/words/word"
import { addWords } from "../algebra"
import { defineArrangement } from "../define"
import { replacePart } from "../parts"

/** The outermost sum inside a term that moves; the entries of a written-out array move side by side and stay. */
function movingSum(word: Word): (Word & { readonly word: "sum" }) | null {
  for (const part of word.word === "array" ? [] : partsOf(word)) {
    if (!isMoving(part)) continue
    const found = part.word === "sum" ? part : movingSum(part)
    if (found) return found
  }
  return null
}

/** A term that holds a sum of differentials becomes a sum of terms. */
export const expand = defineArrangement({
  id: "d-expand",
  title: { en: "Multiply out", ja: "展開する" },
  explanation: {
    en: "Every term gets one differential of its own.",
    ja: "どの項にも微分がちょうど一つずつ含まれるようにします。",
  },
  apply: (term) => {
    const sum = term.word === "sum" ? null : movingSum(term)
    return sum && addWords(sum.terms.map((one) => replacePart(term, sum, one)))
  },
  examples: [["\\ln|X^\\top X|", "X:m,n", "X"]],
})
