import type { Span } from "../term"
import { dotsOf, halfWidth, raisedOf, signOf } from "./characters"
import { ELEMENTARY, isFunctionWord } from "./commands"
import { digitsAfter, greekWord, looksScientific, quotedWord, wordWithDigits } from "./keyboard"
import { readCommand, readFontSwitch } from "./read-command"
import { letterAt } from "./read-letter"
import { currentFont, push, pushLetter, type Reader, readDelimiter } from "./reader"
import { isSign, type Token } from "./token"
import { isKnownNotation } from "./unsupported-notation"

const PROSE = /[\u3005\u3002\u3040-\u30ff\u3400-\u9fff\uff61-\uff9f]/
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y
const LETTERS = /[A-Za-z]+/y
/** Latin letters as Japanese keyboards give them; they are as long as the usual ones, so that places stay. */
const WIDE_LETTERS = /[Ａ-Ｚａ-ｚ]/g

/** Cuts LaTeX into tokens. Never fails: what it does not know becomes a command or sign that the parser refuses by name. */
export function tokenize(text: string, words: ReadonlySet<string> = new Set()): Token[] {
  const reader: Reader = {
    text: text.replace(WIDE_LETTERS, halfWidth),
    words,
    tokens: [],
    at: 0,
    braces: [],
    size: null,
  }
  while (reader.at < text.length) readOne(reader)
  reader.tokens.push({ kind: "finish", span: [text.length, text.length] })
  return reader.tokens
}

const FINISH: Token = { kind: "finish", span: [0, 0] }

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

function readCharacter(reader: Reader, character: string): true {
  const { text, at } = reader
  const previous = reader.tokens.at(-1)
  const dots = text.startsWith("...", at) ? 3 : 0
  if (dots > 0) return push(reader, { kind: "dots", direction: "across" }, at + dots)
  if (character === "." && !/\d/.test(text.charAt(at + 1))) return readPoint(reader)
  if (/[0-9.]/.test(character)) return readNumber(reader)
  if (PROSE.test(character) || (character === "、" && previous?.kind === "prose")) return readProse(reader)
  if (raisedOf(character)) return readRaised(reader)
  if (character === "{" || character === "}") return readBrace(reader, character)
  if (readDelimiter(reader, character, at + 1)) return true
  const quoted = quotedWord(text, at)
  if (quoted) {
    const { word, end } = quoted
    return push(reader, { kind: "letter", letter: word, font: "upright", latex: `\\mathrm{${word}}` }, end)
  }
  // `x**2` is a power.
  if (character === "*" && text.charAt(at + 1) === "*")
    return push(reader, { kind: "sign", sign: "^" }, at + 2)
  const dot = dotsOf(character)
  if (dot) return push(reader, { kind: "dots", direction: dot }, at + 1)
  // `:=` defines, as `=` does.
  if (character === ":" && halfWidth(text.charAt(at + 1)) === "=")
    return push(reader, { kind: "sign", sign: "=" }, at + 2)
  const sign = signOf(character)
  if (sign) return push(reader, { kind: "sign", sign }, at + 1)
  const symbol = { "√": "sqrt", "∑": "bigsum", "∏": "prod", "∂": "partial", "∇": "nabla", "⊤": "top" }[
    character
  ]
  if (symbol) return push(reader, { kind: "command", name: symbol }, at + 1)
  return readLetters(reader, character)
}

const ENTRYWISE: Readonly<Record<string, string>> = { "*": "odot", "/": "oslash" }
const SENTENCE_END = /^\.\s*($|\\(q?quad|text|mbox|end|right|\\)|[&}$]|[\u3040-\u9fff])/

/** Whether something that may be transposed stands directly before. */
const follows = ({ tokens, at }: Reader): boolean => {
  const last = tokens.at(-1) ?? FINISH
  return last.span[1] === at && (last.kind === "letter" || last.kind === "close" || isSign(last, "}"))
}

/** `.*`, `./`, `.^` act entry by entry, `X.T` is the transpose; a point that ends a sentence says nothing. */
function readPoint(reader: Reader): true {
  const { text, at } = reader
  const next = text.charAt(at + 1)
  const sign = ENTRYWISE[next]
  if (sign) return push(reader, { kind: "sign", sign }, at + 2)
  if (next === "T" && !/[A-Za-z0-9]/.test(text.charAt(at + 2)) && follows(reader)) {
    push(reader, { kind: "sign", sign: "^" }, at + 2)
    reader.tokens.push({ kind: "command", name: "top", span: [at, at + 2] })
    return true
  }
  if (next === "^") {
    push(reader, { kind: "sign", sign: "^" }, at + 2)
    reader.tokens.push({ kind: "sign", sign: "circ", span: [at, at + 2] })
    return true
  }
  if (!SENTENCE_END.test(text.slice(at, at + 24))) return push(reader, { kind: "command", name: "." }, at + 1)
  reader.at++
  return true
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
  push(reader, { kind: "number", text: digits }, reader.at + digits.length)
  const e = looksScientific(reader.text, reader.at)
  return e ? push(reader, { kind: "command", name: "scientific" }, reader.at + 1) : true
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
    if (readFontSwitch(reader)) return true
    reader.braces.push(null)
    return push(reader, { kind: "sign", sign: "{" }, reader.at + 1)
  }
  const brace = reader.braces.pop()
  if (!brace) return push(reader, { kind: "sign", sign: "}" }, reader.at + 1)
  reader.at++
  return true
}

function readLetters(reader: Reader, character: string): true {
  const { text, at, tokens } = reader
  const previous = tokens.at(-1)
  const script = previous?.kind === "sign" && (previous.sign === "^" || previous.sign === "_")
  LETTERS.lastIndex = at
  const run = script || currentFont(reader) ? "" : (LETTERS.exec(text)?.[0] ?? "")
  const withDigits = script ? null : wordWithDigits(text, at)
  if (withDigits) return push(reader, { kind: "command", name: withDigits }, at + withDigits.length)
  const word = wordOf(run, reader.words)
  if (/^(sum|prod)$/.test(run) && /^\s*_/.test(text.slice(at + run.length, at + run.length + 8)))
    return push(reader, { kind: "command", name: run === "sum" ? "bigsum" : run }, at + run.length)
  if (word && isFunctionWord(word) && !reader.words.has(word))
    return push(reader, { kind: "command", name: word }, at + word.length)
  if (word)
    return push(reader, { kind: "letter", letter: word, font: "plain", latex: word }, at + word.length)
  const greek = greekWord(run)
  if (greek)
    return push(
      reader,
      { kind: "letter", letter: greek, font: "plain", latex: `\\${greek}` },
      at + run.length,
    )
  if (run.length > 2 && isKnownNotation(run))
    return push(reader, { kind: "command", name: run }, at + run.length)
  const letter = letterAt(text, at)
  if (!letter) return push(reader, { kind: "command", name: character }, at + 1)
  pushLetter(reader, letter.letter, letter.latex, letter.end)
  return run.length === 1 ? readKeyboardIndex(reader, previous) : true
}

/** Whether the innermost open brace is that of a subscript, `w_{m1}`. */
function isInSubscript(tokens: readonly Token[]): boolean {
  let depth = 0
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] ?? FINISH
    if (isSign(token, "}")) depth++
    if (isSign(token, "{") && depth-- === 0) return isSign(tokens[at - 1] ?? FINISH, "_")
  }
  return false
}

/** `x1` typed on a keyboard is x₁: nobody writes a number behind a letter to multiply. In `\\frac x2` the number is an argument. */
function readKeyboardIndex(reader: Reader, previous: Token | undefined): true {
  const digits = digitsAfter(reader.text, reader.at)
  const argument = previous?.kind === "command" || (previous?.kind === "sign" && previous.sign === "}")
  if (digits === "" || argument || isInSubscript(reader.tokens)) return true
  const start = reader.at
  push(reader, { kind: "sign", sign: "_" }, start)
  push(reader, { kind: "sign", sign: "{" }, start)
  push(reader, { kind: "number", text: digits }, start + digits.length)
  return push(reader, { kind: "sign", sign: "}" }, reader.at)
}

/** The function or declared word at the start of a run of letters. */
function wordOf(run: string, words: ReadonlySet<string>): string | undefined {
  if (run.length < 2) return undefined
  if (words.has(run) || isFunctionWord(run)) return run
  const known = ELEMENTARY.find((name) => run.startsWith(name))
  // `cosec x` is no cosine; a rest of several letters may be a word of its own.
  return known && run.length - known.length <= 2 ? known : undefined
}
