import { ok, type Result } from "../../answer"
import { refuse } from "../../refuse"
import type { Span } from "../../term"
import { parseTokens } from "../parse"
import type { Names } from "../parser"
import type { LeftSide } from "../statement"
import { type LetterSurface, partsOf, type Surface } from "../surface"
import type { Token } from "../token"
import { findVariable, type Variable } from "./scope"

/** One right-hand side with its place. */
export interface Side {
  readonly surface: Surface
  readonly span: Span
}

/** What the parser must know of names: the declared variables, and the left-hand side. */
export function namesOf(variables: readonly Variable[], left: LeftSide | null): Names {
  const args = (left?.args ?? []).flatMap((arg) => (arg.type === "letter" ? [arg.letter] : []))
  const declared = (letter: LetterSurface) => findVariable(variables, letter) !== undefined
  return {
    isVariable: (letter) => args.includes(letter.letter) || declared(letter),
    isFunction: (letter) =>
      left?.args != null && letter.letter === left.name.letter && !args.includes(letter.letter),
  }
}

/** All sides that can be read, the body first; a side with dots that go on in no visible way may follow a readable one. */
export function readSides(
  latex: string,
  sides: readonly (readonly Token[])[],
  names: Names,
  left: LeftSide | null,
): Result<Side[]> {
  const read: Side[] = []
  let refused: Result<Side[]> | null = null
  for (const tokens of sides) {
    const start = tokens[0]?.span[0] ?? latex.length
    const end = tokens.at(-1)?.span[1] ?? latex.length
    if (tokens.length === 0)
      return refuse(sides.length > 1 ? "syntax/unfinished" : "syntax/empty", [start, end], {})
    const surface = parseTokens(latex, tokens, names, end)
    if (surface.ok) read.push({ surface: surface.value, span: [start, end] })
    else if (surface.error.code === "unsupported") refused ??= surface
    else return surface
  }
  const [first] = read
  if (!first) return refused ?? refuse("syntax/empty", [0, latex.length], {})
  // `f(x) = (f_1(x), …)` only names the entries; the form after it says what they are.
  const own = read.findIndex((side) => left !== null && !isOwnCall(side.surface, left))
  return ok(own > 0 ? [...read.slice(own), ...read.slice(0, own)] : read)
}

/** Whether a side is nothing but the function itself or a list of its entries. */
function isOwnCall(surface: Surface, left: LeftSide): boolean {
  if (surface.type === "apply") return surface.fn.letter === left.name.letter
  const list = surface.type === "array" || surface.type === "pattern" || surface.type === "group"
  return list && partsOf(surface).every((part) => isOwnCall(part, left))
}
