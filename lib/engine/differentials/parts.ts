import { chain, scaled } from "../print/words/build"
import { transpose } from "../print/words/transpose"
import { isMoving, isScalar, partsOf, type Word } from "../print/words/word"
import { withParts } from "./algebra"

/** The part of a term that moves, and the term with something else in its place. */
export interface MovingPart {
  readonly part: Word
  readonly put: (part: Word) => Word
  /** The vector or matrix that the moving part, a scalar, multiplies; null where it multiplies none. */
  readonly behind: Word | null
}

/** The scalar or array of a term that holds the differential. */
export function movingPart(term: Word): MovingPart {
  if (term.word !== "scaled") return { part: term, put: (part) => part, behind: null }
  const scalar = term.scalars.find(isMoving)
  if (!scalar) {
    const { of } = term
    return { part: of ?? term, put: (part) => scaled(term.coefficient, term.scalars, part), behind: null }
  }
  const others = term.scalars.filter((one) => one !== scalar)
  return {
    part: scalar,
    put: (part) =>
      isScalar(part)
        ? scaled(term.coefficient, [...others, part], term.of)
        : scaled(term.coefficient, others, part),
    behind: term.of,
  }
}

/** The factors of a matrix product; a word that is none is its only factor. */
export const factorsOf = (word: Word): readonly Word[] => (word.word === "chain" ? word.words : [word])

/** A product around the factor that moves. */
export interface Around {
  readonly before: readonly Word[]
  readonly factor: Word
  readonly after: readonly Word[]
}

/** The only factor of a product that moves, with what stands before and behind it; null where none does. */
export function aroundMoving(word: Word): Around | null {
  const factors = factorsOf(word)
  const at = factors.findIndex(isMoving)
  const factor = factors[at]
  return factor ? { before: factors.slice(0, at), factor, after: factors.slice(at + 1) } : null
}

/** A product, or null for no factors. */
export const productOf = (words: readonly Word[]): Word | null => (words.length > 0 ? chain(words) : null)

/** A product of words of which some may be missing. */
export const joined = (...words: readonly (Word | null)[]): Word =>
  chain(words.filter((word) => word !== null))

/** What stands in front of the differential, times it: entry by entry, as a product of columns, as a matrix of rows. */
export const transposed = (words: readonly Word[]): readonly Word[] => [...words].reverse().map(transpose)

/** The word with one part, wherever it stands, replaced by another; the path to it must be linear for sums to be taken apart. */
export function replacePart(word: Word, part: Word, by: Word): Word {
  if (word === part) return by
  const parts = partsOf(word)
  const at = parts.findIndex((one) => one === part || (isMoving(one) && holds(one, part)))
  return at < 0
    ? word
    : withParts(
        word,
        parts.map((one, k) => (k === at ? replacePart(one, part, by) : one)),
      )
}

const holds = (word: Word, part: Word): boolean =>
  word === part || partsOf(word).some((one) => holds(one, part))
