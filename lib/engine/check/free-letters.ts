import { findVariable, type Variable } from "../syntax/elaborate/scope"
import type { Sizes } from "../syntax/elaborate/sizes"
import { type LetterSurface, partsOf, type Subscript, type Surface } from "../syntax/surface"

/**
 * The index letters of a formula that no sum, product or pattern binds, in the order of their first places. A sum with conditions may leave it open which of
 * its letters run, as `\\sum_{j \\ne k}` does: those that are free elsewhere in the formula or in the one before it (`known`) do not.
 */
export function freeLetters(
  surface: Surface,
  variables: readonly Variable[],
  sizes: Sizes,
  known: Iterable<string> = [],
): readonly string[] {
  const sure = lettersIn(surface, variables, sizes, new Set())
  return lettersIn(surface, variables, sizes, new Set([...sure, ...known]))
}

function lettersIn(
  surface: Surface,
  variables: readonly Variable[],
  sizes: Sizes,
  known: ReadonlySet<string>,
): string[] {
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
    if (part.type === "big" && part.start && !bound.has(part.start.letter) && known.has(part.start.letter))
      found.add(part.start.letter)
    const own = part.type === "big" || part.type === "pattern" ? part.letters : []
    const outer = own.filter((letter) => part.type === "big" && part.shared && known.has(letter))
    for (const letter of outer) if (!bound.has(letter)) found.add(letter)
    const inside =
      own.length > 0 ? new Set([...bound, ...own.filter((letter) => !outer.includes(letter))]) : bound
    for (const inner of partsOf(part)) visit(inner, inside)
  }
  visit(surface, new Set())
  return [...found]
}
