import { chain, hadamard } from "../../print/words/build"
import { identityWord } from "../../print/words/leaf-words"
import { transpose } from "../../print/words/transpose"
import { isMatrix } from "../../print/words/word"
import { diagonal, trace } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"
import { splitHadamard } from "./hadamard-as-diag"

/** tr(A(B ⊙ dX)) = tr((Aᵀ ⊙ B)ᵀdX) and tr(A diag(du)) = diag(A)ᵀdu */
export const traceHadamard = defineArrangement({
  id: "d-trace-hadamard",
  title: {
    en: "Entries under the trace: $\\operatorname{tr}(A(B \\odot \\mathrm{d}X)) = \\operatorname{tr}((A^\\top \\odot B)^\\top\\mathrm{d}X)$",
    ja: "トレースの中の成分ごとの積:$\\operatorname{tr}(A(B \\odot \\mathrm{d}X)) = \\operatorname{tr}((A^\\top \\odot B)^\\top\\mathrm{d}X)$",
  },
  explanation: {
    en: "Both are the sum over all places of the products of the entries there.",
    ja: "どちらも、同じ位置の成分の積をすべて足したものです。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = part.word === "trace" ? aroundMoving(part.of) : null
    if (!around || !isMatrix(around.factor) || around.factor.rows === null) return null
    const rest = [...around.after, ...around.before]
    const left = rest.length > 0 ? chain(rest) : identityWord(around.factor.rows)
    if (around.factor.word === "diag") return put(joined(transpose(diagonal(left)), around.factor.of))
    const split = splitHadamard(around.factor)
    if (!split) return null
    return put(trace(joined(transpose(hadamard([transpose(left), split.still])), split.moving)))
  },
  examples: [
    ["\\operatorname{tr}(A(B \\odot X))", "A:n,m B:m,n X:m,n", "X"],
    ["\\operatorname{tr}(A\\operatorname{diag}(\\bm{x}))", "A:n,n x:n", "x"],
  ],
})
