import { scaled } from "../../print/words/build"
import { partsOf } from "../../print/words/word"
import { differentialWord } from "../../print/words/wraps"
import { ONE } from "../../rational"
import { times, withParts } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d(AU) = A dU for constant A. */
export const constantFactorDifferential = defineDifferentialRule({
  id: "d-constant-factor",
  title: {
    en: "Constant factors stay: $\\mathrm{d}(AU) = A\\,\\mathrm{d}U$",
    ja: "定数倍:$\\mathrm{d}(AU) = A\\,\\mathrm{d}U$",
  },
  explanation: {
    en: "A factor that does not contain the variable stands still.",
    ja: "変数を含まない因子は変化しないので、そのまま残ります。",
  },
  on: ["chain", "scaled", "hadamard"],
  apply: (of, { d, mentions }) => {
    const factors = partsOf(of)
    const moving = factors.filter(mentions)
    const [only] = moving
    if (!only) return null
    if (moving.length === 1)
      return withParts(
        of,
        factors.map((factor) => (factor === only ? d(factor) : factor)),
      )
    if (of.word !== "scaled") return null
    const fixed = of.scalars.filter((scalar) => !mentions(scalar))
    const rest = scaled(ONE, of.scalars.filter(mentions), of.of)
    const isPlain = fixed.length === 0 && of.coefficient.num === 1n && of.coefficient.den === 1n
    return isPlain ? null : scaled(of.coefficient, fixed, times([], differentialWord(rest)))
  },
  examples: [
    ["A\\bm{x}", "A:m,n x:n", "x"],
    ["3a\\bm{x}^\\top\\bm{x}", "a x:n", "x"],
    ["A \\odot X", "A:m,n X:m,n", "X"],
  ],
})
