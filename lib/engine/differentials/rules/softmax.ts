import { chain, hadamard } from "../../print/words/build"
import { onesWord } from "../../print/words/leaf-words"
import { transpose } from "../../print/words/transpose"
import { isColumn, isMatrix } from "../../print/words/word"
import { diag } from "../../print/words/wraps"
import { addWords, negative } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d softmax(u) = (diag p − ppᵀ)du with p = softmax(u) */
export const softmaxDifferential = defineDifferentialRule({
  id: "d-softmax",
  title: {
    en: "Softmax: $\\mathrm{d}p = (\\operatorname{diag}(p) - pp^\\top)\\,\\mathrm{d}u$ for $p = \\operatorname{softmax}(u)$",
    ja: "ソフトマックス:$p = \\operatorname{softmax}(u)$ のとき $\\mathrm{d}p = (\\operatorname{diag}(p) - pp^\\top)\\,\\mathrm{d}u$",
  },
  explanation: {
    en: "Each part grows with its own entry and shrinks with the sum that all are divided by.",
    ja: "各成分は自分の引数とともに増え、全体を割る和とともに減ります。",
  },
  on: ["tensor"],
  apply: (p, { d }) => {
    const [u] = p.args
    if (p.fn !== "softmax" || !u) return null
    if (u.cols !== null && isMatrix(u)) {
      // Of each row: dP = P ⊙ dU − diag((P ⊙ dU)1)P.
      const moved = hadamard([p, d(u)])
      return addWords([moved, negative(chain([diag(chain([moved, onesWord(u.cols)])), p]))])
    }
    if (!isColumn(u)) return null
    return chain([addWords([diag(p), negative(chain([p, transpose(p)]))]), d(u)])
  },
  examples: [["\\operatorname{softmax}(A\\bm{x})", "A:m,n x:n", "x"]],
})
