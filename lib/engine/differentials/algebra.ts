import { chain, hadamard, onesLike, plainSum, powerWord, scaled } from "../print/words/build"
import { numberWord } from "../print/words/leaf-words"
import { transpose } from "../print/words/transpose"
import { isScalar, partsOf, type Word } from "../print/words/word"
import {
  arrayWord,
  diag,
  diagonal,
  differentialWord,
  functionWord,
  norm,
  rowWord,
  tensorWord,
  trace,
} from "../print/words/wraps"
import { isZero, ONE, rational, ZERO } from "../rational"

/** Zero in the shape of a word. */
export const zeroLike = (word: Word): Word =>
  isScalar(word) ? numberWord(ZERO) : scaled(ZERO, [], onesLike(word))

/** Whether a word is zero as it stands. */
export const isZeroWord = (word: Word): boolean =>
  (word.word === "number" && isZero(word.value)) || (word.word === "scaled" && isZero(word.coefficient))

/** The terms of a word that is a sum; a word that is none is its only term. */
export const termsOf = (word: Word): readonly Word[] => (word.word === "sum" ? word.terms : [word])

/** A sum as it stands, without zeros; like terms are not collected. */
export function addWords(words: readonly Word[]): Word {
  const terms = words.flatMap(termsOf).filter((term) => !isZeroWord(term))
  const [first] = words
  if (!first) return numberWord(ZERO)
  return terms.length === 0 ? zeroLike(first) : plainSum(terms, first)
}

/** Scalars times a word. */
export const times = (scalars: readonly Word[], of: Word): Word =>
  isScalar(of) ? scaled(ONE, [...scalars, of], null) : scaled(ONE, scalars, of)

/** The opposite of a word. */
export const negative = (word: Word): Word => scaled(rational(-1), [], word)

/** A word to the power of a whole number. */
export const toPower = (word: Word, exponent: number): Word => powerWord(word, numberWord(rational(exponent)))

/** A word with other parts in the places of its parts, in the order of `partsOf`. */
export function withParts(word: Word, parts: readonly Word[]): Word {
  const [first, second] = parts
  if (!first) return word
  switch (word.word) {
    case "chain":
      return chain(parts)
    case "hadamard":
      return hadamard(parts)
    case "sum":
      return addWords(parts)
    case "scaled":
      return word.of
        ? scaled(word.coefficient, parts.slice(0, -1), parts[parts.length - 1] ?? null)
        : scaled(word.coefficient, parts, null)
    case "power":
      return second ? powerWord(first, second) : word
    case "tensor":
      return tensorWord(word.fn, parts, word)
    case "array":
      return withCells(word, parts)
    case "transpose":
      return transpose(first)
    case "diag":
      return diag(first)
    case "diagonal":
      return diagonal(first)
    case "trace":
      return trace(first)
    case "norm":
      return norm(first)
    case "function":
      return functionWord(word.fn, first)
    case "differential":
      return differentialWord(first)
    default:
      return word
  }
}

/** A written-out array with other cells, in reading order. */
export function withCells(word: Word & { word: "array" }, cells: readonly Word[]): Word {
  const width = word.cells[0]?.length ?? 0
  if (word.rows === null) return rowWord(cells)
  const rows = word.cells.map((_, row) => cells.slice(row * width, (row + 1) * width))
  return arrayWord(rows, word.cols === null)
}

/** A word with each of its parts changed; the same word where none is. */
export function mapParts(word: Word, visit: (part: Word) => Word): Word {
  const parts = partsOf(word)
  const mapped = parts.map(visit)
  return mapped.every((part, k) => part === parts[k]) ? word : withParts(word, mapped)
}
