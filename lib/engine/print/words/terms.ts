import { addRational, isZero, ONE, type Rational, rational } from "../../rational"
import { powerWord, scaled } from "./build"
import { splitPower } from "./fractions"
import { numberWord } from "./leaf-words"
import { isScalar, type Word } from "./word"

/** A term taken apart: number, scalars, and the array that they multiply. */
export interface Term {
  readonly coefficient: Rational
  readonly scalars: readonly Word[]
  readonly of: Word | null
}

/** Takes a word apart into number, scalars and array. */
export function takeApart(word: Word): Term {
  if (word.word === "number") return { coefficient: word.value, scalars: [], of: null }
  if (word.word === "scaled") return word
  return isScalar(word)
    ? { coefficient: ONE, scalars: [word], of: null }
    : { coefficient: ONE, scalars: [], of: word }
}

/** The word of a term. */
export const rebuild = (term: Term): Word => scaled(term.coefficient, term.scalars, term.of)
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

/** The terms of a sum with like ones together. */
export function collect(words: readonly Word[]): Term[] {
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
