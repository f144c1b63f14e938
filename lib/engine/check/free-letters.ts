import { findVariable, type Variable } from "../syntax/elaborate/scope"
import type { Sizes } from "../syntax/elaborate/sizes"
import { type LetterSurface, partsOf, type Subscript, type Surface } from "../syntax/surface"

/** The index letters of a formula that no sum, product or pattern binds, in the order of their first places. */
export function freeLetters(
  surface: Surface,
  variables: readonly Variable[],
  sizes: Sizes,
): readonly string[] {
  const found = new Set<string>()
  const note = (subscript: Subscript | null, bound: ReadonlySet<string>) => {
    for (const part of subscript?.groups.flat() ?? []) {
      if (part.kind === "letter" && !bound.has(part.text) && !sizes.isSize(part.text)) found.add(part.text)
    }
  }
  const isName = (letter: LetterSurface) => findVariable(variables, letter) !== undefined
  // The subscript of I and of the vector of ones is a size.
  const isSized = (letter: LetterSurface) => /^[I1]$/.test(letter.letter)
  const visit = (part: Surface, bound: ReadonlySet<string>): void => {
    if (part.type === "letter" && !isName(part) && !isSized(part)) note(part.subscript, bound)
    if (part.type === "entry") note(part.subscript, bound)
    if (part.type === "apply") note(part.fn.subscript, bound)
    const inside =
      part.type === "big" || part.type === "pattern" ? new Set([...bound, ...part.letters]) : bound
    for (const inner of partsOf(part)) visit(inner, inside)
  }
  visit(surface, new Set())
  return [...found]
}
