import { MATH_CHARACTERS, scriptSign } from "./characters.table"
import { DELIMITER_CHARACTERS, DELIMITER_COMMANDS, MATH_COMMANDS, type MathCommand } from "./commands.table"
import { writeEnvironment } from "./math-environment"
import { badForm, type MathState, type NotWritable, NotWritableError, openMath } from "./math-source"
import { isJapanese } from "./printable"
import { writeText } from "./write-text"

/** A formula as LaTeX that any LaTeX with the document's packages sets without an error, or why it cannot be that. */
export type WrittenMath =
  | { readonly ok: true; readonly tex: string; readonly columns: number }
  | { readonly ok: false; readonly reason: NotWritable }

const MAX_LENGTH = 20_000
const MAX_DEPTH = 60
const PLAIN = /^[A-Za-z0-9+\-*/=<>()[\].,:;!?|@"`]$/

/** Joins pieces so that no command swallows the letter after it. */
function joinTex(pieces: readonly string[]): string {
  let out = ""
  let end = ""
  for (const piece of pieces) {
    if (/\\[A-Za-z]+$/.test(end) && /^[A-Za-z]/.test(piece)) out += " "
    out += piece
    // No command is longer than this, and looking at the whole text again for every piece would take quadratic time.
    end = (end + piece).slice(-40)
  }
  return out
}

function deeper(state: MathState, change: Partial<MathState> = {}): MathState {
  if (state.depth >= MAX_DEPTH) throw badForm()
  return { ...state, ...change, depth: state.depth + 1 }
}

/** `{…}` around a formula, or nothing around a single sign. */
const braced = (tex: string) => (/^[A-Za-z0-9]$/.test(tex) ? tex : `{${tex}}`)

/** The argument of a command or script: a group or a single atom. */
function writeArgument(state: MathState): string {
  if (state.source.takeIf("{")) {
    const inside = writeList(deeper(state, { fenced: false }), "}")
    return inside
  }
  return writeAtom(deeper(state))
}

function writeDelimiter(state: MathState): string {
  const { text } = state.source.take()
  const written = MATH_CHARACTERS.get(text) ?? text
  const isKnown =
    written.length === 1 ? DELIMITER_CHARACTERS.includes(written) : DELIMITER_COMMANDS.has(written)
  if (!isKnown) throw badForm()
  return written
}

function writeFenced(state: MathState): string {
  const left = writeDelimiter(state)
  const inside = writeList(deeper(state, { fenced: true }), "\\right")
  return joinTex(["\\left", left, " ", inside, "\\right", writeDelimiter(state)])
}

const TEXT_SYMBOLS = /^\\[ ,%#$&_{}]$/

function writeTextArgument(name: string, state: MathState): string {
  const tokens = state.source.takeGroup()
  const words = tokens.map((token) => {
    if (token.type !== "command") return token.text
    if (!TEXT_SYMBOLS.test(token.text)) throw new NotWritableError({ why: "command", command: token.text })
    return token.text === "\\," ? " " : token.text.slice(1)
  })
  if (words.some((word, i) => word === "$" && tokens[i]?.text === "$")) throw badForm()
  return `${name === "\\mbox" ? "\\text" : name}{${writeText(words.join("").replace(/[{}]/g, ""))}}`
}

function writeCapitals(name: string, state: MathState): string {
  const inside = writeArgument(state)
  if (!/^[A-Z]+$/.test(inside)) throw badForm()
  return `${name}{${inside}}`
}

function writeOperatorName(state: MathState): string {
  const star = state.source.takeIf("*") ? "*" : ""
  const name = state.source
    .takeGroup()
    .map((token) => token.text)
    .join("")
    .trim()
  if (!/^([A-Za-z*-]|\\,| )+$/.test(name)) throw badForm()
  return `\\operatorname${star}{${name}}`
}

function writeKnown(name: string, command: MathCommand, state: MathState): string {
  switch (command.takes) {
    case "nothing":
      return command.tex
    case "style":
      return name
    case "limits": {
      for (const limits of ["\\limits", "\\nolimits"])
        if (state.source.takeIf(limits)) return `${name}${limits}`
      return name
    }
    case "text":
      return writeTextArgument(name, state)
    case "capitals":
      return writeCapitals(name, state)
    case "delimiter":
      return joinTex([name, writeDelimiter(state)])
    case "formulas": {
      const tex = name === "\\bold" ? "\\mathbf" : name
      return tex + Array.from({ length: command.count }, () => `{${writeArgument(state)}}`).join("")
    }
  }
}

function writeCommand(name: string, state: MathState): string {
  const { source } = state
  switch (name) {
    case "\\left":
      return writeFenced(state)
    case "\\begin":
      return writeEnvironment(deeper(state, { fenced: false }), writeList)
    case "\\operatorname":
      return writeOperatorName(state)
    case "\\sqrt": {
      const option = source.takeOption()
      const index =
        option === null ? "" : `[{${writeList(deeper({ ...state, source: openMath(option) }), null)}}]`
      return `\\sqrt${index}{${writeArgument(state)}}`
    }
    case "\\not": {
      const next = source.take().text
      if (!/^(=|<|>|\\(in|le|ge|equiv|sim|subset|supset|mid|parallel))$/.test(next)) throw badForm()
      return `\\not${next}`
    }
    case "\\middle":
      if (!state.fenced) throw badForm()
      return joinTex(["\\middle", writeDelimiter(state)])
  }
  const command = MATH_COMMANDS.get(name)
  if (!command) throw new NotWritableError({ why: "command", command: name })
  return writeKnown(name, command, state)
}

/** A run of Japanese stands upright, in words. */
function writeJapanese(first: string, state: MathState): string {
  let run = first
  for (let next = state.source.peek(); next && isJapaneseWord(next.text); next = state.source.peek())
    run += state.source.take().text
  return `\\text{${writeText(run)}}`
}

const isJapaneseWord = (char: string) =>
  isJapanese(char) && !MATH_CHARACTERS.has(char) && char.normalize("NFKC") === char

function writeCharacter(char: string, state: MathState): string {
  if (char === "~") return "\\ "
  const narrow = char.normalize("NFKC")
  const known = MATH_CHARACTERS.get(char) ?? (PLAIN.test(narrow) ? narrow : undefined)
  if (known !== undefined) return known
  if (isJapanese(char)) return writeJapanese(char, state)
  throw new NotWritableError({ why: "character", character: char })
}

/** One atom without its scripts. */
function writeAtom(state: MathState): string {
  const token = state.source.take()
  if (token.text === "{") return `{${writeList(deeper(state, { fenced: false }), "}")}}`
  if (token.type === "command") return writeCommand(token.text, state)
  if (token.type === "letter" || token.type === "digit") return token.text
  return writeCharacter(token.text, state)
}

/** The scripts after an atom; two of a kind are refused, as LaTeX refuses them. */
function writeScripts(state: MathState): string {
  const found = new Map<string, string>()
  let primes = ""
  for (let next = state.source.peek(); next; next = state.source.peek()) {
    const sign = scriptSign(next.text)
    const script = sign?.script ?? next.text
    if (script === "'" || script === "’" || script === "′") {
      if (found.has("^")) throw badForm()
      primes += "'"
      state.source.take()
      continue
    }
    if (script !== "^" && script !== "_") break
    state.source.take()
    if (sign) {
      let signs = sign.sign
      for (let more = scriptSign(state.source.peek()?.text ?? ""); more?.script === script; ) {
        signs += more.sign
        state.source.take()
        more = scriptSign(state.source.peek()?.text ?? "")
      }
      if (found.has(script)) throw badForm()
      found.set(script, signs)
    } else {
      if (found.has(script)) throw badForm()
      found.set(script, writeArgument(state))
    }
  }
  return primes + [...found].map(([script, tex]) => script + braced(tex)).join("")
}

const ENDS = new Set(["}", "\\right", "\\end", "&", "\\\\", "\\cr", "\\newline"])

/** A list of atoms with scripts up to `end` (null: the end of the formula), which is taken. With an empty `end` the list stops before any end. */
function writeList(state: MathState, end: string | null): string {
  const pieces: string[] = []
  for (;;) {
    const gap = state.source.hasGap() && pieces.length > 0 ? " " : ""
    const next = state.source.peek()
    if (!next) {
      if (end === null) return joinTex(pieces)
      throw badForm()
    }
    if (next.text === end) {
      state.source.take()
      return joinTex(pieces)
    }
    if (ENDS.has(next.text)) {
      if (end === "") return joinTex(pieces)
      throw badForm()
    }
    const startsWithScript = /^['^_’′]$/.test(next.text) || scriptSign(next.text) !== null
    const atom = startsWithScript ? "{}" : writeAtom(state)
    pieces.push(gap + atom + writeScripts(state))
  }
}

function attempt(latex: string): WrittenMath {
  const size = { columns: 0 }
  try {
    const tex = writeList({ source: openMath(latex), depth: 0, fenced: false, size }, null)
    return { ok: true, tex, columns: size.columns }
  } catch (error) {
    if (error instanceof NotWritableError) return { ok: false, reason: error.reason }
    throw error
  }
}

/**
 * Writes a formula of unknown origin. Only listed commands, environments and characters get through, each with the arguments it needs, so that no
 * formula can run a command, open a file or end the formula it stands in.
 */
export function writeMath(latex: string): WrittenMath {
  if (latex.length > MAX_LENGTH) return { ok: false, reason: { why: "length" } }
  const written = attempt(latex)
  // Rows without an environment around them, as KaTeX takes them.
  const hasRows = !written.ok && written.reason.why === "form" && /&|\\\\/.test(latex)
  return hasRows ? attempt(`\\begin{aligned}${latex}\\end{aligned}`) : written
}
