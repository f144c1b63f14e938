import { hadamard } from "../../print/words/build"
import { isScalar } from "../../print/words/word"
import { times } from "../algebra"
import { defineDifferentialRule } from "../define"
import { slopeWord } from "../slope"

/** d f(u) = f′(u) du of a number, f′(u) ⊙ du of each entry. */
export const functionDifferential = defineDifferentialRule({
  id: "d-function",
  title: {
    en: "Chain rule, entry by entry: $\\mathrm{d}f(u) = f'(u) \\odot \\mathrm{d}u$",
    ja: "連鎖律(成分ごと):$\\mathrm{d}f(u) = f'(u) \\odot \\mathrm{d}u$",
  },
  explanation: {
    en: "Each entry changes by the slope of the function there times the change of its argument.",
    ja: "各成分は、その点での関数の傾きと引数の変化の積だけ変化します。",
  },
  on: ["function"],
  apply: ({ fn, of }, { d }) => {
    const slope = slopeWord(fn, of)
    if (!slope) return null
    return isScalar(of) ? times([slope], d(of)) : hadamard([slope, d(of)])
  },
  examples: [
    ["\\sigma(W\\bm{x} + \\bm{b})", "W:m,n x:n b:m", "x"],
    ["\\sin(t^2)", "t", "t"],
    ["\\tanh(X)", "X:m,n", "X"],
  ],
})
