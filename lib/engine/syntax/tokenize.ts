import type { Span } from "../term"
import { barOf, bracketOf, dotsOf, halfWidth, raisedOf, signOf, signOfCommand } from "./characters"
import {
  DELIMITER_SIZES,
  ELEMENTARY,
  FONTS,
  isFunctionWord,
  LAYOUT_COMMANDS,
  LAYOUT_WITH_ARGUMENT,
} from "./commands"
import { commandAt, letterAt, skipSpaces } from "./read-letter"
import { type Font, isSign, type Token } from "./token"

/** What the tokenizer keeps while it goes through a text. */
interface Reader {
  readonly text: string
  /** Names of several letters that are declared, `rate`. */
  readonly words: ReadonlySet<string>
  readonly tokens: Token[]
  at: number
  /** Open braces; a font for those that belong to a font command, whose braces are not passed on. */
  readonly braces: ({ font: Font; command: string } | null)[]
  /** What a size command before the next bracket says, and where it starts. */
  size: { side: "open" | "close" | "any"; start: number } | null
}

const PROSE = /[\u3005\u3002\u3040-\u30ff\u3400-\u9fff\uff61-\uff9f]/
const DISTANCE = /\s*\[\s*-?[\d.]*\s*[a-z]{2,}\s*\]/y
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y
const LETTERS = /[A-Za-z]+/y

/** Cuts LaTeX into tokens. Never fails: what it does not know becomes a command or sign that the parser refuses by name. */
export function tokenize(text: string, words: ReadonlySet<string> = new Set()): Token[] {
  const reader: Reader = { text, words, tokens: [], at: 0, braces: [], size: null }
  while (reader.at < text.length) readOne(reader)
  reader.tokens.push({ kind: "finish", span: [text.length, text.length] })
  return reader.tokens
}

const FINISH: Token = { kind: "finish", span: [0, 0] }

type Unplaced = Token extends infer T ? (T extends Token ? Omit<T, "span"> : never) : never

function push(reader: Reader, token: Unplaced, end: number): true {
  reader.size = null
  const span: Span = [reader.at, end]
  // A distributed Omit loses that the kinds belong together; putting the span back restores the union.
  reader.tokens.push({ ...token, span } as Token)
  reader.at = end
  return true
}

function readOne(reader: Reader): void {
  const { text, at } = reader
  const character = halfWidth(text.charAt(at))
  if (/\s/.test(character) || character === "~" || character === "$" || character === "\u200b") {
    reader.at++
  } else if (character === "%") {
    const line = text.indexOf("\n", at)
    reader.at = line < 0 ? text.length : line
  } else if (character === "\\") {
    readCommand(reader)
  } else {
    readCharacter(reader, character)
  }
}

/** The font that the innermost enclosing font command asks for. */
const currentFont = (reader: Reader) => reader.braces.findLast((brace) => brace !== null) ?? null

function readCharacter(reader: Reader, character: string): true {
  const { text, at } = reader
  const previous = reader.tokens.at(-1)
  const dots = text.startsWith("...", at) ? 3 : 0
  if (dots > 0) return push(reader, { kind: "dots", direction: "across" }, at + dots)
  if (character === "." && !/\d/.test(text.charAt(at + 1))) {
    reader.at++
    return true
  }
  if (/[0-9.]/.test(character)) return readNumber(reader)
  if (PROSE.test(character) || (character === "、" && previous?.kind === "prose")) return readProse(reader)
  if (raisedOf(character)) return readRaised(reader)
  if (character === "{" || character === "}") return readBrace(reader, character)
  if (readDelimiter(reader, character, at + 1)) return true
  const dot = dotsOf(character)
  if (dot) return push(reader, { kind: "dots", direction: dot }, at + 1)
  // `:=` defines, as `=` does.
  if (character === ":" && halfWidth(text.charAt(at + 1)) === "=")
    return push(reader, { kind: "sign", sign: "=" }, at + 2)
  const sign = signOf(character)
  if (sign) return push(reader, { kind: "sign", sign }, at + 1)
  const symbol = { "√": "sqrt", "∑": "sum", "∏": "prod", "∂": "partial", "∇": "nabla", "⊤": "top" }[character]
  if (symbol) return push(reader, { kind: "command", name: symbol }, at + 1)
  return readLetters(reader, character)
}

function readNumber(reader: Reader): true {
  const plain = [...reader.text.slice(reader.at, reader.at + 64)].map(halfWidth).join("")
  NUMBER.lastIndex = 0
  const digits = NUMBER.exec(plain)?.[0] ?? "0"
  // In `\mathbf{X^{-1}}` the exponent is a number; in `\mathbf{1^\top X}` the 1 is the vector of ones.
  const font = isSign(reader.tokens.at(-1) ?? FINISH, "^", "_") ? null : reader.braces.at(-1)
  if (font?.font === "bold" && (digits === "0" || digits === "1")) {
    const latex = `\\${font.command}{${digits}}`
    return push(reader, { kind: "letter", letter: digits, font: "bold", latex }, reader.at + 1)
  }
  return push(reader, { kind: "number", text: digits }, reader.at + digits.length)
}

function readProse(reader: Reader): true {
  let end = reader.at
  while (
    end < reader.text.length &&
    /[、。]/.test(reader.text.charAt(end)) !== PROSE.test(reader.text.charAt(end))
  )
    end++
  while (
    end < reader.text.length &&
    (PROSE.test(reader.text.charAt(end)) || reader.text.charAt(end) === "、")
  )
    end++
  return push(
    reader,
    { kind: "prose", text: reader.text.slice(reader.at, end) },
    Math.max(end, reader.at + 1),
  )
}

/** `x²` is `x^{2}`. */
function readRaised(reader: Reader): true {
  const start = reader.at
  let inner = ""
  let end = start
  for (let raised = raisedOf(reader.text.charAt(end)); raised; raised = raisedOf(reader.text.charAt(end))) {
    inner += raised
    end++
  }
  const span: Span = [start, end]
  reader.tokens.push({ kind: "sign", sign: "^", span }, { kind: "sign", sign: "{", span })
  for (const token of tokenize(inner)) if (token.kind !== "finish") reader.tokens.push({ ...token, span })
  reader.tokens.push({ kind: "sign", sign: "}", span })
  reader.at = end
  return true
}

function readBrace(reader: Reader, character: string): true {
  if (character === "{") {
    reader.braces.push(null)
    return push(reader, { kind: "sign", sign: "{" }, reader.at + 1)
  }
  const brace = reader.braces.pop()
  if (!brace) return push(reader, { kind: "sign", sign: "}" }, reader.at + 1)
  reader.at++
  return true
}

/** Brackets and bars; a size command before them belongs to them and may tell the side. */
function readDelimiter(reader: Reader, text: string, end: number): boolean {
  const { size } = reader
  const bar = barOf(text)
  const bracket = bracketOf(text)
  if (!bar && !bracket) return false
  reader.size = null
  reader.at = size?.start ?? reader.at
  if (bar) {
    // Two single bars in a row are left to the parser: they may close one thing and open another.
    const side = size && size.side !== "any" ? size.side : bar.side
    push(reader, { kind: "bar", double: bar.double, side }, end)
  } else if (bracket) {
    push(reader, { kind: bracket.kind, bracket: bracket.bracket }, end)
  }
  return true
}

function readLetters(reader: Reader, character: string): true {
  const { text, at, tokens } = reader
  const previous = tokens.at(-1)
  const script = previous?.kind === "sign" && (previous.sign === "^" || previous.sign === "_")
  LETTERS.lastIndex = at
  const run = script || currentFont(reader) ? "" : (LETTERS.exec(text)?.[0] ?? "")
  const word = wordOf(run, reader.words)
  if (word && isFunctionWord(word)) return push(reader, { kind: "command", name: word }, at + word.length)
  if (word)
    return push(reader, { kind: "letter", letter: word, font: "plain", latex: word }, at + word.length)
  const letter = letterAt(text, at)
  if (!letter) return push(reader, { kind: "command", name: character }, at + 1)
  return pushLetter(reader, letter.letter, letter.latex, letter.end)
}

/** The function or declared word at the start of a run of letters. */
function wordOf(run: string, words: ReadonlySet<string>): string | undefined {
  if (run.length < 2) return undefined
  if (words.has(run) || isFunctionWord(run)) return run
  const known = ELEMENTARY.find((name) => run.startsWith(name))
  // `cosec x` is no cosine; a rest of several letters may be a word of its own.
  return known && run.length - known.length <= 2 ? known : undefined
}

function pushLetter(reader: Reader, letter: string, latex: string, end: number): true {
  const font = currentFont(reader)
  if (!font || font.font === "plain")
    return push(reader, { kind: "letter", letter, font: "plain", latex }, end)
  return push(reader, { kind: "letter", letter, font: font.font, latex: `\\${font.command}{${latex}}` }, end)
}

function readCommand(reader: Reader): true {
  const { text, at } = reader
  const command = commandAt(text, at)
  if (!command) return readControlSign(reader)
  const { name, end } = command
  if (Object.hasOwn(DELIMITER_SIZES, name)) return readSize(reader, name, end)
  if (readDelimiter(reader, `\\${name}`, end)) return true
  const dots = dotsOf(`\\${name}`)
  if (dots) return push(reader, { kind: "dots", direction: dots }, end)
  const sign = signOfCommand(name)
  if (sign) return push(reader, { kind: "sign", sign }, end)
  if (name === "quad" || name === "qquad") return push(reader, { kind: "wide" }, end)
  if (name === "cr" || name === "newline") return push(reader, { kind: "break" }, end)
  if (LAYOUT_COMMANDS.has(name)) {
    reader.at = end
    return true
  }
  if (LAYOUT_WITH_ARGUMENT.has(name)) {
    reader.at = skipGroup(text, end)
    return true
  }
  if (name === "begin" || name === "end") return readEnvironment(reader, name, end)
  if (Object.hasOwn(FONTS, name)) return readFont(reader, name, end)
  const letter = letterAt(text, at)
  if (letter) return pushMarked(reader, letter)
  return push(reader, { kind: "command", name }, end)
}

/** A letter with its own fonts; one without takes the font around it. */
function pushMarked(
  reader: Reader,
  letter: { letter: string; font: Font; latex: string; end: number },
): true {
  if (letter.font === "plain") return pushLetter(reader, letter.letter, letter.latex, letter.end)
  return push(
    reader,
    { kind: "letter", letter: letter.letter, font: letter.font, latex: letter.latex },
    letter.end,
  )
}

/** `\\`, `\,`, `\|`, `\{` and the like: a backslash and one sign. */
function readControlSign(reader: Reader): true {
  const { text, at } = reader
  const sign = text.charAt(at + 1)
  if (sign === "\\") {
    const star = text.charAt(at + 2) === "*" ? at + 3 : at + 2
    DISTANCE.lastIndex = star
    return push(reader, { kind: "break" }, DISTANCE.test(text) ? DISTANCE.lastIndex : star)
  }
  if (readDelimiter(reader, `\\${sign}`, at + 2)) return true
  if (sign === "" || !/[\s,;:!>()[\]\-/.~@%$#&_]/.test(sign)) {
    return push(reader, { kind: "command", name: sign }, Math.min(at + 2, text.length))
  }
  reader.at = at + 2
  return true
}

/** `\left(`, `\bigl|`, `\right.` */
function readSize(reader: Reader, name: string, end: number): true {
  const start = reader.at
  const place = skipSpaces(reader.text, end)
  reader.at = place
  if (halfWidth(reader.text.charAt(place)) === ".") {
    reader.at = place + 1
    return true
  }
  const side = Object.hasOwn(DELIMITER_SIZES, name) ? DELIMITER_SIZES[name] : undefined
  reader.size = side ? { side, start } : null
  return true
}

/** The end of a group in braces that starts at a place; the place itself when none does. */
function skipGroup(text: string, start: number): number {
  const open = skipSpaces(text, start)
  if (text.charAt(open) !== "{") return start
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === "{") depth++
    if (text.charAt(at) === "}") depth--
    if (depth === 0) return at + 1
  }
  return text.length
}

function readEnvironment(reader: Reader, kind: "begin" | "end", end: number): true {
  const { text } = reader
  const close = skipGroup(text, end)
  const environment = text.slice(end, close).replace(/[{}*\s]/g, "")
  // The columns of an array, `{cc}` or `[t]`, say nothing about its entries.
  const layout = kind === "begin" && /^(array|tabular|darray|alignedat)$/.test(environment)
  const options = /^\s*\[[tbc]\]/.exec(text.slice(close, close + 16))?.[0].length ?? 0
  return push(reader, { kind, environment }, layout ? skipGroup(text, close + options) : close + options)
}

const NAME_FONTS = /^(operatorname|mathrm|mathsf|mathtt|mathup|text|textrm|textit|mbox)$/

function readFont(reader: Reader, name: string, end: number): true {
  const { text, at } = reader
  const open = skipSpaces(text, end)
  const close = skipGroup(text, end)
  const inside = text.slice(open + 1, close - 1)
  if (NAME_FONTS.test(name) && close > open) {
    const word = inside.replace(/\\[,;:! ]|[\s{}*]/g, "")
    if (isFunctionWord(word)) return push(reader, { kind: "command", name: word }, close)
    const named = /^[A-Za-z]{2,}$/.test(word) && (reader.words.has(word) || !/^(text|mbox)/.test(name))
    if (named)
      return push(
        reader,
        { kind: "letter", letter: word, font: "upright", latex: text.slice(at, close) },
        close,
      )
    const prose = /^(text|mbox)/.test(name) && !/^\s*\\?[A-Za-z]\s*$/.test(inside)
    if (prose) return push(reader, { kind: "prose", text: inside }, close)
  }
  const letter = letterAt(text, at)
  if (letter) return pushMarked(reader, letter)
  const font = FONTS[name] ?? "plain"
  if (halfWidth(text.charAt(open)) === "{") {
    reader.braces.push({ font, command: name === "textbf" ? "mathbf" : name })
    reader.at = open + 1
    return true
  }
  return push(reader, { kind: "command", name }, end)
}
