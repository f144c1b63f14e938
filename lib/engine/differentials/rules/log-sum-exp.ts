import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isColumn, type Word } from "../../print/words/word"
import { tensorWord } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

const SLOPES: Readonly<Record<string, string>> = { "log-sum-exp": "softmax", "max-entries": "hardmax" }
/** The column whose inner product with du is the differential of log-sum-exp, softmax(u), or of the largest entry, its unit vector. */
const slopeOf = (fn: string, u: Word): Word | null => {
  const slope = SLOPES[fn]
  return slope === undefined || !isColumn(u) ? null : tensorWord(slope, [u], u)
}
/** d ln Σ exp uᵢ = softmax(u)ᵀdu, and for max uᵢ the change of the largest entry. */
export const logSumExpDifferential = defineDifferentialRule({
  id: "d-log-sum-exp",
  title: {
    en: "Log-sum-exp and max: $\\mathrm{d}\\ln\\textstyle\\sum_i e^{u_i} = \\operatorname{softmax}(u)^\\top\\mathrm{d}u$",
    ja: "log-sum-exp と最大値:$\\mathrm{d}\\ln\\textstyle\\sum_i e^{u_i} = \\operatorname{softmax}(u)^\\top\\mathrm{d}u$",
  },
  explanation: {
    en: "Each entry counts by its share of the sum; for the maximum only the largest entry counts.",
    ja: "各成分は和に占める割合に応じて効きます。最大値では最大の成分だけが効きます。",
  },
  on: ["tensor"],
  apply: (of, { d }) => {
    const [u] = of.args
    const slope = u ? slopeOf(of.fn, u) : null
    return u && slope ? chain([transpose(slope), d(u)]) : null
  },
  examples: [
    ["\\operatorname{logsumexp}(A\\bm{x})", "A:m,n x:n", "x"],
    ["\\max(\\bm{x})", "x:n", "x"],
  ],
})
