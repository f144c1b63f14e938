import { isOne, ONE, type Rational, rational } from "../../rational"
import { chain, hadamard, plainSum, scaled } from "./build"
import { overOneBar } from "./common-denominator"
import { splitPower } from "./fractions"
import { identityWord, onesWord } from "./leaf-words"
import { multipliedOut } from "./multiply-out"
import { foldSquares } from "./squares"
import { collect, commonNumber, commonScalars, rebuild, type Term, takeApart, without } from "./terms"
import { isMatrix, isScalar, type Word } from "./word"
import { diag } from "./wraps"

/** Beyond this many terms nothing is factored: the search would cost more than it saves. */
const FACTORED_TERMS = 12

/** Up to this many terms the inside of a possible bracket is factored too before brackets are compared. */
const LOOKED_INTO = 8

/** One array in two terms is brought together even where that is not shorter: (1 − 2α)I. */
const SAME_ARRAY_BONUS = 1

type Candidate = readonly Word[]

/** A scalar worth pulling out of a sum of scalars: `e^x(\\sin x + \\cos x)`, but `3t^2 + 2t` stays. */
const isHeavy = (word: Word): boolean => word.cost >= 3

/** Everything that all terms share, in front of one bracket. */
function contentCandidates(terms: readonly Term[], axes: Word): Candidate[] {
  const number = commonNumber(terms)
  const scalars = commonScalars(terms)
  const splits: [Rational, readonly Word[]][] = [
    [number, scalars],
    [ONE, scalars],
    [number, []],
  ]
  if (isScalar(axes) && !scalars.some(isHeavy)) return []
  const positive = rational(number.num < 0n ? -number.num : number.num, number.den)
  if (number.num < 0n) splits.push([positive, scalars])
  const useful = splits.filter(
    ([num, shared]) => shared.length > 0 || !isOne(rational(num.num ** 2n, num.den ** 2n)),
  )
  return useful.map(([num, shared]) => {
    const inside = plainSum(
      terms.map((term) => without(term, num, shared)),
      axes,
    )
    return [isScalar(inside) ? scaled(num, [...shared, inside], null) : scaled(num, shared, inside)]
  })
}

const chainOf = (term: Term): readonly Word[] =>
  term.of === null ? [] : term.of.word === "chain" ? term.of.words : [term.of]

/** What a bracket would hold; in long sums its own factors are not looked for, which keeps the search short. */
function insideOf(rests: readonly Word[], terms: number): Word | null {
  const [axes] = rests
  if (!axes || terms <= LOOKED_INTO) return sumWord(rests)
  const collected = collect(rests)
  return collected.length === 0 ? null : plainSum(collected.map(rebuild), axes)
}

function restOfChain(term: Term, end: "first" | "last", axes: Word): Word | null {
  const words = chainOf(term)
  const rest = end === "first" ? words.slice(1) : words.slice(0, -1)
  if (rest.length > 0) return scaled(term.coefficient, term.scalars, chain(rest))
  const [only] = words
  if (!only || only.word === "identity") return null
  const size = end === "first" ? only.cols : only.rows
  if (isMatrix(only) && isMatrix(axes)) return null
  if (size === null || (end === "last" && !isMatrix(only) && only.rows === null)) return null
  return scaled(term.coefficient, term.scalars, identityWord(size))
}

/** Terms that begin (or end) with the same word: the word in front of (or behind) a bracket. */
function chainCandidates(terms: readonly Term[], end: "first" | "last", axes: Word): Candidate[] {
  const groups = new Map<string, { word: Word; members: Term[] }>()
  for (const term of terms) {
    const words = chainOf(term)
    const word = end === "first" ? words[0] : words[words.length - 1]
    if (!word) continue
    const group = groups.get(word.key) ?? { word, members: [] }
    group.members.push(term)
    groups.set(word.key, group)
  }
  return [...groups.values()].flatMap(({ word, members }) => {
    if (members.length < 2 || members.every((term) => term.of?.key === members[0]?.of?.key)) return []
    if (isMatrix(axes) && members.length < terms.length) return []
    const rests = members.map((term) => restOfChain(term, end, axes))
    if (!rests.every((rest) => rest !== null)) return []
    const inside = insideOf(rests, terms.length)
    if (!inside) return []
    const product = end === "first" ? chain([word, inside]) : chain([inside, word])
    return [[...terms.filter((term) => !members.includes(term)).map(rebuild), product]]
  })
}

/** Terms that multiply the same array by different scalars: one bracket of scalars. */
function sameArrayCandidates(terms: readonly Term[]): Candidate[] {
  const keys = new Set(terms.flatMap((term) => (term.of ? [term.of.key] : [])))
  return [...keys].flatMap((key) => {
    const members = terms.filter((term) => term.of?.key === key)
    const of = members[0]?.of
    if (members.length < 2 || !of) return []
    const inside = insideOf(
      members.map((term) => scaled(term.coefficient, term.scalars, null)),
      terms.length,
    )
    if (!inside) return []
    return [[...terms.filter((term) => !members.includes(term)).map(rebuild), scaled(ONE, [inside], of)]]
  })
}

/** Terms that share an entrywise factor. */
function hadamardCandidates(terms: readonly Term[]): Candidate[] {
  const factors = new Map<string, Word>()
  const factorsOf = (term: Term): readonly Word[] =>
    term.of === null ? [] : term.of.word === "hadamard" ? term.of.words : [term.of]
  for (const term of terms) for (const word of factorsOf(term)) factors.set(word.key, word)
  return [...factors.values()].flatMap((word) => {
    const members = terms.filter((term) => factorsOf(term).some((one) => one.key === word.key))
    if (members.length < 2 || word.rows === null || word.cols !== null || word.word === "ones") return []
    if (members.every((term) => term.of?.key === word.key)) return []
    const size = word.rows
    const rests = members.map((term) => {
      const words = [...factorsOf(term)]
      words.splice(
        words.findIndex((one) => one.key === word.key),
        1,
      )
      const rest = words.length === 0 ? onesWord(size) : hadamard(words)
      return scaled(term.coefficient, term.scalars, rest)
    })
    const inside = insideOf(rests, terms.length)
    if (!inside) return []
    return [[...terms.filter((term) => !members.includes(term)).map(rebuild), hadamard([word, inside])]]
  })
}

/** Some of the terms share a scalar. */
function scalarCandidates(terms: readonly Term[], axes: Word): Candidate[] {
  const bases = new Map<string, Word>()
  for (const term of terms) {
    for (const scalar of term.scalars) {
      const { base } = splitPower(scalar)
      // One of several inner products in front of a bracket would only hide the pattern of the terms.
      if (base.word !== "chain" && base.word !== "norm") bases.set(base.key, base)
    }
  }
  return [...bases.keys()].flatMap((key) => {
    const members = terms.filter((term) => term.scalars.some((scalar) => splitPower(scalar).base.key === key))
    if (members.length < 2 || members.length === terms.length) return []
    const rest = terms.filter((term) => !members.includes(term)).map(rebuild)
    return contentCandidates(members, axes).map((candidate) => [...candidate, ...rest])
  })
}

/** A product of scalars in which a bracket of fractions, brought over one bar, cancels with the other factors where that is shorter. */
export function shortestProduct(word: Word): Word {
  if (word.word !== "scaled" || word.of) return word
  const shorter = word.scalars.flatMap((scalar) => {
    const [one] = scalar.word === "sum" ? oneBarCandidates(scalar.terms) : []
    const others = word.scalars.filter((other) => other !== scalar)
    return one ? [scaled(word.coefficient, [...others, ...one], null)] : []
  })
  return shorter.reduce((best, one) => (one.cost < best.cost ? one : best), word)
}

/** Scalar fractions as one, with what is above the bar multiplied out or as it is. */
function oneBarCandidates(words: readonly Word[]): Candidate[] {
  const fraction = overOneBar(words)
  if (!fraction) return []
  const above = sumWord(multipliedOut(fraction.above) ?? fraction.above)
  return above ? [[scaled(ONE, [above, ...fraction.below], null)]] : []
}

function factored(terms: readonly Term[], axes: Word): Word {
  const words = terms.map(rebuild)
  const plain = plainSum(words, axes)
  if (terms.length < 2 || terms.length > FACTORED_TERMS) return plain
  const sameArray = sameArrayCandidates(terms)
  const flat = multipliedOut(words)
  const candidates = [
    ...contentCandidates(terms, axes),
    ...chainCandidates(terms, "first", axes),
    ...chainCandidates(terms, "last", axes),
    ...hadamardCandidates(terms),
    ...sameArray,
    ...(isScalar(axes) ? [] : scalarCandidates(terms, axes)),
    ...(flat ? [collect(flat).map(rebuild)] : []),
    ...(isScalar(axes) ? oneBarCandidates(words) : []),
  ]
  let best: Candidate | null = null
  let least = plain.cost
  for (const candidate of candidates) {
    const bonus = sameArray.includes(candidate) ? SAME_ARRAY_BONUS : 0
    if (candidate.length === 0) continue
    const cost = (candidate.length === 1 ? (candidate[0]?.cost ?? 0) : plainSum(candidate, axes).cost) - bonus
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  if (!best) return plain
  const [only] = best
  if (only && best.length === 1) return refactored(only, axes)
  return factored(best.map(takeApart), axes)
}

/** Looks once more inside a bracket that a common factor has left. */
function refactored(word: Word, axes: Word): Word {
  if (word.word !== "scaled") return word
  if (word.of?.word === "sum") {
    return scaled(word.coefficient, word.scalars, factored(word.of.terms.map(takeApart), axes))
  }
  return word
}

/** Diagonal matrices are added on their diagonals: diag u + diag v = diag(u + v). */
function diagonalsTogether(words: readonly Word[]): readonly Word[] {
  const columns: Word[] = []
  const others = words.filter((word) => {
    const { coefficient, scalars, of } = takeApart(word)
    if (of?.word !== "diag") return true
    columns.push(scaled(coefficient, scalars, of.of))
    return false
  })
  const column = columns.length > 1 ? sumWord(columns) : null
  return column ? [...others, diag(column)] : words
}

/** The sum of words of one shape: like terms collected, common factors in front where that is shorter; null for no words. */
export function sumWord(words: readonly Word[]): Word | null {
  const [axes] = words
  if (!axes) return null
  const collected = collect(diagonalsTogether(words))
  const folded = foldSquares(collected)
  const terms = folded === collected ? collected : collect(folded.map(rebuild))
  if (terms.length === 0) return scaled(rational(0), [], isScalar(axes) ? null : axes)
  return factored(terms, axes)
}
