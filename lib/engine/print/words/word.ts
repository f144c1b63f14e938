import type { Index, Node, Place } from "../../index-form/nodes"
import type { Rational } from "../../rational"
import type { Size } from "../../shape"

/**
 * Matrix notation as a tree. `rows` and `cols` are the sizes of its axes; null is no axis, so a column has only rows, a row only
 * cols, a scalar neither. `key` is equal exactly for words that are written the same way; `cost` counts the signs that a reader meets.
 */
export type Word = WordFacts & WordForm

/** What the constructors of `build.ts` work out once for each word. */
interface WordFacts {
  readonly rows: Size | null
  readonly cols: Size | null
  readonly key: string
  readonly cost: number
}

/** The forms of words, without the facts. */
export type WordForm =
  | { readonly word: "number"; readonly value: Rational }
  /** A leaf that means a node of the index form: a scalar, or a whole over the given indices. */
  | { readonly word: "node"; readonly node: Node; readonly row: Index | null; readonly col: Index | null }
  | { readonly word: "variable"; readonly name: string; readonly symmetric: boolean }
  | { readonly word: "identity" }
  | { readonly word: "ones" }
  /** The unit vector with its one at this place. */
  | { readonly word: "unit"; readonly place: Place }
  | { readonly word: "transpose"; readonly of: Word }
  /** A product of matrices, columns and rows whose sizes fit; at least two words. */
  | { readonly word: "chain"; readonly words: readonly Word[] }
  /** A number and scalars times a word (null: the product of the scalars itself). */
  | {
      readonly word: "scaled"
      readonly coefficient: Rational
      readonly scalars: readonly Word[]
      readonly of: Word | null
    }
  | { readonly word: "sum"; readonly terms: readonly Word[] }
  | { readonly word: "hadamard"; readonly words: readonly Word[] }
  /** The diagonal matrix of a column. */
  | { readonly word: "diag"; readonly of: Word }
  /** The diagonal of a matrix as a column. */
  | { readonly word: "diagonal"; readonly of: Word }
  | { readonly word: "trace"; readonly of: Word }
  /** The Euclidean norm of a column, the Frobenius norm of a matrix. */
  | { readonly word: "norm"; readonly of: Word }
  /** A power of a scalar; of a column or matrix the power of each entry. */
  | { readonly word: "power"; readonly base: Word; readonly exponent: Word }
  /** A function of a scalar, or of each entry. */
  | { readonly word: "function"; readonly fn: string; readonly of: Word }
  /** A function of whole tensors: inverse, determinant. */
  | { readonly word: "tensor"; readonly fn: string; readonly args: readonly Word[] }
  /** The sum of words in which a letter stands for the numbers from 1 to a size. */
  | { readonly word: "range"; readonly letter: string; readonly to: Size; readonly of: Word }
  /** The change of a word when the variable moves, still to be worked out: `\mathrm{d}(A\bm{x})`. No result holds one. */
  | { readonly word: "differential"; readonly of: Word }
  /** Written-out entries; one cell a row for a column. */
  | { readonly word: "array"; readonly cells: readonly (readonly Word[])[] }

export const isScalar = (word: Word): boolean => word.rows === null && word.cols === null
export const isColumn = (word: Word): boolean => word.rows !== null && word.cols === null
export const isRow = (word: Word): boolean => word.rows === null && word.cols !== null
export const isMatrix = (word: Word): boolean => word.rows !== null && word.cols !== null

/** What the key of a differential begins with: names of variables have no spaces. */
export const MOVING_KEY = "vd "

/** Whether a word holds a differential: of the variable, of an entry of it, or one still to be worked out. */
export const isMoving = (word: Word): boolean => word.key.includes(MOVING_KEY)

/** The words that a word is made of; those inside a sum over a letter mean nothing outside it. */
export function partsOf(word: Word): readonly Word[] {
  switch (word.word) {
    case "chain":
    case "hadamard":
      return word.words
    case "sum":
      return word.terms
    case "scaled":
      return word.of ? [...word.scalars, word.of] : word.scalars
    case "power":
      return [word.base, word.exponent]
    case "tensor":
      return word.args
    case "array":
      return word.cells.flat()
    case "transpose":
    case "diag":
    case "diagonal":
    case "trace":
    case "norm":
    case "function":
    case "differential":
      return [word.of]
    default:
      return []
  }
}

/** Whether a word of one of these forms occurs. */
export const mentions = (word: Word, forms: ReadonlySet<Word["word"]>): boolean =>
  forms.has(word.word) ||
  (word.word === "range" ? [word.of] : partsOf(word)).some((part) => mentions(part, forms))
