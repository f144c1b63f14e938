import type { LetterSurface, Subscript } from "../../syntax/surface"

const renamed = (subscript: Subscript, from: string, to: string): Subscript => ({
  ...subscript,
  groups: subscript.groups.map((group) =>
    group.map((part) => (part.kind === "letter" && part.text === from ? { ...part, text: to } : part)),
  ),
})

/** A letter with one of its index letters called otherwise. */
export const withIndex = (letter: LetterSurface, from: string, to: string): LetterSurface =>
  letter.subscript === null ? letter : { ...letter, subscript: renamed(letter.subscript, from, to) }

/** A letter with two of its index letters exchanged. */
export const exchangeIndices = (letter: LetterSurface, first: string, second: string): LetterSurface =>
  withIndex(withIndex(withIndex(letter, first, "#"), second, first), "#", second)
