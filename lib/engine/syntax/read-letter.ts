import { greekOfCharacter, halfWidth, isGreekCommand } from "./characters"
import { ACCENTS, FONTS } from "./commands"
import type { Font } from "./token"

/** One letter as it is set, and where it ends in the text. */
export interface LetterAt {
  readonly letter: string
  readonly font: Font
  readonly latex: string
  readonly end: number
}

const COMMAND = /\\([A-Za-z]+)\*?/y

/** The name of the command that starts at a place, and where it ends; null when none starts there. */
export function commandAt(text: string, at: number): { name: string; end: number } | null {
  COMMAND.lastIndex = at
  const match = COMMAND.exec(text)
  return match ? { name: match[1] ?? "", end: COMMAND.lastIndex } : null
}

/** The next place that is no space. */
export function skipSpaces(text: string, at: number): number {
  let place = at
  while (place < text.length && /\s/.test(halfWidth(text.charAt(place)))) place++
  return place
}

/**
 * A single letter with its fonts and marks, braces included: `x`, `\theta`, `\bm{x}`, `\hat{\bm y}`, `\mathbf 1`. Null when something else or
 * more than one letter stands there.
 */
export function letterAt(text: string, start: number, depth = 0): LetterAt | null {
  const at = skipSpaces(text, start)
  const command = commandAt(text, at)
  if (!command) return plainLetterAt(text, at, depth > 0)
  if (isGreekCommand(command.name)) {
    return { letter: command.name, font: "plain", latex: `\\${command.name}`, end: command.end }
  }
  const font = Object.hasOwn(FONTS, command.name) ? FONTS[command.name] : undefined
  const accent = ACCENTS.has(command.name)
  if ((!font && !accent) || depth > 4) return null
  const inner = bracedLetterAt(text, command.end, depth + 1)
  if (!inner) return null
  if (accent) {
    const name = command.name.replace("wide", "")
    return { ...inner, letter: `${name} ${inner.letter}`, latex: `\\${command.name}{${inner.latex}}` }
  }
  if (!font || font === "plain") return inner
  const set = command.name === "textbf" ? "mathbf" : command.name
  return {
    letter: inner.letter,
    font: inner.font === "bold" || inner.font === "arrow" ? inner.font : font,
    latex: `\\${set}{${inner.latex}}`,
    end: inner.end,
  }
}

function bracedLetterAt(text: string, start: number, depth: number): LetterAt | null {
  const open = skipSpaces(text, start)
  if (halfWidth(text.charAt(open)) !== "{") return letterAt(text, open, depth)
  const inner = letterAt(text, open + 1, depth)
  if (!inner) return null
  const close = skipSpaces(text, inner.end)
  return halfWidth(text.charAt(close)) === "}" ? { ...inner, end: close + 1 } : null
}

function plainLetterAt(text: string, at: number, digits: boolean): LetterAt | null {
  const character = halfWidth(text.charAt(at))
  const greek = greekOfCharacter(character)
  if (greek) return { letter: greek, font: "plain", latex: `\\${greek}`, end: at + 1 }
  const known = /[A-Za-z]/.test(character) || (digits && (character === "0" || character === "1"))
  return known ? { letter: character, font: "plain", latex: character, end: at + 1 } : null
}
