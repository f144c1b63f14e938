import { entry } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { operatorById } from "../operators"
import { hadamard, onesLike, powerWord, scaled } from "../print/words/build"
import { nodeWord, numberWord } from "../print/words/leaf-words"
import { isScalar, type Word } from "../print/words/word"
import { functionWord } from "../print/words/wraps"
import { ONE } from "../rational"
import { addWords } from "./algebra"

/** Stands for the argument while the slope is stated for one entry; no variable has a space in its name. */
const ARGUMENT = "the argument"

/** f′(u), entry by entry, in words: `\sigma(u) \odot (1 - \sigma(u))`; null for a function without a stated slope. */
export function slopeWord(fn: string, of: Word): Word | null {
  const meaning = operatorById(fn)?.meaning
  return meaning?.means === "elementwise" ? entryWord(meaning.slope(entry(ARGUMENT)), of) : null
}

/** A number for each entry of `like`: the number itself beside a scalar. */
const spread = (scalar: Word, like: Word): Word =>
  isScalar(like) ? scalar : scaled(ONE, [scalar], onesLike(like))

const product = (words: readonly Word[], like: Word): Word =>
  isScalar(like) ? scaled(ONE, words, null) : hadamard(words)

/** A formula of one entry as a word in which the entry is the whole of `of`. */
function entryWord(node: Node, of: Word): Word | null {
  const all = (nodes: readonly Node[]): readonly Word[] | null => {
    const words = nodes.map((one) => entryWord(one, of))
    return words.every((word) => word !== null) ? words : null
  }
  switch (node.node) {
    case "entry":
      return node.name === ARGUMENT ? of : null
    case "number":
      return spread(numberWord(node.value), of)
    case "constant":
      return spread(nodeWord(node, null, null), of)
    case "add": {
      const terms = all(node.terms)
      return terms && addWords(terms)
    }
    case "multiply": {
      const factors = all(node.factors)
      return factors && product(factors, of)
    }
    case "power": {
      const base = entryWord(node.base, of)
      const exponent = node.exponent.node === "number" ? numberWord(node.exponent.value) : null
      return base && exponent && powerOf(base, exponent)
    }
    case "function": {
      const arg = entryWord(node.arg, of)
      return arg && functionWord(node.fn, arg)
    }
    default:
      return null
  }
}

/** A power of each entry; of numbers in front of ones the power of the numbers. */
function powerOf(base: Word, exponent: Word): Word {
  if (base.word !== "scaled" || !base.of || base.of.word !== "ones") return powerWord(base, exponent)
  return scaled(ONE, [powerWord(scaled(base.coefficient, base.scalars, null), exponent)], base.of)
}
