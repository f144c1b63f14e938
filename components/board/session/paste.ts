import { formulaReader } from "#formula-reader"
import { nameFunction } from "@/lib/cards/name-function"
import type { BoardSession } from "./board-session"
import { placeInCentre } from "./card-actions"
import { namesTaken } from "./function-names"

/** Longer texts are no formula that anybody means to differentiate. */
const LONGEST = 4_000

const WRAPPINGS: readonly RegExp[] = [
  /^\$\$([\s\S]*)\$\$$/,
  /^\$([^$]*)\$$/,
  /^\\\[([\s\S]*)\\\]$/,
  /^\\\(([\s\S]*)\\\)$/,
  /^\\begin\{(?:equation|displaymath|math|align|gather)\*?\}([\s\S]*)\\end\{(?:equation|displaymath|math|align|gather)\*?\}$/,
]

/**
 * The formula in a pasted text, without dollar signs, brackets and equation environments around it; null for a text that is
 * empty or too long.
 */
export function formulaIn(text: string): string | null {
  let formula = text.trim()
  for (const wrapping of WRAPPINGS) formula = wrapping.exec(formula)?.[1]?.trim() ?? formula
  const line = formula
    .replace(/\\label\{[^}]*\}/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return line === "" || line.length > LONGEST ? null : line
}

/** Places the formula of a text as a function card in the middle of the screen. Gives false for a text without one. */
export function placeFormula(board: BoardSession, text: string): boolean {
  const body = formulaIn(text)
  if (body === null) return false
  const place = () => {
    const named = nameFunction({ texts: { body }, values: {} }, namesTaken(board))
    return placeInCentre(board, "function", { body: named ?? body }) !== null
  }
  if (formulaReader.now() !== null) return place()
  // In the first moments of a page the name waits for the reader; without a network the formula stays as it was pasted.
  void formulaReader.load().then(place, place)
  return true
}

/** Places what is on the clipboard. A browser may refuse to show it to a page; the paste key always works. */
export async function pasteLatex(board: BoardSession): Promise<"placed" | "empty" | "refused"> {
  try {
    const text = await navigator.clipboard.readText()
    return placeFormula(board, text) ? "placed" : "empty"
  } catch {
    return "refused" // no clipboard on this address, or the person said no
  }
}
