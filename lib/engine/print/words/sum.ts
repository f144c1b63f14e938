import { addRational, isOne, isZero, ONE, type Rational, rational } from "../../rational"
import { chain, hadamard, identityWord, numberWord, onesWord, plainSum, powerWord, scaled } from "./build"
import { splitPower } from "./fractions"
import { multipliedOut } from "./multiply-out"
import { isMatrix, isScalar, type Word } from "./word"

/** A term taken apart: number, scalars, and the array that they multiply. */
export interface Term {
  readonly coefficient: Rational
  readonly scalars: readonly Word[]
  readonly of: Word | null
}

/** Beyond this many terms nothing is factored: the search would cost more than it saves. */
const FACTORED_TERMS = 12

/** Up to this many terms the inside of a possible bracket is factored too before brackets are compared. */
const LOOKED_INTO = 8

/** One array in two terms is brought together even where that is not shorter: (1 − 2α)I. */
const SAME_ARRAY_BONUS = 1

/** Takes a word apart into number, scalars and array. */
export function takeApart(word: Word): Term {
  if (word.word === "number") return { coefficient: word.value, scalars: [], of: null }
  if (word.word === "scaled") return word
  return isScalar(word)
    ? { coefficient: ONE, scalars: [word], of: null }
    : { coefficient: ONE, scalars: [], of: word }
}

const rebuild = (term: Term): Word => scaled(term.coefficient, term.scalars, term.of)
const bodyKey = (term: Term): string => `${term.scalars.map((word) => word.key).join()}|${term.of?.key ?? ""}`

/** The terms of a word: a sum, also with a number in front, is opened. */
function opened(word: Word): readonly Word[] {
  if (word.word === "sum") return word.terms
  if (word.word !== "scaled") return [word]
  const [scalar, ...more] = word.scalars
  const group = word.of ?? (more.length === 0 ? scalar : undefined)
  const isGroup = group?.word === "sum" && (word.of === null || word.scalars.length === 0)
  return isGroup ? group.terms.map((term) => scaled(word.coefficient, [], term)) : [word]
}

function collect(words: readonly Word[]): Term[] {
  const groups = new Map<string, Term>()
  for (const word of words) {
    for (const part of opened(word)) {
      const term = takeApart(part)
      const key = bodyKey(term)
      const known = groups.get(key)
      const coefficient = known ? addRational(known.coefficient, term.coefficient) : term.coefficient
      groups.set(key, { ...term, coefficient })
    }
  }
  return [...groups.values()].filter((term) => !isZero(term.coefficient))
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b)
}

/** The number that all coefficients share; negative when all of them are. */
export function commonNumber(terms: readonly Term[]): Rational {
  let num = 0n
  let den = 1n
  for (const { coefficient } of terms) {
    num = gcd(num, coefficient.num)
    den = (den / gcd(den, coefficient.den)) * coefficient.den
  }
  const negative = terms.every((term) => term.coefficient.num < 0n)
  return rational(negative ? -num : num, den)
}

/** The scalars that all terms share, with the smaller exponent. */
export function commonScalars(terms: readonly Term[]): Word[] {
  const [first, ...rest] = terms
  if (!first) return []
  return first.scalars.flatMap((scalar) => {
    const { base, exponent } = splitPower(scalar)
    if (!exponent)
      return rest.every((term) => term.scalars.some((one) => one.key === scalar.key)) ? [scalar] : []
    let least = exponent
    for (const term of rest) {
      const match = term.scalars.map(splitPower).find((one) => one.base.key === base.key)?.exponent
      if (!match || match.num > 0n !== least.num > 0n) return []
      const smaller = match.num * least.den < least.num * match.den
      if (smaller === least.num > 0n) least = match
    }
    return [powerWord(base, numberWord(least))]
  })
}

const inverted = (word: Word): Word => {
  const { base, exponent } = splitPower(word)
  return exponent
    ? powerWord(base, numberWord(rational(-exponent.num, exponent.den)))
    : powerWord(word, numberWord(rational(-1)))
}

/** A term without a shared number and shared scalars. */
export const without = (term: Term, number: Rational, scalars: readonly Word[]): Word =>
  scaled(
    rational(term.coefficient.num * number.den, term.coefficient.den * number.num),
    [...term.scalars, ...scalars.map(inverted)],
    term.of,
  )

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

/** The sum of words of one shape: like terms collected, common factors in front where that is shorter; null for no words. */
export function sumWord(words: readonly Word[]): Word | null {
  const [axes] = words
  if (!axes) return null
  const terms = collect(words)
  if (terms.length === 0) return scaled(rational(0), [], isScalar(axes) ? null : axes)
  return factored(terms, axes)
}
