import type { LetterSurface, Surface } from "../surface"
import type { LineDefinition } from "./context"
import { functionName } from "./function-name"

type Definitions = ReadonlyMap<string, LineDefinition>

/** The functions of the lines that a letter stands for once its subscript is taken for something else, in any font. */
export const inAnyFont = (letter: LetterSurface, called: string): LetterSurface[] =>
  (["plain", "bold"] as const).map((font) => ({
    ...letter,
    letter: called,
    font,
    subscript: null,
    primes: 0,
  }))

/** The definition of a letter by its whole name. */
const named = (letter: LetterSurface, definitions: Definitions): LineDefinition | undefined =>
  definitions.get(functionName(letter, "with subscript"))

/** The definition of the vector-valued function, `\\bm f` or `f`, of which `f_i` is a component. */
export function wholeOf(letter: LetterSurface, definitions: Definitions): LineDefinition | undefined {
  if (!letter.subscript) return undefined
  return inAnyFont(letter, letter.letter)
    .map((whole) => named(whole, definitions))
    .find((definition) => definition !== undefined)
}

/** The definition of the general component `p_i` to which `p_j`, `p_1` and the vector `\\bm p` of all of them belong. */
export function familyOf(letter: LetterSurface, definitions: Definitions): LineDefinition | undefined {
  const count = letter.subscript?.groups.flat().length
  return [...definitions.values()].find(({ name, inputs }) => {
    const parts = name.subscript?.groups.flat() ?? []
    const general = parts.every((part) => part.kind === "letter" && !part.shift)
    const distinct = new Set(parts.map((part) => part.text)).size === parts.length
    const fits = count === undefined || count === parts.length
    const sized = parts.length === 1 || parts.length === 2
    return name.letter === letter.letter && inputs === null && general && distinct && sized && fits
  })
}

/** Whatever a line defines that a letter stands for: itself, the function of which it is a component, or the family to which it belongs. */
export const lineDefinition = (letter: LetterSurface, definitions: Definitions): LineDefinition | undefined =>
  named(letter, definitions) ?? wholeOf(letter, definitions) ?? familyOf(letter, definitions)

/** All members of a family as one vector or matrix, for `\\bm p`; the member at the subscript of a letter that has one. */
export function memberOf(letter: LetterSurface, definition: LineDefinition, span: Surface["span"]): Surface {
  const letters = definition.name.subscript?.groups.flat().map((part) => part.text) ?? []
  const whole: Surface = {
    type: "pattern",
    form: letters.length === 1 ? "column" : "matrix",
    letters,
    to: letters.map(() => null),
    entry: definition.body,
    span,
  }
  return letter.subscript ? { type: "entry", of: whole, subscript: letter.subscript, span } : whole
}
