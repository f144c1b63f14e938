import { type LetterSurface, partsOf, type Surface, subscriptText } from "../surface"

type Big = Extract<Surface, { type: "big" }>

/** `x_0`: entries are counted from 1, so this is a symbol of its own, such as a starting point or a constant coefficient. */
export const isZeroth = (letter: LetterSurface): boolean =>
  letter.subscript !== null && subscriptText(letter.subscript) === "0"

/** Whether a sum or product runs over one index from 0 on, `\sum_{i=0}^n`, without further conditions. */
export const startsAtZero = (big: Big): boolean =>
  big.from === 0 &&
  big.start === null &&
  big.letters.length === 1 &&
  big.conditions.length === 0 &&
  !(big.to !== null && "letter" in big.to && big.to.shift)

/** The letters that have an index letter as their whole subscript, with 0 in its place: `a_0` for `a_i`. */
export function zerothLetters(surface: Surface, index: string): LetterSurface[] {
  const own = surface.type === "letter" ? numbered(surface, new Map([[index, 0]])) : null
  return [...(own ? [own] : []), ...partsOf(surface).flatMap((part) => zerothLetters(part, index))]
}

/** A letter whose subscript is an index with a known value, with the number in its place: `\bm x_2` for `\bm x_i`. */
export function numbered(letter: LetterSurface, values: ReadonlyMap<string, number>): LetterSurface | null {
  const { subscript } = letter
  const parts = subscript?.groups.flat() ?? []
  const [part] = parts
  const value = part?.kind === "letter" ? values.get(part.text) : undefined
  if (!subscript || !part || parts.length !== 1 || value === undefined) return null
  const text = String(value + (part.shift ?? 0))
  const groups = [[{ kind: "number" as const, text, span: part.span }]]
  const latex = letter.latex.replace(
    /_\s*(?:\{[^{}]*\}|[^{}\\])$/,
    text.length === 1 ? `_${text}` : `_{${text}}`,
  )
  return { ...letter, latex, subscript: { ...subscript, groups } }
}
