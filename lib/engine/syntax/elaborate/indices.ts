import type { Bilingual } from "../../answer"
import { isUnknownSize, quoted, shapeWords } from "../../operators/shape-words"
import { axes, SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term, TermIndex } from "../../term"
import type { Subscript, SubscriptPart } from "../surface"
import { applyOperator, type Context, numberTerm, refuseTerm } from "./context"

const THIS: Bilingual = { en: "this expression", ja: "この式" }

/** Subscripts as one piece an index: digits of `11` are two indices where two are wanted. Null when the number does not fit. */
export function splitSubscript(subscript: Subscript, count: number): SubscriptPart[] | null {
  if (subscript.groups.length > 1) {
    const single = subscript.groups.every((group) => group.length === 1)
    return single && subscript.groups.length === count ? subscript.groups.flat() : null
  }
  const parts = subscript.groups.flat()
  if (parts.length === count) return parts
  const atoms = parts.flatMap((part) =>
    part.kind === "number" ? [...part.text].map((text) => ({ ...part, text })) : [part],
  )
  return atoms.length === count ? atoms : null
}

/** A place of an entry: an index as the tree has it, or one to which a number is added. */
export type EntryPlace =
  | TermIndex
  | { readonly at: "shifted"; readonly base: Term; readonly shift: number; readonly letter: string }

/** The indices of an entry of something with this shape; null after a refusal. */
export function readIndices(
  context: Context,
  subscript: Subscript,
  shape: Shape,
  latex: string,
): EntryPlace[] | null {
  const sizes = axes(shape)
  const subject = quoted(latex, THIS)
  const parts = splitSubscript(subscript, sizes.length)
  if (!parts || sizes.length === 0) {
    refuseTerm(context, "syntax/index-count", subscript.span, {
      subject,
      shape: shapeWords(shape, context.sizes),
      expected: Math.max(1, sizes.length),
    })
    return null
  }
  const indices = parts.map((part, axis) =>
    readPlace(context, part, { subject, shape, size: sizes[axis] ?? 1 }),
  )
  const present = indices.filter((index) => index !== null)
  return present.length === indices.length ? present : null
}

/** The axis on which an index runs, and what it belongs to. */
export interface Axis {
  readonly subject: Bilingual
  readonly shape: Shape
  readonly size: Size
}

/** One index of an entry; null after a refusal. */
export function readPlace(context: Context, part: SubscriptPart, axis: Axis): EntryPlace | null {
  if (part.kind === "number") {
    const value = Number(part.text)
    if (value >= 1 && context.sizes.atLeast(axis.size, value)) return { at: "number", value }
    noSuchEntry(context, part.text, part.span, axis)
    return null
  }
  const bound = context.letters.get(part.text)
  const shift = part.shift ?? 0
  if (bound?.value !== undefined) {
    const value = bound.value + shift
    if (value >= 1 && context.sizes.atLeast(axis.size, value)) return { at: "number", value }
    noSuchEntry(context, String(value), part.span, axis)
    return null
  }
  if (bound) {
    if (!checkRange(context, part, axis)) return null
    const index: TermIndex = { at: "letter", letter: part.text }
    const base: Term = { type: "ordinal", index, shape: SCALAR, span: part.span }
    return shift === 0 ? index : { at: "shifted", base, shift, letter: part.text }
  }
  if (part.kind === "letter" && context.sizes.isSize(part.text)) {
    const named = context.sizes.named(part.text)
    if (shift <= 0 && context.sizes.atLeast(named, 1 - shift) && context.sizes.equate(axis.size, named)) {
      const last = lastIndex(context, named)
      if (shift === 0) return last
      if (last.at === "number") return { at: "number", value: last.value + shift }
      const size = last.at === "last" ? last.size : part.text
      const base: Term = { type: "size", size, shape: SCALAR, span: part.span }
      return { at: "shifted", base, shift, letter: part.text }
    }
    noSuchEntry(context, placeText(part), part.span, axis)
    return null
  }
  refuseTerm(context, "name/unbound-index", part.span, { letter: part.text })
  return null
}

const added = (shift: number): string => (shift === 0 ? "" : shift > 0 ? `+${shift}` : String(shift))

const placeText = (part: SubscriptPart): string => part.text + added(part.shift ?? 0)

const endText = (end: Size, shift: number): string =>
  typeof end === "number" ? String(end + shift) : (isUnknownSize(end) ? "?" : end) + added(shift)

/**
 * The entry of something at some places. An index with a number added becomes a sum over the axis in which only that place counts, so
 * that \(x_{i+1}\) is \(\sum_j [j = i+1]\, x_j\).
 */
export function entryAt(context: Context, of: Term, places: readonly EntryPlace[], span: Span): Term {
  const sums: { letter: string; size: Size; chosen: Term }[] = []
  const at = places.map((place, axis): TermIndex => {
    if (place.at !== "shifted") return place
    const letter = `${place.letter}${added(place.shift)}/${axis}`
    const index: TermIndex = { at: "letter", letter }
    const ordinal: Term = { type: "ordinal", index, shape: SCALAR, span }
    const target = applyOperator(context, "negate", [place.base], span)
    const difference = applyOperator(context, "add", [ordinal, target, numberTerm(-place.shift, span)], span)
    const chosen = applyOperator(context, "is-zero", [difference], span)
    sums.push({ letter, size: axes(of.shape)[axis] ?? 1, chosen })
    return index
  })
  const entry: Term = { type: "entry", of, at, shape: SCALAR, span }
  return sums.reduceRight<Term>((body, { letter, size, chosen }) => {
    const product = applyOperator(context, "multiply", [chosen, body], span)
    return { type: "sum", letter, from: 1, to: size, body: product, shape: SCALAR, span }
  }, entry)
}

function noSuchEntry(context: Context, index: string, span: Span, axis: Axis): void {
  const shape = shapeWords(axis.shape, context.sizes)
  refuseTerm(context, "shape/no-such-entry", span, { subject: axis.subject, shape, index })
}

/** The last place of an axis; the letter is put in when all sizes are known. */
const lastIndex = (context: Context, size: Size): TermIndex => {
  const known = context.sizes.resolve(size)
  return typeof known === "number" ? { at: "number", value: known } : { at: "last", size: known }
}

/** Ties the range of a bound letter to the axis that it runs on. */
function checkRange(context: Context, part: SubscriptPart, axis: Axis): boolean {
  const { sizes } = context
  const bound = context.letters.get(part.text)
  if (!bound) return false
  const shift = part.shift ?? 0
  const lowest = (bound.lowest ?? bound.from) + shift
  if (lowest < 1) {
    noSuchEntry(context, String(lowest), part.span, axis)
    return false
  }
  const end = sizes.resolve(bound.to)
  const beyond = (bound.reach ?? 0) + shift
  const fits =
    typeof end === "number"
      ? sizes.atLeast(axis.size, end + beyond)
      : beyond <= 0 && sizes.equate(end, axis.size)
  if (fits) return true
  const size = sizes.resolve(axis.size)
  refuseTerm(context, "shape/range", part.span, {
    letter: placeText(part),
    end: endText(sizes.hint(end) ?? end, (bound.reach ?? 0) + shift),
    subject: axis.subject,
    size: sizes.hint(size) ?? (isUnknownSize(size) ? "?" : String(size)),
  })
  return false
}
