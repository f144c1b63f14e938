import { operatorById } from "../operators"
import type { PrintContext } from "./context"
import { symbolsOf } from "./symbols"
import { asBase, atom, bracket, join, LEVEL, piece, signed, superscript, type Tex } from "./tex"

const PROBE = "\u0001"
const COMMANDS = new Set(
  "arccos arcsin arctan arg cos cosh cot coth csc det exp ln log max min sec sin sinh tan tanh".split(" "),
)

interface Notation {
  readonly before: string
  readonly after: string
}

function notationOf(id: string): Notation {
  const latex = operatorById(id)?.latex([PROBE]) ?? `${commandOf(id)}${PROBE}`
  const [before = "", after = ""] = latex.split(PROBE)
  return { before: before.trimEnd(), after }
}

function commandOf(id: string): string {
  const name = operatorById(id)?.syntax.calls?.[0] ?? id
  const bare = name.replace(/^\\/, "")
  return COMMANDS.has(bare) ? `\\${bare}` : name.startsWith("\\") ? name : `\\operatorname{${bare}}`
}

/** Whether the letter of a notation, the e of `e^x` or the σ of `\\sigma(x)`, is a variable of this question. */
function isTaken({ before }: Notation, context: PrintContext): boolean {
  const letter = /^(e|\\[a-zA-Z]+)(?:\^\{|(?:\\left)?\()$/.exec(before)?.[1]
  return letter !== undefined && symbolsOf(context).declared.has(letter)
}

const isSymbol = (tex: Tex): boolean =>
  tex.level === LEVEL.atom &&
  !tex.negative &&
  /^(\\[a-zA-Z]+|[A-Za-z]|\d+)?(_.*|\{[A-Za-z]\})?$/.test(tex.text)

function isFenced({ before, after }: Notation): boolean {
  return after !== "" && !after.startsWith("^") && before !== ""
}

function fenced({ before, after }: Notation, argument: string): string {
  const tall = bracket(argument).startsWith("\\left")
  if (!tall || before.endsWith("{") || before.includes("\\left")) return `${before}${argument}${after}`
  const open = /(\\\||[(|])$/.exec(before)?.[0]
  if (!open) return `${before}${argument}${after}`
  const head = before.slice(0, before.length - open.length)
  const close = open === "(" ? ")" : open
  return `${head}\\left${open}${argument}\\right${close}${after.slice(close.length)}`
}

function prefixed(name: string, argument: Tex): Tex {
  const text = `${name}${bracket(signed(argument))}`
  if (!isSymbol(argument)) return piece(text, LEVEL.function)
  const spaced = /[a-zA-Z]$/.test(name) && !argument.text.startsWith("\\") ? `${name} ` : name
  return { ...piece(join([spaced, argument.text]), LEVEL.function), closed: text }
}

/** An operator written around one scalar argument, or a tensor function around a whole matrix. */
export function applyTex(id: string, argument: Tex, context: PrintContext): Tex {
  const notation = notationOf(id)
  if (notation.before === "") return piece(`${asBase(argument)}${notation.after}`, LEVEL.power)
  if (isTaken(notation, context)) return piece(`${commandOf(id)}${bracket(signed(argument))}`, LEVEL.function)
  if (!isFenced(notation)) return prefixed(notation.before, argument)
  const text = notation.before.endsWith("^{")
    ? superscript(notation.before.slice(0, -2), signed(argument))
    : fenced(notation, signed(argument))
  const level = /^(\\left)?(\||\\\|)/.test(text)
    ? LEVEL.atom
    : text.startsWith("e^")
      ? LEVEL.power
      : LEVEL.function
  return piece(text, text.startsWith("\\sqrt") ? LEVEL.power : level)
}

/** A function of each entry of a vector or matrix, always with round brackets: `\exp(A\bm{x})`. */
export function applyToEachTex(id: string, argument: Tex, context: PrintContext): Tex {
  const notation = notationOf(id)
  // Iverson's bracket compares each entry with the entry of a vector or matrix of zeros.
  if (notation.before === "[")
    return atom(`[${signed(argument)}${notation.after.replace(" 0]", " \\mathbf{0}]")}`)
  const named =
    /([A-Za-z}])(\\left)?\($/.test(notation.before) || (notation.after === "" && notation.before !== "")
  const head =
    named && !isTaken(notation, context) ? notation.before.replace(/(\\left)?\($/, "") : commandOf(id)
  return piece(`${head}${bracket(signed(argument))}`, LEVEL.atom)
}

/** Calls whose brackets leave no doubt what a mark or an exponent behind them belongs to: `\\bm{v}_1(X)^\\top`. */
const CLOSED_CALLS: ReadonlySet<string> = new Set([
  "eigenvalue",
  "eigenvector",
  "left-eigenvector",
  "left-singular-vector",
  "polar-factor",
  "right-singular-vector",
  "singular-value",
])

/** A tensor function of several arguments. */
export function applyManyTex(id: string, args: readonly Tex[], context: PrintContext): Tex {
  if (CLOSED_CALLS.has(id)) return atom(operatorById(id)?.latex(args.map(signed)) ?? "")
  const [only] = args
  const notation = notationOf(id)
  const isName = notation.after === "" && COMMANDS.has(notation.before.replace("\\", ""))
  if (only && args.length === 1)
    return isName ? applyToEachTex(id, only, context) : applyTex(id, only, context)
  const operator = operatorById(id)
  const sign = operator?.latex(args.map(() => PROBE)).split(PROBE)
  if (operator && args.length === 2 && sign?.[0] === "" && /^ \\[a-z]+ $/.test(sign[1] ?? "")) {
    const sides = args.map((arg) =>
      arg.level <= LEVEL.entrywise || arg.negative ? bracket(signed(arg)) : arg.text,
    )
    return piece(operator.latex(sides), LEVEL.entrywise)
  }
  // Where the first argument carries an exponent, it needs brackets of its own: `(X^\\top X)^{p}`.
  const isPower = operator?.latex(args.map(() => PROBE)).startsWith(`${PROBE}^`) ?? false
  const texts = args.map((arg, k) => (k > 0 ? slashed(signed(arg)) : isPower ? asBase(arg) : signed(arg)))
  const latex = operator?.latex(texts) ?? `${commandOf(id)}(${texts.join(", ")})`
  return piece(latex, isPower ? LEVEL.power : LEVEL.function)
}

/** A fraction of whole numbers as it stands in an exponent: `1/2`. */
const slashed = (text: string): string => text.replace(/^(-?)\\frac\{(\d+)\}\{(\d+)\}$/, "$1$2/$3")
