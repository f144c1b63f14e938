import type { Rational } from "../rational"
import { asFactor, bracket, join, LEVEL, piece, signed, subscript, type Tex } from "./tex"

/** What a product is made of before it is laid out. */
export interface ProductParts {
  readonly coefficient: Rational
  /** Scalar factors above the fraction bar, in the order in which they are read. */
  readonly over: readonly Tex[]
  /** Scalar factors below it, with positive exponents. */
  readonly under: readonly Tex[]
  /** A vector or matrix that the scalars multiply. */
  readonly word?: Tex
  /** Whether the word may stand above the fraction bar. */
  readonly wordOver?: boolean
}

const isLoose = (tex: Tex): boolean => tex.level <= LEVEL.entrywise || /^\\(sum|prod)/.test(tex.text)

function factorsText(coefficient: bigint, factors: readonly Tex[]): string {
  const texts = factors.map((factor, at) => {
    const next = factors[at + 1]
    // A function ends where the next one begins, `\\sin t\\cos t`, but not before a differential, which may belong to its argument.
    const ends = next?.closed !== undefined && !next.text.startsWith("\\mathrm{d}")
    return asFactor(factor, !next || (ends && !isLoose(next) && !isLoose(factor)))
  })
  if (coefficient !== 1n || texts.length === 0) texts.unshift(String(coefficient))
  return join(texts)
}

/** The level of a row of factors: one alone keeps its own. */
function rowTex(coefficient: bigint, factors: readonly Tex[], negative: boolean): Tex {
  const [only] = factors
  if (only && factors.length === 1 && coefficient === 1n) {
    return { ...only, negative: only.negative !== negative }
  }
  const text = factorsText(coefficient, factors)
  if (factors.length === 0) return { text, level: LEVEL.atom, negative, plain: true }
  const last = factors[factors.length - 1]
  const closed = last?.closed ? { closed: factorsText(coefficient, closeLast(factors)) } : {}
  return { text, level: LEVEL.product, negative, ...closed, plain: factors.every((factor) => factor.plain) }
}

const closeLast = (factors: readonly Tex[]): Tex[] =>
  factors.map((factor, at) =>
    at === factors.length - 1 && factor.closed ? { ...factor, text: factor.closed } : factor,
  )

/** Which factors stand above the bar; the others follow the fraction. */
function split(parts: ProductParts, plainUnder: boolean): { above: Tex[]; after: Tex[] } {
  const word = parts.word ? [parts.word] : []
  const all = [...parts.over, ...(parts.wordOver ? word : [])]
  const rest = parts.wordOver ? [] : word
  const top = parts.coefficient.num < 0n ? -parts.coefficient.num : parts.coefficient.num
  if (plainUnder) {
    return {
      above: parts.over.filter((factor) => factor.plain),
      after: [...parts.over.filter((factor) => !factor.plain), ...word],
    }
  }
  const [alone] = all
  const isBroken = alone?.level === LEVEL.sum && alone.text.includes("\\frac")
  if (all.length === 1 && top === 1n && !isBroken) return { above: all, after: rest }
  const loose = all.filter(isLoose)
  return { above: all.filter((factor) => !isLoose(factor)), after: [...loose, ...rest] }
}

/** Lays out a product with minimal brackets: numerals first, one fraction bar, the word last. */
export function productTex(parts: ProductParts): Tex {
  const flips = [...parts.over, ...(parts.word ? [parts.word] : [])].filter(
    (factor) => factor.negative,
  ).length
  const negative = parts.coefficient.num < 0n !== (flips % 2 === 1)
  const positive = (factor: Tex): Tex => (factor.negative ? { ...factor, negative: false } : factor)
  const top = parts.coefficient.num < 0n ? -parts.coefficient.num : parts.coefficient.num
  const over = parts.over.map(positive)
  const word = parts.word ? positive(parts.word) : undefined
  if (parts.under.length === 0 && parts.coefficient.den === 1n) {
    return rowTex(top, word ? [...over, word] : over, negative)
  }
  const plainUnder = parts.under.every((factor) => factor.plain)
  const { above, after } = split({ ...parts, over, ...(word ? { word } : {}) }, plainUnder)
  const under =
    parts.under.length === 1 && parts.coefficient.den === 1n
      ? parts.under.map(signed).join("")
      : factorsText(parts.coefficient.den, parts.under)
  const [alone] = above
  const numerator =
    alone && above.length === 1 && top === 1n
      ? signed(alone)
      : above.length > 0
        ? factorsText(top, above)
        : `${top}`
  const fraction: Tex = {
    text: `\\frac{${numerator}}{${under}}`,
    level: LEVEL.product,
    negative: false,
    ...(plainUnder && above.every((factor) => factor.plain) ? { plain: true } : {}),
  }
  return after.length === 0 ? { ...fraction, negative } : rowTex(1n, [fraction, ...after], negative)
}

/** A product entry by entry, `a \\odot b \\oslash c`; ones of a size stand above where nothing else does. */
export function entryProductTex(over: readonly Tex[], under: readonly Tex[], size: string): Tex {
  const grouped = (tex: Tex): string =>
    tex.level <= LEVEL.entrywise || tex.negative ? bracket(signed(tex)) : tex.text
  const top = over.length > 0 ? over.map(grouped).join(" \\odot ") : subscript("\\mathbf{1}", size)
  if (under.length === 0) return piece(top, over.length > 1 ? LEVEL.entrywise : LEVEL.product)
  const numerator = over.length > 1 ? bracket(top) : top
  const bottom = under.map(grouped)
  const denominator = bottom.length > 1 ? bracket(bottom.join(" \\odot ")) : (bottom[0] ?? "")
  return piece(`${numerator} \\oslash ${denominator}`, LEVEL.entrywise)
}
