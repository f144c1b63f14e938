import { isScalar } from "../../print/words/word"
import { defineArrangement } from "../define"
import { aroundMoving, movingPart } from "../parts"
import { innerProduct } from "../rules/inner-product"

/** (vec A)ᵀ vec dX = tr(AᵀdX) */
export const vecInProduct = defineArrangement({
  id: "d-vec-in-product",
  title: {
    en: "$(\\operatorname{vec}A)^\\top\\operatorname{vec}\\mathrm{d}X = \\operatorname{tr}(A^\\top\\mathrm{d}X)$",
    ja: "$(\\operatorname{vec}A)^\\top\\operatorname{vec}\\mathrm{d}X = \\operatorname{tr}(A^\\top\\mathrm{d}X)$",
  },
  explanation: {
    en: "The inner product of stacked columns is that of the matrices.",
    ja: "列を積んだベクトルの内積は、行列の内積と等しくなります。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isScalar(part) ? aroundMoving(part) : null
    const [row] = around?.before ?? []
    if (around?.before.length !== 1 || around.after.length > 0) return null
    const left =
      row?.word === "transpose" && row.of.word === "tensor" && row.of.fn === "vec" ? row.of.args[0] : null
    const right = around.factor.word === "tensor" && around.factor.fn === "vec" ? around.factor.args[0] : null
    return left && right ? put(innerProduct(left, right)) : null
  },
  examples: [["\\operatorname{vec}(A)^\\top\\operatorname{vec}(X)", "A:m,n X:m,n", "X"]],
})
