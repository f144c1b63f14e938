import { toNumber } from "../../rational"
import { isConstant } from "../order"
import type { Word } from "./word"

/** How many arrays a term multiplies: the order of terms in a sum, highest first; for scalars the degree. */
function degree(word: Word): number {
  switch (word.word) {
    case "number":
    case "identity":
    case "ones":
    case "unit":
    case "function":
    case "tensor":
      return 0
    case "node":
      return word.node.node === "entry" ? 1 : 0
    case "chain":
    case "hadamard":
      // A matrix times a function of the input, W σ(x), comes before the columns that are added to it.
      return word.words.reduce(
        (sum, one, at) => sum + (at > 0 && one.word === "function" ? 1 : degree(one)),
        0,
      )
    case "scaled":
      return word.of ? degree(word.of) : word.scalars.reduce((sum, one) => sum + degree(one), 0)
    case "sum":
      return Math.max(...word.terms.map(degree))
    case "power":
      return word.exponent.word === "number" ? degree(word.base) * toNumber(word.exponent.value) : 0
    case "variable":
    case "array":
      return 1
    default:
      return degree(word.of)
  }
}

const length = (word: Word): number =>
  word.word === "chain" || word.word === "hadamard"
    ? word.words.length
    : word.word === "scaled"
      ? word.scalars.length + (word.of ? length(word.of) : 0)
      : 1

/** Made of numbers, sizes and constants only. */
export const isPlain = (word: Word): boolean =>
  word.word === "number" ||
  (word.word === "node" && word.node.node !== "entry" && isConstant(word.node)) ||
  (word.word === "power" && isPlain(word.base)) ||
  (word.word === "scaled" && !word.of && word.scalars.every(isPlain))

const isPolynomialWord = (word: Word): boolean =>
  isPlain(word) ||
  word.word === "variable" ||
  (word.word === "node" && word.node.node === "entry") ||
  (word.word === "power" && isPolynomialWord(word.base)) ||
  (word.word === "scaled" && !word.of && word.scalars.every(isPolynomialWord))

/** What a term is apart from its number. */
const bodyKey = (word: Word): string =>
  word.word === "scaled" ? `${word.scalars.map((one) => one.key).join()}${word.of?.key ?? ""}` : word.key

/** Terms in reading order: more arrays first, shorter ones before longer ones; a bare number last in a polynomial and first elsewhere. */
export function inReadingOrder(terms: readonly Word[]): Word[] {
  const plainDegree = terms.every(isPolynomialWord) ? -1 : 1e6
  return terms
    .map((word) => ({ word, degree: isPlain(word) ? plainDegree : degree(word), length: length(word) }))
    .sort(
      (a, b) => b.degree - a.degree || a.length - b.length || (bodyKey(a.word) < bodyKey(b.word) ? -1 : 1),
    )
    .map((one) => one.word)
}
