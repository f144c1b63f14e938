import { ONE, rational } from "../../rational"
import { numberWord, powerWord, scaled } from "./build"
import { splitPower } from "./fractions"
import type { Word } from "./word"

/** A sum of fractions as one: the terms above the bar, and the powers that divide them. */
export interface OneFraction {
  readonly above: readonly Word[]
  readonly below: readonly Word[]
}

const raised = (base: Word, exponent: bigint): Word => powerWord(base, numberWord(rational(exponent)))

/** The scalar factors of a term that stand under its bar, with the whole numbers of times. */
function divisorsOf(term: Word): readonly { base: Word; times: bigint }[] {
  const scalars = term.word === "scaled" ? term.scalars : [term]
  return scalars.flatMap((scalar) => {
    const { base, exponent } = splitPower(scalar)
    return exponent?.den === 1n && exponent.num < 0n ? [{ base, times: -exponent.num }] : []
  })
}

/** Brings scalar terms over a common denominator; null where that is none or the same for all. */
export function overOneBar(terms: readonly Word[]): OneFraction | null {
  const needed = new Map<string, { base: Word; times: bigint }>()
  for (const { base, times } of terms.flatMap(divisorsOf)) {
    const known = needed.get(base.key)
    if (!known || known.times < times) needed.set(base.key, { base, times })
  }
  if (terms.length < 2 || needed.size === 0) return null
  const up = [...needed.values()].map(({ base, times }) => raised(base, times))
  return {
    above: terms.map((term) => scaled(ONE, [term, ...up], null)),
    below: [...needed.values()].map(({ base, times }) => raised(base, -times)),
  }
}
