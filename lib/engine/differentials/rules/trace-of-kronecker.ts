import { isMatrix } from "../../print/words/word"
import { differentialWord, trace } from "../../print/words/wraps"
import { times } from "../algebra"
import { defineDifferentialRule } from "../define"

/** tr(U ⊗ V) = tr U tr V, for square factors. */
export const traceOfKroneckerDifferential = defineDifferentialRule({
  id: "d-trace-of-kronecker",
  title: {
    en: "Trace of a Kronecker product: $\\operatorname{tr}(U \\otimes V) = \\operatorname{tr}U \\operatorname{tr}V$",
    ja: "クロネッカー積のトレース:$\\operatorname{tr}(U \\otimes V) = \\operatorname{tr}U \\operatorname{tr}V$",
  },
  explanation: {
    en: "On the diagonal stand the products of the diagonal entries of both factors.",
    ja: "対角線上には、二つの因子の対角成分どうしの積が並びます。",
  },
  on: ["trace"],
  apply: ({ of }) => {
    const [u, v] = of.word === "tensor" && of.fn === "kronecker" ? of.args : []
    const fits = u && v && isMatrix(u) && isMatrix(v) && u.rows === u.cols && v.rows === v.cols
    return fits ? differentialWord(times([trace(u)], trace(v))) : null
  },
  examples: [["\\operatorname{tr}(X \\otimes X)", "X:n,n", "X"]],
})
