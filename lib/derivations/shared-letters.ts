import type { Question, QuestionVariable } from "@/lib/engine/answer"
import { type LatexToken, splitLatex, wordsOf } from "./latex-tokens"

/**
 * Letters that the printer may write of its own accord: running indices, `e`, `d`, `f`, `I`, the transpose and the like. A variable or
 * size of such a name changes which letters the printer chooses, so its name always stays in the key.
 */
export const OWN_LETTERS: ReadonlySet<string> = new Set("defghijklopqrstuvEIJOT")

const FONTS = ["\\bm", "\\mathbf", "\\boldsymbol", "\\vec"]
const LETTER = /^[A-Za-z]$/

/** The letter of `\bm{x}`, `\bm x` or `x`; null for everything else. */
function letterOf(latex: string): string | null {
  const tokens = splitLatex(latex).filter((token) => token.type !== "space")
  const bare = FONTS.includes(tokens[0]?.text ?? "") ? tokens.slice(1) : tokens
  const inner = bare[0]?.text === "{" && bare[2]?.text === "}" && bare.length === 3 ? bare.slice(1, 2) : bare
  const [only] = inner
  return inner.length === 1 && only?.type === "letter" ? only.text : null
}

const isPlain = (variable: QuestionVariable) =>
  LETTER.test(variable.name) && letterOf(variable.latex) === variable.name

const swapCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()

/** The small letter with which the entries of this variable are written, if it has one of its own. */
export function entryLetter(variable: QuestionVariable): string | null {
  return variable.kind === "matrix" && /^[A-Z]$/.test(variable.name) ? variable.name.toLowerCase() : null
}

/** Everything in a question that is a name of its own and not one of `letters`; a letter in it must not be exchanged. */
function fixedText(question: Question, letters: ReadonlySet<string>, tokens: readonly LatexToken[]): string {
  const words = wordsOf(tokens)
  const parts = tokens.filter((token, i) => words[i] && token.type === "letter").map((token) => token.text)
  for (const variable of question.variables) {
    if (!letters.has(variable.name)) parts.push(variable.name, variable.latex)
    for (const size of variable.shape) if (typeof size === "string" && !letters.has(size)) parts.push(size)
  }
  for (const size of Object.keys(question.dims ?? {})) if (!letters.has(size)) parts.push(size)
  return parts.join(" ")
}

/** Whether the other case of a letter means something else in this question. */
function hasOtherCase(question: Question, letter: string, tokens: readonly LatexToken[]): boolean {
  const other = swapCase(letter)
  const variable = question.variables.find((v) => v.name === letter)
  if (variable && entryLetter(variable) === other) return false
  return tokens.some((token) => token.text === other)
}

/**
 * The letters of a question that may be exchanged for others without changing anything else in its answer, in the order in which they are declared: names
 * of variables and sizes that are one plain letter, are not used in any other sense, and are none that the printer writes of its own accord.
 */
export function sharedLetters(question: Question, tokens: readonly LatexToken[]): readonly string[] {
  const sizes = question.variables.flatMap((v) => v.shape).filter((size) => typeof size === "string")
  const names = question.variables.map((v) => v.name)
  const candidates = [...question.variables.filter(isPlain).map((v) => v.name), ...sizes]
  const isCandidate = (letter: string) =>
    LETTER.test(letter) &&
    !OWN_LETTERS.has(letter) &&
    !OWN_LETTERS.has(letter.toLowerCase()) &&
    !(names.includes(letter) && sizes.includes(letter)) &&
    !names.includes(swapCase(letter)) &&
    !sizes.includes(swapCase(letter)) &&
    !hasOtherCase(question, letter, tokens)
  const letters = new Set(candidates.filter(isCandidate))
  // A letter that is kept may sit inside the name of another one, which must then be kept as well.
  for (let before = -1; before !== letters.size; ) {
    before = letters.size
    const fixed = fixedText(question, letters, tokens)
    for (const letter of [...letters])
      if (fixed.includes(letter) || fixed.includes(swapCase(letter))) letters.delete(letter)
  }
  return [...letters]
}
