import type { Bilingual } from "../../answer"
import { isUnknownSize, quoted, shapeWords } from "../../operators/shape-words"
import { axes, type Shape, type Size } from "../../shape"
import type { Span, TermIndex } from "../../term"
import type { Subscript, SubscriptPart } from "../surface"
import { type Context, refuseTerm } from "./context"

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

/** The indices of an entry of something with this shape; null after a refusal. */
export function readIndices(
  context: Context,
  subscript: Subscript,
  shape: Shape,
  latex: string,
): TermIndex[] | null {
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
    readIndex(context, part, { subject, shape, size: sizes[axis] ?? 1 }),
  )
  const present = indices.filter((index) => index !== null)
  return present.length === indices.length ? present : null
}

interface Axis {
  readonly subject: Bilingual
  readonly shape: Shape
  readonly size: Size
}

function readIndex(context: Context, part: SubscriptPart, axis: Axis): TermIndex | null {
  if (part.kind === "number") {
    const value = Number(part.text)
    if (value >= 1 && context.sizes.atLeast(axis.size, value)) return { at: "number", value }
    noSuchEntry(context, part.text, part.span, axis)
    return null
  }
  const bound = context.letters.get(part.text)
  if (bound) return checkRange(context, part, axis) ? { at: "letter", letter: part.text } : null
  if (part.kind === "letter" && context.sizes.isSize(part.text)) {
    const named = context.sizes.named(part.text)
    if (context.sizes.equate(axis.size, named)) return lastIndex(context, named)
    noSuchEntry(context, part.text, part.span, axis)
    return null
  }
  refuseTerm(context, "name/unbound-index", part.span, { letter: part.text })
  return null
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
  if (bound.from < 1) {
    noSuchEntry(context, String(bound.from), part.span, axis)
    return false
  }
  const end = sizes.resolve(bound.to)
  const fits = typeof end === "number" ? sizes.atLeast(axis.size, end) : sizes.equate(end, axis.size)
  if (fits) return true
  const size = sizes.resolve(axis.size)
  refuseTerm(context, "shape/range", part.span, {
    letter: part.text,
    end: String(end),
    subject: axis.subject,
    size: isUnknownSize(size) ? "?" : String(size),
  })
  return false
}
