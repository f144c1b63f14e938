import { isColumn } from "../../print/words/word"
import { times } from "../algebra"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart, productOf } from "../parts"

/** A scalar behind the differential comes to the front: A dx (bᵀc) = (bᵀc) A dx. */
export const scalarForward = defineArrangement({
  id: "d-scalar-forward",
  title: { en: "A scalar behind the differential comes to the front", ja: "微分の後ろのスカラーを前に出す" },
  explanation: {
    en: "A number may stand anywhere in a product.",
    ja: "スカラーは積の中のどこに置いてもかまいません。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isColumn(part) ? aroundMoving(part) : null
    const scalar = around && isColumn(around.factor) ? productOf(around.after) : null
    return around && scalar ? put(times([scalar], joined(...around.before, around.factor))) : null
  },
  examples: [["\\bm{x}\\bm{x}^\\top\\bm{a}", "x:n a:n", "x"]],
})
