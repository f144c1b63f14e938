import { isInteger, type Rational } from "../rational"

/** How tightly a piece of LaTeX holds together; a looser piece needs brackets where a tighter one is asked for. */
export const LEVEL = { sum: 0, entrywise: 1, product: 2, function: 3, power: 4, atom: 5 } as const
export type Level = (typeof LEVEL)[keyof typeof LEVEL]

/** A piece of LaTeX with what is needed to join it to others; the sign is kept apart so that no `+ -` can appear. */
export interface Tex {
  readonly text: string
  readonly level: Level
  readonly negative: boolean
  /** The same piece with brackets of its own, when a following factor would be swallowed (`\sin x`, `\sum_i x_i`). */
  readonly closed?: string
  /** Made of numbers and sizes only. */
  readonly plain?: boolean
}

/** A piece that never needs brackets. */
export const atom = (text: string): Tex => ({ text, level: LEVEL.atom, negative: false })
export const piece = (text: string, level: Level): Tex => ({ text, level, negative: false })
export const negated = (tex: Tex): Tex => ({ ...tex, negative: !tex.negative })

const TALL = /\\(d?frac|sum|prod|begin|left|sqrt|int)(?![a-zA-Z])/

/** A sum over a counter: `\\sum_{i=1}^{k} X^{i-1}AX^{k-i}`; a minus stands before it. */
export function countedTex(letter: string, to: string, body: Tex): Tex {
  const text = `\\sum_{${letter}=1}^{${to}} ${asFactor({ ...body, negative: false }, true)}`
  return { text, level: LEVEL.product, negative: body.negative, closed: bracket(text) }
}

/** Puts round brackets around LaTeX, growing ones only where the content is tall. */
export function bracket(text: string): string {
  return TALL.test(text) ? `\\left(${text}\\right)` : `(${text})`
}

/** The text with its sign: what stands alone, in an argument or an exponent. */
export const signed = (tex: Tex): string =>
  tex.negative ? `-${tex.level === LEVEL.sum ? bracket(tex.text) : tex.text}` : tex.text

/** Writes pieces side by side without gluing a command to a letter. */
export function join(parts: readonly string[]): string {
  let out = ""
  for (const part of parts) {
    if (/\\[a-zA-Z]+$/.test(out) && /^[a-zA-Z]/.test(part)) out += " "
    else if (out !== "" && /^\\mathrm\{d\}[A-Za-z\\(|]/.test(part)) out += "\\,"
    else if (/[0-9]$/.test(out) && /^[0-9]/.test(part)) out += " \\cdot "
    out += part
  }
  return out
}

/** The text of a factor; `last` says whether no other factor follows. */
export function asFactor(tex: Tex, last: boolean): string {
  if (tex.level <= LEVEL.entrywise || tex.negative) return bracket(signed(tex))
  return last ? tex.text : (tex.closed ?? tex.text)
}

const braced = (text: string): string =>
  text.length === 1 || /^\\[a-zA-Z]+$/.test(text) ? text : `{${text}}`

export const subscript = (base: string, index: string): string => `${base}_${braced(index)}`
export const superscript = (base: string, exponent: string): string => `${base}^${braced(exponent)}`

/** A base ready to carry an exponent or a mark such as a transpose. */
export const asBase = (tex: Tex): string =>
  tex.level === LEVEL.atom && !tex.negative ? tex.text : bracket(signed(tex))

const NAMED_POWER = /^\\(sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|coth)(?![a-zA-Z])/

/** Functions whose brackets leave no doubt what an exponent behind them belongs to. */
const BRACKETED_CALL = /^\\(sigma|operatorname\{[^{}]*\})(\\left)?\(/

/** A power; `\sin^2 x` for the trigonometric functions. */
export function powerTex(base: Tex, exponent: Tex): Tex {
  const named = NAMED_POWER.exec(base.text)
  const text = signed(exponent)
  if (named && base.level === LEVEL.function && /^[0-9]+$/.test(text)) {
    const name = named[0]
    const rest = base.text.slice(name.length)
    const tight = base.closed?.slice(name.length) ?? rest
    return {
      text: `${superscript(name, text)}${rest}`,
      level: LEVEL.function,
      negative: false,
      closed: `${superscript(name, text)}${tight}`,
    }
  }
  const isCall = base.level === LEVEL.function && BRACKETED_CALL.test(base.text) && !base.closed
  const under = isCall ? base.text : asBase(base)
  return { ...piece(superscript(under, text), LEVEL.power), ...(base.plain ? { plain: true } : {}) }
}

/** A fraction of exact numbers; whole numbers stand as such. */
export function numeral(value: Rational): Tex {
  const magnitude = value.num < 0n ? -value.num : value.num
  const text = isInteger(value) ? String(magnitude) : `\\frac{${magnitude}}{${value.den}}`
  return { text, level: isInteger(value) ? LEVEL.atom : LEVEL.product, negative: value.num < 0n, plain: true }
}

/** A sum of pieces in the given order, except that a positive one comes first where there is one. */
export function sumTex(terms: readonly Tex[]): Tex {
  const first = terms.findIndex((term) => !term.negative)
  const start = first > 0 ? terms[first] : undefined
  const ordered = start ? [start, ...terms.slice(0, first), ...terms.slice(first + 1)] : terms
  const [head, ...rest] = ordered
  if (!head) return numeral({ num: 0n, den: 1n })
  if (rest.length === 0) return head
  const text = rest.reduce(
    (out, term) =>
      `${out} ${term.negative ? "-" : "+"} ${term.negative && term.level === LEVEL.sum ? bracket(term.text) : term.text}`,
    signed(head),
  )
  return { text, level: LEVEL.sum, negative: false }
}
