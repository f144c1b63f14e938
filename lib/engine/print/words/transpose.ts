import { chain, hadamard, plainSum, powerWord, scaled, transposeMark } from "./build"
import { isMatrix, isScalar, type Word } from "./word"
import { arrayWord, functionWord, rangeWord, rowWord } from "./wraps"

/** The inverse of a symmetric matrix is symmetric, and so are matrix functions of it. */
function mapped(word: Word): Word {
  switch (word.word) {
    case "identity":
    case "diag":
      return word
    case "variable":
      return word.symmetric ? word : transposeMark(word)
    case "transpose":
      return word.of
    case "chain":
      return chain([...word.words].reverse().map(transpose))
    case "scaled":
      return word.of ? scaled(word.coefficient, word.scalars, transpose(word.of)) : word
    case "sum":
      return plainSum(word.terms.map(transpose), { rows: word.cols, cols: word.rows })
    case "hadamard":
      return word.cols === null || word.rows === null
        ? transposeMark(word)
        : hadamard(word.words.map(transpose))
    case "function":
      return isMatrix(word)
        ? shorter(functionWord(word.fn, transpose(word.of)), transposeMark(word))
        : transposeMark(word)
    case "power":
      return isMatrix(word)
        ? shorter(powerWord(transpose(word.base), word.exponent), transposeMark(word))
        : transposeMark(word)
    case "tensor":
      return isSymmetric(word) ? word : transposeMark(word)
    case "range":
      return rangeWord(word.letter, word.to, transpose(word.of))
    case "array":
      return word.cols === null ? transposeMark(word) : arrayWord(turnCells(word.cells), false)
    default:
      return transposeMark(word)
  }
}

const shorter = (one: Word, other: Word): Word => (one.cost < other.cost ? one : other)

/** Whether all matrices among the arguments are symmetric; exponents and other scalars do not matter. */
const hasSymmetricArguments = (word: Word & { word: "tensor" }): boolean =>
  word.args.every((arg) => isScalar(arg) || isSymmetric(arg))

const turnCells = (cells: readonly (readonly Word[])[]): Word[][] =>
  (cells[0] ?? []).map((_, j) => cells.flatMap((line) => line[j] ?? []))

/** A written-out column, alone or times a scalar, as a written-out row; other words as `transpose` has them. */
export function asRow(word: Word): Word {
  if (word.word === "scaled" && word.of) return scaled(word.coefficient, word.scalars, asRow(word.of))
  return word.word === "array" && word.cols === null ? rowWord(word.cells.flat()) : transpose(word)
}

/** The transpose, written the shorter way: inside out, or as a mark on the whole. */
export function transpose(word: Word): Word {
  if (isScalar(word)) return word
  if (word.word === "sum") {
    const inside = mapped(word)
    if (isSymmetric(word)) return word
    const outside = transposeMark(word)
    return outside.cost <= inside.cost ? outside : inside
  }
  return mapped(word)
}

/** Whether a matrix is symmetric as far as its form shows. */
export function isSymmetric(word: Word): boolean {
  if (word.rows === null || word.cols === null) return false
  switch (word.word) {
    case "identity":
    case "diag":
      return true
    case "variable":
      return word.symmetric
    case "transpose":
      return isSymmetric(word.of)
    case "scaled":
      return word.of !== null && isSymmetric(word.of)
    case "chain": {
      const turned = chain([...word.words].reverse().map(transpose))
      return turned.key === word.key
    }
    case "sum": {
      const before = word.terms.map((term) => term.key).sort()
      const after = word.terms.map((term) => transpose(term).key).sort()
      return before.every((key, at) => key === after[at])
    }
    case "hadamard":
      return word.words.every(isSymmetric) || word.words.some((one) => one.word === "identity")
    case "tensor":
      return hasSymmetricArguments(word)
    case "function":
    case "range":
      return isSymmetric(word.of)
    case "power":
      return isSymmetric(word.base)
    default:
      return false
  }
}
