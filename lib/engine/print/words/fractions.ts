import { isOne, ONE, type Rational, rational } from "../../rational"
import { isPlain } from "./term-order"
import { isMatrix, type Word } from "./word"

/** Whether a minus stands in front of a scalar term. */
export const isNegative = (word: Word): boolean =>
  (word.word === "number" && word.value.num < 0n) || (word.word === "scaled" && word.coefficient.num < 0n)

/** A scalar as base and exact exponent; no exponent when that is not a number. */
export function splitPower(word: Word): { base: Word; exponent: Rational | null } {
  if (word.word !== "power") return { base: word, exponent: ONE }
  return word.exponent.word === "number"
    ? { base: word.base, exponent: word.exponent.value }
    : { base: word, exponent: null }
}

const isUnder = (word: Word): boolean =>
  word.word === "power" && word.exponent.word === "number" && word.exponent.value.num < 0n

/** Whether a scalar term has a fraction bar, apart from numbers and sizes. */
export const isFraction = (word: Word): boolean =>
  (word.word === "scaled" && word.scalars.some(isFraction)) || (isUnder(word) && !isPlain(word))

/** A one above a bar counts, and a fraction inside a fraction is hard to read. */
export function fractionCost(number: Rational, scalars: readonly Word[], body: Word | null): number {
  if (!scalars.some(isUnder)) return 0
  const bare = isOne(rational(number.num < 0n ? -number.num : number.num)) && scalars.every(isUnder)
  const groups = [...scalars, ...(body ? [body] : [])].filter((word) => word.word === "sum")
  const nested = groups.some((group) => group.word === "sum" && group.terms.some(isFraction))
  return (bare && (body === null || isMatrix(body)) ? 1 : 0) + (nested ? 4 : 0)
}

/** A number in front of a bracket of fractions is better inside. */
export const numberBeforeFractions = (number: Rational, body: Word | null): number =>
  body?.word === "sum" && !isOne(number) && body.terms.some(isFraction) ? 1 : 0
