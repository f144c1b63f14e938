import type { Declaration } from "../../term"
import { type LetterSurface, type Surface, subscriptText } from "../surface"
import type { Font } from "../token"

/** A variable as the formula writes it, with what is known of it. */
export interface Variable {
  readonly letter: string
  readonly font: Font
  /** The subscript that belongs to the name, `1` of `W_1`; empty without one. */
  readonly subscript: string
  readonly primes: number
  readonly declaration: Declaration
  readonly inferred: boolean
}

/** A definition whose LaTeX has been read. */
export interface ReadDefinition {
  readonly name: string
  readonly source: string
  readonly args: readonly LetterSurface[]
  readonly body: Surface
  /** What is declared of its inputs and constants. */
  readonly variables: readonly Variable[]
}

const isMarked = (font: Font): boolean => font === "bold" || font === "arrow"

/** The capital form of a small Latin or Greek letter, marks included: `hat x` gives `hat X`. */
export const capitalOf = (letter: string): string => {
  const parts = letter.split(" ")
  const last = parts.pop() ?? ""
  return [...parts, last.charAt(0).toUpperCase() + last.slice(1)].join(" ")
}

/** Whether a letter is a capital. */
export const isCapital = (letter: string): boolean => /^[A-Z]/.test(letter.split(" ").at(-1) ?? "")

function choose(candidates: readonly Variable[], font: Font): Variable | undefined {
  if (candidates.length < 2) return candidates[0]
  return (
    candidates.find((variable) => variable.font === font) ??
    candidates.find((variable) => isMarked(variable.font) === isMarked(font)) ??
    candidates[0]
  )
}

/** The variable that a letter with its whole subscript names, if there is one. */
export function findVariable(variables: readonly Variable[], letter: LetterSurface): Variable | undefined {
  const subscript = letter.subscript ? subscriptText(letter.subscript) : ""
  const sameName = variables.filter(
    (variable) =>
      variable.letter === letter.letter &&
      variable.subscript === subscript &&
      (variable.primes === letter.primes || variable.primes === 0),
  )
  const exact = sameName.filter((variable) => variable.primes === letter.primes)
  return choose(exact.length > 0 ? exact : sameName, letter.font)
}

/**
 * The variable that a letter with an index of `count` pieces is an entry of: its own letter first, then the matrix with the capital letter.
 */
export function findOwner(
  variables: readonly Variable[],
  letter: LetterSurface,
  fits: (variable: Variable) => boolean,
): Variable | undefined {
  const named = (name: string) =>
    variables.filter((variable) => variable.letter === name && variable.subscript === "" && fits(variable))
  const own = named(letter.letter)
  const arrays = own.filter((variable) => variable.declaration.shape.kind !== "scalar")
  return choose(arrays, letter.font) ?? choose(named(capitalOf(letter.letter)), letter.font) ?? own[0]
}
