import { inverseWord } from "../../print/words/build"
import { numberWord } from "../../print/words/leaf-words"
import type { Word } from "../../print/words/word"
import { tensorWord } from "../../print/words/wraps"
import { ONE, rational } from "../../rational"
import { addWords, negative, times } from "../algebra"
import type { DifferentialContext } from "../define"

type Tensor = Word & { readonly word: "tensor" }

/** For each function of square matrices, the matrix function whose scalar function is its slope. */
export const SLOPES: Readonly<Record<string, (of: Word, exponent: Word) => Word>> = {
  "matrix-exp": (of) => tensorWord("matrix-exp", [of], of),
  "matrix-ln": (of) => inverseWord(of),
  "matrix-sin": (of) => tensorWord("matrix-cos", [of], of),
  "matrix-cos": (of) => negative(tensorWord("matrix-sin", [of], of)),
  "matrix-real-power": (of, exponent) => {
    const lower = addWords([exponent, numberWord(rational(-1))])
    return times([exponent], tensorWord("matrix-real-power", [of, lower], of))
  },
}
/** f′(M) of a matrix function f(M) whose further arguments stand still; null for other words. */
export function slopeOf(word: Tensor, { mentions }: DifferentialContext): Word | null {
  const [of, exponent = numberWord(ONE)] = word.args
  const slope = SLOPES[word.fn]
  return of && slope && !mentions(exponent) ? slope(of, exponent) : null
}
