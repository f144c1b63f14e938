/** How tightly a piece of code holds together. */
export const CODE_LEVEL = { sum: 0, product: 1, power: 2, base: 3 } as const

/** A piece of code; the sign is kept apart, so that no `+ -` can appear. */
export interface Code {
  readonly text: string
  readonly level: number
  readonly negative: boolean
}

/** Thrown inside the writer where a language has no way to say something. */
export class NotWritable extends Error {}

export const base = (text: string): Code => ({ text, level: CODE_LEVEL.base, negative: false })
export const code = (text: string, level: number): Code => ({ text, level, negative: false })

/** The code with its sign, as it stands in an argument. */
export const whole = ({ text, level, negative }: Code): string =>
  negative ? `-${level === CODE_LEVEL.sum ? `(${text})` : text}` : text

/** The code in brackets unless it holds together by itself. */
export const bracketed = (one: Code, level: number = CODE_LEVEL.base): string =>
  one.level < level || one.negative ? `(${whole(one)})` : one.text

/** A sum; a positive term comes first where there is one. */
export function sumCode(terms: readonly Code[]): Code {
  const positive = terms.findIndex((term) => !term.negative)
  const start = terms[positive]
  const [head, ...rest] = start ? [start, ...terms.filter((_, at) => at !== positive)] : terms
  if (!head) return base("0")
  if (rest.length === 0) return head
  const text = rest.reduce(
    (out, term) =>
      `${out} ${term.negative ? "-" : "+"} ${term.negative ? bracketed({ ...term, negative: false }, CODE_LEVEL.product) : term.text}`,
    whole(head),
  )
  return code(text, CODE_LEVEL.sum)
}
