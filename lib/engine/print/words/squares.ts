import { addRational, rational } from "../../rational"
import { powerWord, scaled } from "./build"
import { splitPower } from "./fractions"
import { numberWord } from "./leaf-words"
import { rebuild, type Term, takeApart } from "./terms"
import type { Word } from "./word"

/** Functions whose squares add up to 1, with the sign of the second one. */
const PAIRS: Readonly<Record<string, { readonly partner: string; readonly sign: 1n | -1n }>> = {
  cos: { partner: "sin", sign: 1n },
  cosh: { partner: "sinh", sign: -1n },
}

/** A term as the square of a function and what stands beside it. */
interface Square {
  readonly fn: string
  readonly of: Word
  readonly rest: Term
}

/** The squares of functions in a term; of a higher power two factors are taken. */
function squaresIn(term: Term): Square[] {
  return term.scalars.flatMap((scalar): Square[] => {
    const { base, exponent } = splitPower(scalar)
    const isSquare = exponent && exponent.den === 1n && exponent.num >= 2n
    if (!isSquare || base.word !== "function") return []
    const left = powerWord(base, numberWord(addRational(exponent, rational(-2))))
    const scalars = term.scalars.flatMap((one) =>
      one === scalar ? (exponent.num === 2n ? [] : [left]) : [one],
    )
    return [{ fn: base.fn, of: base.of, rest: takeApart(scaled(term.coefficient, scalars, term.of)) }]
  })
}

/** \(\sin^2 u + \cos^2 u = 1\) and \(\cosh^2 u - \sinh^2 u = 1\) in the terms of a sum; the same list where nothing is to be put together. */
export function foldSquares(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms
  const squares = terms.map(squaresIn)
  for (const [at, own] of squares.entries())
    for (const { fn, of, rest } of own) {
      const pair = PAIRS[fn]
      if (!pair) continue
      const wanted = rebuild({
        ...rest,
        coefficient: rational(pair.sign * rest.coefficient.num, rest.coefficient.den),
      })
      const partner = squares.findIndex(
        (others, k) =>
          k !== at &&
          others.some(
            (other) =>
              other.fn === pair.partner && other.of.key === of.key && rebuild(other.rest).key === wanted.key,
          ),
      )
      if (partner >= 0) return [...terms.filter((_, k) => k !== at && k !== partner), rest]
    }
  return terms
}
