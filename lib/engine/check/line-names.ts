import type { LineDefinition } from "../syntax/elaborate/context"
import { definitionOf } from "../syntax/elaborate/definitions"
import { sameInputs } from "../syntax/elaborate/derivatives"
import { functionName } from "../syntax/elaborate/function-name"
import { familyOf, wholeOf } from "../syntax/elaborate/line-definitions"
import { findVariable, type ReadDefinition, type Variable } from "../syntax/elaborate/scope"
import { type LetterSurface, partsOf, type Surface, subscriptText } from "../syntax/surface"

/** What names mean in a line: variables, what earlier lines define, and what is defined elsewhere. */
export interface KnownNames {
  readonly variables: readonly Variable[]
  readonly definitions: Map<string, LineDefinition>
  readonly shared: ReadonlyMap<string, ReadDefinition>
}

/** Words of a line that gives something a name: “let”, “where”, 「とおく」, 「ここで」. */
export const hasWords = (latex: string): boolean =>
  /とお|とする|とし|ここで|ただし|\b(?:let|put|set|where|with)\b/i.test(latex)

/** The name of `f(\bm x) = …`, `y = …` that nobody has declared or defined. */
export function definedName(surface: Surface, known: KnownNames): string | null {
  const { variables, definitions, shared } = known
  const letter = nameOf(surface)
  if (!letter || findVariable(variables, letter)) return null
  const owner = letter.subscript && findVariable(variables, { ...letter, subscript: null })
  const isSymbol = /^[01]$|^(I|e|pi|delta)$/.test(letter.letter)
  const name = functionName(letter, "with subscript")
  const meant = [true, false].some((called) => definitionOf({ definitions: shared }, letter, called))
  const derived = isComponent(letter, known) || namesDerivative(letter, definitions)
  return owner || isSymbol || meant || derived || definitions.has(name) ? null : name
}

const inputsOf = (surface: Surface): readonly Surface[] | null =>
  surface.type === "apply" ? surface.args : null

/** Notes what a line says that a name stands for. */
export function defineName(left: Surface, body: Surface, name: string, { definitions }: KnownNames): void {
  const letter = nameOf(left)
  if (letter) definitions.set(name, { name: letter, inputs: inputsOf(left), body })
}

/** The letter that a side consists of, alone or with arguments. */
export const nameOf = (surface: Surface): LetterSurface | null =>
  surface.type === "letter" ? surface : surface.type === "apply" ? surface.fn : null

/**
 * Whether a side is as a whole the derivative of a function that is defined, in some notation, which begins a new calculation. Further derivatives
 * and lists of them (`later`) only do so where the line goes on with an equals sign: by themselves they would not be judged at all.
 */
export function namesDefinition(surface: Surface, known: KnownNames, later: boolean): boolean {
  const { definitions } = known
  const isNamed = (letter: LetterSurface) =>
    definitions.has(functionName(letter, "with subscript")) || isComponent(letter, known)
  const direct = nameOf(surface)
  const isDerivative = /^(derivative|differential|slope)$/.test(surface.type)
  const [of] = partsOf(surface).slice(-1)
  const inner = of?.type === "group" ? of.of : of
  const letter = isDerivative && inner ? nameOf(inner) : direct
  if (later && isDerivative && inner && !letter) return namesDefinition(inner, known, later)
  if (surface.type === "at") return namesDefinition(surface.of, known, later)
  if (later && surface.type === "mark") return namesDefinition(surface.of, known, later)
  if (later && surface.type === "group") return namesDefinition(surface.of, known, later)
  if (later && surface.type === "pattern") return namesDefinition(surface.entry, known, later)
  if (later && surface.type === "array") {
    const entries = surface.rows.flat().filter(({ type }) => type !== "dots")
    return entries.length > 0 && entries.every((entry) => namesDefinition(entry, known, later))
  }
  if (!letter) return false
  if (isDerivative) return isNamed(letter)
  const definition = definitions.get(functionName(letter, "with subscript"))
  if (definition && letter.primes > 0) return true
  if (definition) return later && surface.type === "apply" && !sameInputs(surface.args, definition.inputs)
  return namesDerivative(letter, definitions)
}

/** Whether a letter is a component of a function that is defined, or belongs with one that is: `p_j` where `p_i` is. */
export const isComponent = (letter: LetterSurface, { definitions, variables }: KnownNames): boolean =>
  !findVariable(variables, letter) &&
  (wholeOf(letter, definitions) !== undefined || familyOf(letter, definitions) !== undefined)

/** Whether a letter is the `J_f` or `H_f` of a function that is defined. */
const namesDerivative = (
  { letter, subscript }: LetterSurface,
  definitions: KnownNames["definitions"],
): boolean =>
  /^[JH]$/.test(letter) &&
  [...definitions.keys()].some(
    (name) => subscript !== null && /^(\\bm\{)?(\w)\}?$/.exec(name)?.[2] === subscriptText(subscript),
  )

/** Whether a letter is the one of a name, in whatever font. */
const sameLetter = (letter: LetterSurface, name: string): boolean =>
  (["plain", "bold"] as const).some((font) => functionName({ ...letter, font }, "without subscript") === name)

/** Whether a surface names a function, also as the index of `J_f` or with an index of its own. */
export function mentions(surface: Surface, name: string): boolean {
  const letter = nameOf(surface)
  if (letter && functionName(letter, "with subscript") === name) return true
  if (letter?.subscript && /^[JH]$/.test(letter.letter)) return true
  const isComponent = letter?.subscript && !/_/.test(name) && sameLetter(letter, name)
  return isComponent || partsOf(surface).some((part) => mentions(part, name))
}
