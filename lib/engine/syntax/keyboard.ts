import { isGreekCommand } from "./characters"

/** The Greek letter that a whole run of letters spells, `theta`; names of two letters but π may as well be products. */
export const greekWord = (run: string): string | null =>
  isGreekCommand(run) && (run.length > 2 || run === "pi") ? run : null

const WITH_DIGITS = /(?:log10|log2|log1p|expm1|exp2|atan2)(?=\s*\()/y

/** A function whose name holds digits, `log10(x)`; null when none starts here. */
export function wordWithDigits(text: string, at: number): string | null {
  WITH_DIGITS.lastIndex = at
  return WITH_DIGITS.exec(text)?.[0] ?? null
}

const QUOTED = /(['"])(fro|nuc|inf)\1/y

/** The kind of a norm in quotes, `norm(X, 'fro')`. */
export function quotedWord(text: string, at: number): { word: string; end: number } | null {
  QUOTED.lastIndex = at
  const word = QUOTED.exec(text)?.[2]
  return word ? { word, end: QUOTED.lastIndex } : null
}

const DIGITS = /\d{1,3}(?![\d.])/y

/** Digits directly behind a letter. */
export function digitsAfter(text: string, at: number): string {
  DIGITS.lastIndex = at
  return DIGITS.exec(text)?.[0] ?? ""
}

/** `1.5e-3`, `2e3`: a number with a power of ten to programs, a product with e to mathematicians. */
export const looksScientific = (text: string, at: number): boolean =>
  /^[eE][+-]?\d/.test(text.slice(at, at + 3))
