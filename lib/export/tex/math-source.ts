import { type LatexToken, splitLatex } from "../../derivations/latex-tokens"

/** Why a formula cannot be written as LaTeX: a command that is not on the list, or a form that LaTeX would refuse. */
export type NotWritable =
  | { readonly why: "command"; readonly command: string }
  | { readonly why: "character"; readonly character: string }
  | { readonly why: "form" }
  | { readonly why: "length" }

/** Ends the writing of a formula from any depth; caught where the writing begins. */
export class NotWritableError extends Error {
  constructor(readonly reason: NotWritable) {
    super(reason.why)
  }
}

export const badForm = () => new NotWritableError({ why: "form" })

/** The tokens of a formula, read from front to back. */
export interface MathSource {
  /** The next token that is not white space, without taking it. */
  peek(): LatexToken | undefined
  /** Whether white space comes next. */
  hasGap(): boolean
  /** Takes the next token that is not white space; the end of the formula is a bad form. */
  take(): LatexToken
  /** Takes the next token if it reads so. */
  takeIf(text: string): boolean
  /** Takes `{…}` and gives the tokens inside, white space included. */
  takeGroup(): LatexToken[]
  /** Takes `[…]` when it comes next, and gives the text inside; null when there is none. */
  takeOption(): string | null
}

/** Opens a formula for reading. */
export function openMath(latex: string): MathSource {
  const tokens = splitLatex(latex)
  let at = 0

  // White space is one token at most, and looking ahead leaves it where it is.
  const next = () => (tokens[at]?.type === "space" ? at + 1 : at)
  const peek = () => tokens[next()]
  const take = () => {
    const token = peek()
    if (!token) throw badForm()
    at = next() + 1
    return token
  }

  return {
    peek,
    take,
    hasGap: () => tokens[at]?.type === "space",
    takeIf(text) {
      if (peek()?.text !== text) return false
      at = next() + 1
      return true
    },
    takeGroup() {
      if (take().text !== "{") throw badForm()
      const inside: LatexToken[] = []
      for (let depth = 1; ; at++) {
        const token = tokens[at]
        if (!token) throw badForm()
        if (token.text === "{") depth++
        if (token.text === "}") depth--
        if (depth === 0) break
        inside.push(token)
      }
      at++
      return inside
    },
    takeOption() {
      if (peek()?.text !== "[") return null
      const start = next()
      const end = tokens.findIndex((token, i) => i > start && token.text === "]")
      if (end < 0) return null
      const text = tokens.slice(start + 1, end).map((token) => token.text)
      at = end + 1
      return text.join("")
    },
  }
}

/** What is known while a formula is written. */
export interface MathState {
  readonly source: MathSource
  readonly depth: number
  /** `\middle` may stand here. */
  readonly fenced: boolean
  /** The largest number of columns of a matrix so far. */
  readonly size: { columns: number }
}
