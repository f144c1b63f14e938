import { MINUS_ONE } from "../../rational"
import { comparisonText, SIGNS } from "../comparison"
import { atom, signed, type Tex } from "../tex"
import { plainSum, scaled } from "./build"
import { isNegative } from "./fractions"
import { isScalar, type Word } from "./word"

const negated = (word: Word): Word =>
  isScalar(word) ? scaled(MINUS_ONE, [word], null) : scaled(MINUS_ONE, [], word)

/** An indicator of a difference as a comparison, `[\bm{x} \odot \bm{y} < \mathbf{1}]`; null for everything else. */
export function comparison(word: Word & { word: "function" }, tex: (part: Word) => Tex): Tex | null {
  const { fn, of } = word
  if (!Object.hasOwn(SIGNS, fn) || of.word !== "sum") return null
  const above = of.terms.filter((term) => !isNegative(term))
  const below = of.terms.filter(isNegative).map(negated)
  if (above.length === 0 || below.length === 0) return null
  const [left = "0", right = "0"] = [above, below].map((side) => signed(tex(plainSum(side, of))))
  return atom(comparisonText(fn, left, right))
}
