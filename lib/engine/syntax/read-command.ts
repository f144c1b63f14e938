import { dotsOf, halfWidth, signOfCommand } from "./characters"
import { DELIMITER_SIZES, FONTS, isFunctionWord, LAYOUT_COMMANDS, LAYOUT_WITH_ARGUMENT } from "./commands"
import { commandAt, letterAt, skipSpaces } from "./read-letter"
import { push, pushLetter, type Reader, readDelimiter, skipGroup } from "./reader"
import type { Font } from "./token"
import { isKnownFunction, isKnownNotation } from "./unsupported-notation"

const DISTANCE = /\s*\[\s*-?[\d.]*\s*[a-z]{2,}\s*\]/y

/** Reads what starts with a backslash. */
export function readCommand(reader: Reader): true {
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
  if (name === "exponentialE")
    return push(reader, { kind: "letter", letter: "e", font: "upright", latex: "e" }, end)
  if (name === "sum") return push(reader, { kind: "command", name: "bigsum" }, end)
  if (name === "differentialD") return push(reader, { kind: "command", name: "partial" }, end)
  const operator = name === "mathop" ? wordInMathop(text, end) : null
  if (operator) return push(reader, { kind: "command", name: operator.word }, operator.end)
  const gradient = name === "operatorname" || name === "mathrm" ? gradientAt(text, end) : null
  if (gradient !== null) return push(reader, { kind: "command", name: "nabla" }, gradient)
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
  if (Object.hasOwn(SWITCHES, name) && halfWidth(text.charAt(skipSpaces(text, end))) === "{")
    return readFont(reader, SWITCHES[name] ?? name, end)
  const letter = letterAt(text, at)
  if (letter) return pushMarked(reader, letter)
  return push(reader, { kind: "command", name }, end)
}

const MATHOP =
  /\s*\{\s*(?:\{?\s*\\(?:mathrm|text|rm|operatorname|mathsf|sf)\s*\{?)?\s*([A-Za-z]+)[\s}]*?\}(?!\})/y

/** `\mathop{\mathrm{tr}}`: a function named in roundabout ways. */
function wordInMathop(text: string, at: number): { word: string; end: number } | null {
  MATHOP.lastIndex = at
  const word = MATHOP.exec(text)?.[1]
  return word && isFunctionWord(word) ? { word, end: MATHOP.lastIndex } : null
}

const GRADIENT = /\s*\{\s*grad\s*\}/y

/** `\operatorname{grad}` is `\nabla`; gives where it ends. */
function gradientAt(text: string, at: number): number | null {
  GRADIENT.lastIndex = at
  return GRADIENT.test(text) ? GRADIENT.lastIndex : null
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
  if (sign === "" || !/[\s,;:!>()[\]\-/.~$&_]/.test(sign)) {
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
    const opens = name === "left" && !closesUnseen(reader.text, place + 1)
    reader.at = opens ? start : place + 1
    return !opens || push(reader, { kind: "sign", sign: "left." }, place + 1)
  }
  const side = Object.hasOwn(DELIMITER_SIZES, name) ? DELIMITER_SIZES[name] : undefined
  reader.size = side ? { side, start } : null
  return true
}

/** How far behind `\left.` its partner is looked for. */
const REACH = 4_000

/** Whether what `\left.` begins ends with `\right.`: brackets that nobody sees, and that say nothing. */
function closesUnseen(text: string, from: number): boolean {
  const side = /\\(left|right)(?![A-Za-z])\s*(\.?)/g
  side.lastIndex = from
  let depth = 1
  for (let found = side.exec(text); found && found.index < from + REACH; found = side.exec(text)) {
    depth += found[1] === "left" ? 1 : -1
    if (depth === 0) return found[2] === "."
  }
  return false
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
  if (close > open && readName(reader, name, text.slice(open + 1, close - 1), close)) return true
  const letter = letterAt(text, at)
  if (letter) return pushMarked(reader, letter)
  if (halfWidth(text.charAt(open)) === "{") return openFontGroup(reader, name, open + 1)
  return push(reader, { kind: "command", name }, end)
}

/** A group of several letters in one font, each a symbol of its own; the braces are not passed on. */
function openFontGroup(reader: Reader, name: string, inside: number): true {
  const command = name === "textbf" ? "mathbf" : name
  reader.braces.push({ font: FONTS[name] ?? "plain", command })
  reader.at = inside
  return true
}

/** `\operatorname{tr}`, `\mathrm{loss}`, `\text{など}`: a function, a name of several letters, or words. */
function readName(reader: Reader, font: string, inside: string, close: number): boolean {
  if (!NAME_FONTS.test(font)) return false
  const word = inside.replace(/\\[,;:! ]|[\s{}*]/g, "")
  const isFunction = isFunctionWord(word) && !reader.words.has(word)
  if (isFunction) return push(reader, { kind: "command", name: word }, close)
  const words = /^(text|mbox)/.test(font)
  // `\operatorname{foo}` names a function; one that is not known must at least show its arguments.
  const called = /^\s*(\\(left|bigl?|Bigl?|biggl?|Biggl?)\s*)?[([_^'=]/.test(
    reader.text.slice(close, close + 16),
  )
  // A function with a meaning elsewhere may be defined anew; the parser sees whether it is.
  const definable = called && isKnownFunction(word)
  if (font === "operatorname" && isKnownNotation(word) && !definable)
    return push(reader, { kind: "command", name: word }, close)
  if (font === "operatorname" && /^[A-Za-z]{2,}$/.test(word) && !called && !reader.words.has(word))
    return push(reader, { kind: "command", name: word }, close)
  if (/^[A-Za-z]{2,}$/.test(word) && (reader.words.has(word) || !words)) {
    const latex = `\\mathrm{${word}}`
    return push(reader, { kind: "letter", letter: word, font: "upright", latex }, close)
  }
  const prose = words && !/^\s*\\?[A-Za-z]\s*$/.test(inside)
  return prose && push(reader, { kind: "prose", text: inside }, close)
}

const SWITCHES: Readonly<Record<string, string>> = {
  bf: "mathbf",
  boldmath: "mathbf",
  rm: "mathrm",
  sf: "mathsf",
  tt: "mathtt",
  it: "mathit",
  cal: "mathcal",
}

/** `{\bf x}`, `{\rm tr}`: the older way to set a font. False when the brace opens something else. */
export function readFontSwitch(reader: Reader): boolean {
  const { text, at } = reader
  const command = commandAt(text, skipSpaces(text, at + 1))
  const font = command && Object.hasOwn(SWITCHES, command.name) ? SWITCHES[command.name] : undefined
  if (!command || !font) return false
  const close = skipGroup(text, at)
  if (readName(reader, font, text.slice(command.end, close - 1), close)) return true
  return openFontGroup(reader, font, skipSpaces(text, command.end))
}
