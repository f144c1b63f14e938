import type { CardSnapshot } from "@/lib/board/snapshot"

/** A text as it is searched: without differences of case, width and font that people do not mean. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLocaleLowerCase("en")
    .replace(/\\(?:bm|mathbf|boldsymbol|mathrm|operatorname)\s*\{([^{}]*)\}/g, "$1")

/** A card that was found. */
export interface FoundCard {
  readonly id: string
  /** What is shown of it: its spoken name. */
  readonly name: string
  /** The text around the first place that was found, or empty where the name itself was. */
  readonly excerpt: string
}

const AROUND = 24
const MOST = 100

/**
 * The cards in whose name, texts or formulas all of the words stand, in the given order. Formulas are found by their LaTeX, and by the
 * letters alone of what is set in a font of its own.
 */
export function findCards(
  cards: Iterable<CardSnapshot>,
  nameOf: (card: CardSnapshot) => string,
  words: string,
): readonly FoundCard[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const found: FoundCard[] = []
  if (wanted.length === 0) return found
  for (const card of cards) {
    if (found.length >= MOST) break
    const name = nameOf(card)
    const text = Object.values(card.texts).join(" ")
    const [inName, inText] = [folded(name), folded(text)]
    if (!wanted.every((word) => inName.includes(word) || inText.includes(word))) continue
    const first = wanted.find((word) => !inName.includes(word))
    found.push({ id: card.id, name, excerpt: first === undefined ? "" : excerpt(inText, first) })
  }
  return found
}

function excerpt(text: string, word: string): string {
  const at = text.indexOf(word)
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + word.length + AROUND)]
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`
}
