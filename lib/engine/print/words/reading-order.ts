import { MINUS_ONE, multiplyRational, type Rational } from "../../rational"
import { placeText } from "../symbols"
import { isMatrix, isMoving, type Word } from "./word"

/** Columns, rows and single matrices stand above a fraction bar; products of matrices behind the fraction. */
export const mayStandAbove = (word: Word): boolean => !isMatrix(word) || word.word === "variable"

/** The length of the shortest pattern of square products that the words repeat, `(AB)^2`; 0 where they do not. */
export function periodOf(words: readonly Word[]): number {
  if (words[0]?.rows !== words[words.length - 1]?.cols) return 0
  for (let length = 2; length <= words.length / 2; length += 1) {
    if (words.length % length === 0 && words.every((word, at) => word.key === words[at % length]?.key))
      return length
  }
  return 0
}

/** A fraction on one line, as in an exponent. */
export const slash = (value: Rational): string => `${value.num}/${value.den}`

/** Whether an entrywise power stands below a division. */
export const isReciprocal = (word: Word): boolean =>
  word.word === "power" && word.exponent.word === "number" && word.exponent.value.num < 0n

/** The power with the opposite exponent, as it stands under a division. */
export function reciprocal(word: Word): Word {
  if (word.word !== "power" || word.exponent.word !== "number") return word
  const value = multiplyRational(word.exponent.value, MINUS_ONE)
  if (value.num === 1n && value.den === 1n) return word.base
  return { ...word, exponent: { ...word.exponent, value } }
}

/** Sizes and constants, then variables, norms and products, functions, sums. */
function rank(word: Word): number {
  if (isMoving(word)) return 9
  if (word.word === "power" && word.exponent.word !== "number") return 5
  const base = word.word === "power" ? word.base : word
  switch (base.word) {
    case "node":
      return base.node.node === "size" || base.node.node === "constant" ? 0 : base.node.node === "sum" ? 8 : 2
    case "variable":
      return 1
    case "norm":
    case "tensor":
      return 3
    case "chain":
    case "trace":
      return 4
    case "function":
      return base.fn === "exp" ? 5 : 6
    default:
      return 7
  }
}

/** The order of scalars in a product. */
export const byRank = (a: Word, b: Word): number => rank(a) - rank(b) || (a.key < b.key ? -1 : 1)

/** The matrices between two unit vectors and the places of the entry that they give; null where none stand so. */
export function entryAmong(
  words: readonly Word[],
): { readonly of: readonly Word[]; readonly places: readonly string[] } | null {
  const [first, ...of] = words
  const last = of.pop()
  if (first?.word !== "transpose" || first.of.word !== "unit" || last?.word !== "unit" || of.length === 0)
    return null
  return { of, places: [first.of.place, last.place].map((place) => placeText(place, new Map())) }
}
