import type { Size } from "../../shape"
import type { Span, Term } from "../../term"
import { conditionOf } from "../condition"
import { partsOf, type Surface } from "../surface"
import { binding, boundSize } from "./arrays"
import { applyOperator, type BoundLetter, type Context, numberTerm, refuseTerm } from "./context"
import { findVariable } from "./scope"
import { numbered, startsAtZero, zerothLetters } from "./zeroth"

type Big = Extract<Surface, { type: "big" }>

/** The most terms that a range with conditions is written out to. */
const MAX_TERMS = 400

/** The most terms that all ranges of a formula are written out to, those that do not count included. */
const MAX_WRITTEN = 2000

/** Where a range ends, and how far before that its last index lies. */
interface End {
  readonly to: Size
  readonly reach: number
  /** A condition for the indices, where they end before `to`. */
  readonly within: ((index: Surface) => Surface) | null
}

const letterSurface = (letter: string, span: Span): Surface => ({
  type: "letter",
  letter,
  font: "plain",
  latex: letter,
  subscript: null,
  primes: 0,
  span,
})

const shifted = (letter: string, shift: number, span: Span): Surface => ({
  type: "add",
  terms: [
    { negative: false, of: letterSurface(letter, span) },
    {
      negative: shift < 0,
      of: { type: "number", value: { num: BigInt(Math.abs(shift)), den: 1n }, span },
    },
  ],
  span,
})

/** `\\sum`, `\\prod`: one node for each index letter, the first outermost; conditions become factors 0 or 1. */
export function elaborateBig(context: Context, big: Big): Term {
  const zeroth = withZeroth(context, big)
  if (zeroth) return zeroth
  const letters = ownLetters(context, big)
  const [first] = letters
  if (first === undefined) return refuseTerm(context, "syntax/sum-without-index", big.span, {})
  const ends = letters.map((letter) => endOf(context, big, letter))
  const present = ends.filter((end) => end !== null)
  if (present.length !== ends.length || context.problem.error)
    return refuseTerm(context, "unsupported/sum-range", big.span, {})
  const conditions = [...big.conditions, ...startConditions(context, big, letters)]
  for (const [k, letter] of letters.entries()) {
    const within = present[k]?.within
    if (within) conditions.push(within(letterSurface(letter, big.span)))
  }
  const particular =
    conditions.length > 0 ||
    hasShift(big.body) ||
    letters.some((letter) => hasFamily(context, big.body, letter))
  const numeric = present.every((end) => typeof end.to === "number")
  if (particular && numeric) return writtenOut(context, big, letters, present, conditions)
  const lowest = startOf(context, big)
  const from = firstOf(context, big)
  const bound = letters.map((letter, k): [string, BoundLetter] => [
    letter,
    { from, to: present[k]?.to ?? 1, reach: present[k]?.reach ?? 0, ...(lowest !== null && { lowest }) },
  ])
  return overRange(context, big, bound, conditions)
}

/** `\sum_{i=0}^n a_i t^i`: what stands at 0, with `a_0` a symbol of its own, and the sum from 1 on; null for other ranges. */
function withZeroth(context: Context, big: Big): Term | null {
  const [letter = ""] = big.letters
  if (!startsAtZero(big) || zerothLetters(big.body, letter).length === 0) return null
  const first = context.elaborate(big.body, binding(context, [[letter, { from: 0, to: 0, value: 0 }]]))
  const rest = elaborateBig(context, { ...big, from: 1 })
  return applyOperator(context, big.op === "sum" ? "add" : "multiply", [first, rest], big.span)
}

/** Whether the letters with this index name variables of their own: `\bm x_i` where `\bm x_1`, `\bm x_2` are declared. */
const hasFamily = (context: Context, surface: Surface, letter: string): boolean =>
  [1, 2].some((value) => {
    const member = surface.type === "letter" ? numbered(surface, new Map([[letter, value]])) : null
    return member !== null && findVariable(context.variables, member) !== undefined
  }) || partsOf(surface).some((part) => hasFamily(context, part, letter))

function overRange(
  context: Context,
  big: Big,
  bound: readonly [string, BoundLetter][],
  conditions: readonly Surface[],
): Term {
  const inside = binding(context, bound)
  const plain = context.elaborate(big.body, inside)
  if (big.op === "product" && plain.shape.kind !== "scalar" && !context.problem.error) {
    return refuseTerm(context, "unsupported/notation", big.span, {
      notation: { en: "a product $\\prod$ of vectors or matrices", ja: "ベクトルや行列の総乗 $\\prod$" },
    })
  }
  const body = conditions.reduceRight((of, condition) => {
    return counted(context, big, context.elaborate(condition, inside), of)
  }, plain)
  return bound.reduceRight<Term>(
    (inner, [letter, { from, to }]) => ({
      type: big.op,
      letter,
      from,
      to,
      body: inner,
      shape: inner.shape,
      span: big.span,
    }),
    body,
  )
}

/** A term or factor that counts only where a condition holds; elsewhere it is 0 or 1. */
function counted(context: Context, big: Big, condition: Term, of: Term): Term {
  if (big.op === "sum") return applyOperator(context, "multiply", [condition, of], big.span)
  const rest = applyOperator(context, "add", [of, numberTerm(-1, big.span)], big.span)
  const chosen = applyOperator(context, "multiply", [condition, rest], big.span)
  return applyOperator(context, "add", [numberTerm(1, big.span), chosen], big.span)
}

/** The letters that this range binds: not those that run, are sizes or are declared already where that is possible. */
function ownLetters(context: Context, big: Big): string[] {
  if (!big.shared) return [...big.letters]
  return big.letters.filter((letter) => {
    const surface = letterSurface(letter, big.span)
    const known = surface.type === "letter" && findVariable(context.variables, surface) !== undefined
    return !context.letters.has(letter) && !context.sizes.isSize(letter) && !known
  })
}

/** The end of the range of one letter; null when it has none that can be read. */
function endOf(context: Context, big: Big, letter: string): End | null {
  const { to, span } = big
  const shift = to && "letter" in to ? (to.shift ?? 0) : 0
  const outer = to && "letter" in to ? context.letters.get(to.letter) : undefined
  if (outer && to && "letter" in to) {
    if (outer.value !== undefined) return { to: outer.value + shift, reach: 0, within: null }
    if (shift > 0) return null
    const within = (index: Surface) =>
      conditionOf("le", index, shift === 0 ? letterSurface(to.letter, span) : shifted(to.letter, shift, span))
    return { to: outer.to, reach: (outer.reach ?? 0) + shift, within }
  }
  const key = `${span.join()}:${letter}`
  const known = context.ranges.get(key)
  const size = known === undefined ? boundSize(context, to, span) : context.sizes.resolve(known)
  if (typeof size === "string") context.ranges.set(key, size)
  const settled = context.sizes.resolve(size)
  if (typeof settled === "number") return { to: settled + shift, reach: 0, within: null }
  if (shift > 0) return null
  if (shift === 0 || !to || !("letter" in to)) return { to: size, reach: 0, within: null }
  return {
    to: size,
    reach: shift,
    within: (index) => conditionOf("le", index, shifted(to.letter, shift, span)),
  }
}

/** `\\sum_{j=i+1}^{n}`: only from there on. */
function startConditions(context: Context, big: Big, letters: readonly string[]): Surface[] {
  const { start } = big
  if (!start || context.letters.get(start.letter)?.value !== undefined) return []
  return letters.map((letter) => conditionOf("ge", letterSurface(letter, big.span), start.surface))
}

/** The number at which a range starts: that of an index whose terms are being written out, or the one that is given. */
function firstOf(context: Context, big: Big): number {
  const outer = big.start ? context.letters.get(big.start.letter)?.value : undefined
  return outer !== undefined && big.start ? outer + big.start.shift : big.from
}

/** The smallest number that a start with a letter stands for; null for a start that is a number or not known. */
function startOf(context: Context, big: Big): number | null {
  const outer = big.start ? context.letters.get(big.start.letter) : undefined
  if (!big.start || !outer) return null
  return Math.max(1, (outer.value ?? outer.lowest ?? outer.from) + big.start.shift)
}

/** Whether an index with a number added occurs, or a range inside with ends or conditions of its own. */
const hasShift = (surface: Surface): boolean => {
  if (surface.type === "big" && (surface.start || surface.conditions.length > 0)) return true
  if (surface.type === "big" && surface.to && "letter" in surface.to) return true
  const subscript =
    surface.type === "letter" || surface.type === "entry"
      ? surface.subscript
      : surface.type === "apply"
        ? surface.fn.subscript
        : null
  return subscript?.groups.flat().some((part) => part.shift) === true || partsOf(surface).some(hasShift)
}

/** All terms of a range whose ends are numbers, one by one. */
function writtenOut(
  context: Context,
  big: Big,
  letters: readonly string[],
  ends: readonly End[],
  conditions: readonly Surface[],
): Term {
  const from = firstOf(context, big)
  const terms: Term[] = []
  const visit = (values: readonly number[]): void => {
    if (context.problem.error || context.inlined.count > MAX_WRITTEN) return
    const end = ends[values.length]
    if (end) {
      for (let value = from; value <= Number(end.to) && terms.length <= MAX_TERMS; value++)
        visit([...values, value])
      return
    }
    const bound = letters.map((letter, k): [string, BoundLetter] => {
      const value = values[k] ?? 1
      return [letter, { from: value, to: value, value }]
    })
    const inside = binding(context, bound)
    context.inlined.count++
    const chosen = conditions.map((condition) => context.elaborate(condition, inside))
    if (chosen.some((condition) => constantValue(condition) === 0)) return
    // What a condition gives may depend on an index outside that is not written out.
    const open = chosen.filter((condition) => Number.isNaN(constantValue(condition)))
    terms.push(
      open.reduceRight(
        (of, condition) => counted(context, big, condition, of),
        context.elaborate(big.body, inside),
      ),
    )
  }
  visit([])
  if (context.problem.error) return refuseTerm(context, "unsupported/sum-range", big.span, {})
  if (terms.length > MAX_TERMS || context.inlined.count > MAX_WRITTEN)
    return refuseTerm(context, "limit/work", big.span, {})
  const [only] = terms
  if (!only) return numberTerm(big.op === "sum" ? 0 : 1, big.span)
  if (terms.length === 1) return only
  if (big.op === "sum") return applyOperator(context, "add", terms, big.span)
  return terms.reduce((left, right) => applyOperator(context, "multiply", [left, right], big.span))
}

/** The value of a term without variables, as far as conditions need it; NaN when it is not known. */
function constantValue(term: Term): number {
  if (term.type === "number") return Number(term.value.num) / Number(term.value.den)
  if (term.type !== "apply") return Number.NaN
  const [first = Number.NaN, ...rest] = term.args.map(constantValue)
  switch (term.operator) {
    case "add":
      return rest.reduce((sum, value) => sum + value, first)
    case "negate":
      return -first
    case "multiply":
      return rest.reduce((product, value) => product * value, first)
    case "is-positive":
      return first > 0 ? 1 : Number.isNaN(first) ? first : 0
    case "is-nonnegative":
      return first >= 0 ? 1 : Number.isNaN(first) ? first : 0
    case "is-zero":
      return first === 0 ? 1 : Number.isNaN(first) ? first : 0
    default:
      return Number.NaN
  }
}
