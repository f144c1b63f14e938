import { hadamard, scaled } from "./build"
import { isColumn, type Word } from "./word"

/** Brackets with more terms, and sums that would become longer, are left as they are. */
const BRACKET_TERMS = 3
const MOST_TERMS = 8

type Sum = Word & { readonly word: "sum" }

/** The factor of a product that is a short sum, and the product with another factor in its place. */
function bracketOf(word: Word): { sum: Sum; replaced: (term: Word) => Word } | null {
  // A bracket of scalars in front of an array has been put there on purpose.
  const isProduct = word.word === "scaled" && word.of === null
  const factors = word.word === "hadamard" && isColumn(word) ? word.words : isProduct ? word.scalars : []
  const sum = factors.find((factor) => factor.word === "sum" && factor.terms.length <= BRACKET_TERMS)
  if (sum?.word !== "sum") {
    const of = word.word === "scaled" && word.of ? bracketOf(word.of) : null
    if (!of || word.word !== "scaled") return null
    return { sum: of.sum, replaced: (term) => scaled(word.coefficient, word.scalars, of.replaced(term)) }
  }
  const others = factors.filter((factor) => factor !== sum)
  if (word.word === "scaled")
    return { sum, replaced: (term) => scaled(word.coefficient, [...others, term], word.of) }
  return { sum, replaced: (term) => hadamard([...others, term]) }
}

/** The terms of a sum with their short brackets multiplied out; null where there are none, or where that makes too many terms. */
export function multipliedOut(terms: readonly Word[]): readonly Word[] | null {
  if (terms.length < 2 || terms.every((term) => bracketOf(term) === null)) return null
  const open = [...terms]
  const done: Word[] = []
  while (open.length > 0) {
    if (open.length + done.length > MOST_TERMS) return null
    const term = open.pop()
    const bracket = term ? bracketOf(term) : null
    if (term && !bracket) done.push(term)
    if (bracket) open.push(...bracket.sum.terms.map(bracket.replaced))
  }
  return done
}
