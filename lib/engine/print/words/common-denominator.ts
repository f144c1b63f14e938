import { MINUS_ONE, multiplyRational, ONE, type Rational } from "../../rational"
import { powerWord, scaled } from "./build"
import { splitPower } from "./fractions"
import { numberWord } from "./leaf-words"
import type { Word } from "./word"

/** A sum of fractions as one: the terms above the bar, and the powers that divide them. */
export interface OneFraction {
  readonly above: readonly Word[]
  readonly below: readonly Word[]
}

/** What stands under a bar, and to which power. */
interface Divisor {
  readonly base: Word
  readonly exponent: Rational
}

const less = (a: Rational, b: Rational): boolean => a.num * b.den < b.num * a.den

function divisorsOf(term: Word): readonly Divisor[] {
  const scalars = term.word === "scaled" ? term.scalars : [term]
  return scalars.flatMap((scalar) => {
    const { base, exponent } = splitPower(scalar)
    return exponent && exponent.num < 0n ? [{ base, exponent: multiplyRational(exponent, MINUS_ONE) }] : []
  })
}

/** Brings scalar terms over a common denominator; null where there is none. */
export function overOneBar(terms: readonly Word[]): OneFraction | null {
  const needed = new Map<string, Divisor>()
  for (const divisor of terms.flatMap(divisorsOf)) {
    const known = needed.get(divisor.base.key)
    if (!known || less(known.exponent, divisor.exponent)) needed.set(divisor.base.key, divisor)
  }
  if (terms.length < 2 || needed.size === 0) return null
  const divisors = [...needed.values()]
  const up = divisors.map(({ base, exponent }) => powerWord(base, numberWord(exponent)))
  const above = terms.map((term) => scaled(ONE, [term, ...up], null))
  // A bar that does not cancel, such as that of a number which is shown as it was typed, would be brought up again without end.
  if (above.some((term) => divisorsOf(term).length > 0)) return null
  return {
    above,
    below: divisors.map(({ base, exponent }) =>
      powerWord(base, numberWord(multiplyRational(exponent, MINUS_ONE))),
    ),
  }
}
