/** A token of LaTeX: a command with its backslash, one character, or a run of white space. The texts joined give the source. */
export interface LatexToken {
  readonly type: "command" | "letter" | "digit" | "space" | "other"
  readonly text: string
}

const SPACE = /[\s\u00a0\u3000]/
const COMMAND = /\\(?:[A-Za-z]+|[\s\S]|$)/uy
const SPACES = /[\s\u00a0\u3000]+/y

function typeOf(char: string): LatexToken["type"] {
  if (/^[A-Za-z]$/.test(char)) return "letter"
  return /^[0-9]$/.test(char) ? "digit" : "other"
}

/** Splits LaTeX into tokens without judging it: any text can be split, and nothing is lost. */
export function splitLatex(latex: string): LatexToken[] {
  const tokens: LatexToken[] = []
  let at = 0
  while (at < latex.length) {
    const char = String.fromCodePoint(latex.codePointAt(at) ?? 0)
    let token: LatexToken = { type: typeOf(char), text: char }
    if (char === "\\" || SPACE.test(char)) {
      const pattern = char === "\\" ? COMMAND : SPACES
      pattern.lastIndex = at
      token = { type: char === "\\" ? "command" : "space", text: pattern.exec(latex)?.[0] ?? char }
    }
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

/** Commands whose argument is words, a name or an upright symbol, never variables. */
const WORD_COMMANDS = new Set([
  "\\text",
  "\\textrm",
  "\\textit",
  "\\mbox",
  "\\mathrm",
  "\\mathbb",
  "\\mathcal",
  "\\mathsf",
  "\\mathtt",
  "\\mathfrak",
  "\\mathscr",
  "\\operatorname",
  "\\begin",
  "\\end",
  "\\tag",
])

/** The end of the length behind the end of a row, `\\[1ex]`, or the place itself when there is none. */
function afterLength(tokens: readonly LatexToken[], at: number): number {
  if (tokens[at]?.text !== "[") return at
  const end = tokens.findIndex((token, i) => i > at && token.text === "]")
  const inside = tokens.slice(at + 1, Math.max(end, at)).map((token) => token.text)
  return /^-?[0-9.]+\s*(pt|ex|em|mm|cm|in|mu)$/.test(inside.join("")) ? end : at
}

/**
 * Says of each token whether it stands inside the argument of a word command such as `\operatorname{tr}` or `\mathrm{d}`, or in a
 * length such as `\\[1ex]`.
 */
export function wordsOf(tokens: readonly LatexToken[]): boolean[] {
  const inWords = tokens.map(() => false)
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i++]
    if (token?.text === "\\\\") for (const end = afterLength(tokens, i); i < end; i++) inWords[i] = true
    if (!token || !WORD_COMMANDS.has(token.text)) continue
    while (tokens[i]?.type === "space" || tokens[i]?.text === "*") i++
    let depth = 0
    do {
      const text = tokens[i]?.text
      if (text === undefined) break
      if (text === "{") depth++
      if (text === "}") depth--
      inWords[i++] = true
    } while (depth > 0)
  }
  return inWords
}
