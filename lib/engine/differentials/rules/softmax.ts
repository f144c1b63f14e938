import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isColumn } from "../../print/words/word"
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
    if (p.fn !== "softmax" || !u || !isColumn(u)) return null
    return chain([addWords([diag(p), negative(chain([p, transpose(p)]))]), d(u)])
  },
  examples: [["\\operatorname{softmax}(A\\bm{x})", "A:m,n x:n", "x"]],
})
