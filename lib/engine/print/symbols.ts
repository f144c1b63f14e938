import type { Place } from "../index-form/nodes"
import { directionName, isDirection } from "../numeric/direction"
import { isProductSize, productSize, type Size, sizeText } from "../shape"
import type { Declaration } from "../term"
import type { PrintContext } from "./context"
import { atom, LEVEL, piece, subscript, type Tex } from "./tex"

const FONT =
  /^\\(?:bm|mathbf|boldsymbol|textbf|vec|mathrm|mathit|mathsf)(?:\{([^{}]*)\}|\s+([A-Za-z])|\s*(\\[a-zA-Z]+))$/

/** The letter without its font: `x` of `\bm{x}` and of `\bm x`. */
export function bareLetter(latex: string): string {
  const [, braced, letter, command] = FONT.exec(latex.trim()) ?? []
  return (braced ?? letter ?? command ?? latex).trim()
}

const isSimple = (letter: string): boolean => /^([A-Za-z]|\\[a-zA-Z]+)$/.test(letter)

/** The sizes that the declarations name by letters. */
function sizeLetters(declarations: readonly Declaration[]): string[] {
  return declarations.flatMap(({ shape }) => {
    const sizes =
      shape.kind === "scalar" ? [] : shape.kind === "matrix" ? [shape.rows, shape.cols] : [shape.size]
    return sizes.flatMap((size) => (typeof size === "string" ? [size] : []))
  })
}

/** Everything about the names of a question that printing asks for again and again. */
export interface Symbols {
  readonly byName: ReadonlyMap<string, Declaration>
  /** The letters of the variables, without fonts. */
  readonly declared: ReadonlySet<string>
  /** Letters that no index may take. */
  readonly reserved: ReadonlySet<string>
  /** What carries the indices of an entry of this variable: `x` for `\bm{x}`, `w` for `W`, `(A_1)` for `A_1`. */
  readonly stems: ReadonlyMap<string, string>
}

/** The sign of a differential in front of the variable that moves. */
const DIFFERENTIAL = "\\mathrm{d}"

/** The direction in which a variable moves, as a variable of its own: `\mathrm{d}\bm{x}`. */
export const directionOf = ({ name, latex, shape }: Declaration): Declaration => ({
  name: directionName(name),
  latex: `${DIFFERENTIAL}${latex.trim()}`,
  shape,
})

function stemOf(declaration: Declaration, taken: ReadonlySet<string>): string {
  if (declaration.latex.startsWith(DIFFERENTIAL)) {
    const latex = declaration.latex.slice(DIFFERENTIAL.length)
    return `${DIFFERENTIAL}${stemOf({ ...declaration, latex }, taken)}`
  }
  const letter = bareLetter(declaration.latex)
  if (!isSimple(letter)) return `(${declaration.latex})`
  if (declaration.shape.kind !== "matrix" || !/^[A-Z]$/.test(letter)) return letter
  const small = letter.toLowerCase()
  return taken.has(small) || "eijkl".includes(small) ? letter : small
}

const known = new WeakMap<PrintContext, Symbols>()

/** The names of a question; worked out once for each context. */
export function symbolsOf(context: PrintContext): Symbols {
  const cached = known.get(context)
  if (cached) return cached
  const sizes = [...sizeLetters(context.declarations), ...(context.sizes ?? [])]
  const letters = context.declarations.map((declaration) => bareLetter(declaration.latex))
  const taken = new Set([...letters, ...sizes])
  const stems = new Map(context.declarations.map((one) => [one.name, stemOf(one, taken)]))
  const named = context.name ? [bareLetter(context.name)] : []
  const reserved = new Set(["e", "d", ...taken, ...stems.values(), ...named])
  const symbols = {
    byName: new Map(context.declarations.map((one) => [one.name, one])),
    declared: new Set(letters),
    reserved,
    stems,
  }
  known.set(context, symbols)
  return symbols
}

/** The whole variable, as typed. */
export function variableTex(name: string, context: PrintContext): Tex {
  const latex = symbolsOf(context).byName.get(name)?.latex.trim() ?? name
  // A factor behind it would be taken for what moves: (dX)X is not d(XX).
  if (isDirection(name)) return { ...piece(latex, LEVEL.power), closed: `(${latex})` }
  return /[\^']/.test(latex) ? piece(latex, LEVEL.power) : atom(latex)
}

const divisorText = (by: Size): string => (isProductSize(by) ? `(${sizeText(by)})` : sizeText(by))

/** A place on an axis in blocks: `(j-1)m+i`; `m+1` in the second block, `mn` at the end of the last. */
function pairText(place: Place & { at: "pair" }, letters: ReadonlyMap<number, string>): string {
  const { major, minor, by } = place
  const rest = placeText(minor, letters)
  if (major.at === "number" && major.value === 1) return rest
  const atEnd = (minor.at === "last" && minor.size === by) || (minor.at === "number" && minor.value === by)
  const block = sizeText(by)
  if (major.at === "last" && atEnd) return sizeText(productSize(major.size, by))
  if (major.at === "number" && atEnd) return sizeText(productSize(major.value, by))
  if (major.at === "number") return `${major.value === 2 ? "" : major.value - 1}${block}+${rest}`
  const before = `(${placeText(major, letters)}-1)`
  return typeof by === "number" ? `${by}${before}+${rest}` : `${before}${block}+${rest}`
}

/** A place as it stands in an index: a letter, a number, or the letter of a size. */
export function placeText(place: Place, letters: ReadonlyMap<number, string>): string {
  if (place.at === "index") return letters.get(place.index.id) ?? `i_{${place.index.id}}`
  switch (place.at) {
    case "number":
      return String(place.value)
    case "last":
      return sizeText(place.size)
    case "pair":
      return pairText(place, letters)
    case "major":
      return `\\lceil ${placeText(place.of, letters)}/${divisorText(place.by)}\\rceil`
    case "shifted":
      return `${placeText(place.of, letters)}${place.by > 0 ? "+" : ""}${place.by}`
    case "minor": {
      const of = placeText(place.of, letters)
      return `${of}-${sizeText(place.by)}\\lfloor(${of}-1)/${divisorText(place.by)}\\rfloor`
    }
  }
}

/** Several indices in one subscript, with commas only where they would run together or read like a number: `x_{p,i}`. */
export const indexText = (parts: readonly string[]): string =>
  parts.length === 1 ||
  (parts.every((part) => part.length === 1 || /^\\[a-zA-Z]+$/.test(part)) && !parts.join("").includes("pi"))
    ? parts.join("")
    : parts.join(",")

/** An entry of a variable: `x_i`, `w_{12}`, or the scalar itself. */
export function entryTex(name: string, indices: readonly string[], context: PrintContext): Tex {
  if (indices.length === 0) return variableTex(name, context)
  return atom(subscript(symbolsOf(context).stems.get(name) ?? name, indexText(indices)))
}
