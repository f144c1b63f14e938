import { declareVariables } from "../syntax/elaborate/declare"
import { createSizes } from "../syntax/elaborate/sizes"
import { partsOf, type Surface } from "../syntax/surface"
import { parseLine } from "./read-line"
import { sampleVariables } from "./samples"

/** A line changed at one place, and by what. */
export interface Mutation {
  readonly how: string
  readonly line: string
}

type Change = (part: Surface, text: (of: Surface) => string) => readonly string[]

const signed = (terms: readonly { readonly negative: boolean; readonly text: string }[]): string =>
  terms.map(({ negative, text }, k) => `${negative ? "-" : k === 0 ? "" : "+"}${text}`).join("")

const isPlainLetter = (part: Surface): boolean =>
  part.type === "letter" && part.subscript === null && part.primes === 0 && part.font === "bold"

const isMatrixLetter = (part: Surface): boolean =>
  part.type === "letter" && part.subscript === null && part.primes === 0 && /^[A-Z]$/.test(part.latex)

/** Each term of a sum as it was typed, changed. */
const inSum =
  (change: (text: string, negative: boolean) => { text: string; negative: boolean } | null): Change =>
  (part, text) => {
    if (part.type !== "add" || part.terms.length < 2) return []
    return part.terms.map((_, k) =>
      signed(
        part.terms.flatMap((term, at) => {
          const typed = { text: text(term.of), negative: term.negative }
          const changed = at === k ? change(typed.text, typed.negative) : typed
          return changed === null ? [] : [changed]
        }),
      ),
    )
  }

/** The rules by which students go wrong, as changes of what is typed. */
const BREAKING: Readonly<Record<string, Change>> = {
  "a sign turned": inSum((text, negative) => ({ text, negative: !negative })),
  "a term dropped": inSum(() => null),
  "a term doubled": inSum((text, negative) => ({ text: `2\\left(${text}\\right)`, negative })),
  "a transpose dropped": (part, text) =>
    part.type === "mark" && part.mark === "transpose" ? [text(part.of)] : [],
  "a transpose added": (part) =>
    isMatrixLetter(part) && part.type === "letter" ? [`${part.latex}^\\top`] : [],
  "factors exchanged": (part, text) => {
    if (part.type !== "juxtapose") return []
    const { factors } = part
    return factors
      .slice(1)
      .map((factor, k) =>
        [...factors.slice(0, k), factor, ...factors.slice(k, k + 1), ...factors.slice(k + 2)]
          .map(text)
          .join(" "),
      )
  },
  "a number dropped": (part, text) =>
    part.type === "juxtapose" && part.factors[0]?.type === "number" && part.factors.length > 1
      ? [part.factors.slice(1).map(text).join(" ")]
      : [],
  "a diag dropped": (part, text) =>
    part.type === "call" && part.name === "diag" ? part.args.map((arg) => `\\left(${text(arg)}\\right)`) : [],
  "a trace dropped": (part, text) =>
    part.type === "call" && /^tr/i.test(part.name)
      ? part.args.map((arg) => `\\left(${text(arg)}\\right)`)
      : [],
  "an exponent raised": (part, text) =>
    part.type === "power" && part.exponent.type === "number"
      ? [`${text(part.base)}^{${text(part.exponent)}+1}`]
      : [],
  "an entrywise product forgotten": (part, text) =>
    part.type === "infix" && part.sign === "odot" ? [`${text(part.left)} ${text(part.right)}`] : [],
  "a bracket forgotten": (part, text) => {
    if (part.type !== "juxtapose") return []
    const last = part.factors.at(-1)
    if (last?.type !== "group" || last.of.type !== "add") return []
    return [`${part.factors.slice(0, -1).map(text).join(" ")} ${text(last.of)}`]
  },
}

/** Rules that keep the value, as changes of what is typed. */
const KEEPING: Readonly<Record<string, Change>> = {
  "terms in another order": (part, text) =>
    part.type === "add" && part.terms.length > 1
      ? [signed([...part.terms].reverse().map(({ negative, of }) => ({ negative, text: text(of) })))]
      : [],
  "a term added and taken away": (part, text) => {
    if (part.type !== "add" || part.terms.length < 2) return []
    return part.terms.map(({ of }) => `${text(part)}+\\left(${text(of)}\\right)-\\left(${text(of)}\\right)`)
  },
  "a transpose taken twice": (part) =>
    part.type === "letter" && (isMatrixLetter(part) || isPlainLetter(part))
      ? [`\\left(\\left(${part.latex}\\right)^\\top\\right)^\\top`]
      : [],
  "an identity put in": (part, text) => {
    if (part.type !== "juxtapose") return []
    const at = part.factors.findIndex(isMatrixLetter)
    return at < 0
      ? []
      : [[...part.factors.slice(0, at + 1).map(text), "I", ...part.factors.slice(at + 1).map(text)].join(" ")]
  },
  "a product turned round and transposed": (part, text) => {
    if (part.type !== "juxtapose") return []
    const { factors } = part
    return factors.slice(1).flatMap((right, k) => {
      const left = factors[k]
      if (!left || ![left, right].every((one) => isMatrixLetter(one))) return []
      const turned = `\\left(${text(right)}^\\top ${text(left)}^\\top\\right)^\\top`
      return [[...factors.slice(0, k).map(text), turned, ...factors.slice(k + 2).map(text)].join(" ")]
    })
  },
  "a bracket around a factor": (part, text) =>
    part.type === "mark" || part.type === "call" ? [`\\left(${text(part)}\\right)`] : [],
}

function* changedParts(
  surface: Surface,
  change: Change,
  latex: string,
): Generator<readonly [Surface, string]> {
  const text = ({ span: [start, end] }: Surface) => latex.slice(start, end)
  for (const other of change(surface, text)) yield [surface, other]
  for (const part of partsOf(surface)) yield* changedParts(part, change, latex)
}

function mutationsBy(
  rules: Readonly<Record<string, Change>>,
  latex: string,
  variables: string,
): readonly Mutation[] {
  const declared = declareVariables(sampleVariables(variables))
  if (!declared.ok) return []
  const notebook = {
    derivation: { variables: [], lines: [] },
    variables: declared.value,
    sizes: createSizes([]),
    definitions: new Map(),
    asides: new Set<string>(),
    shared: new Map(),
  }
  const typed = parseLine(latex, notebook)
  const [side] = typed.ok ? typed.value : []
  if (!side) return []
  return Object.entries(rules).flatMap(([how, change]) =>
    [...changedParts(side.surface, change, latex)].map(([{ span }, other]) => ({
      how,
      line: `${latex.slice(0, span[0])}${other}${latex.slice(span[1])}`,
    })),
  )
}

/** A line with one typical mistake in it; by chance it may still be right. */
export const broken = (latex: string, variables: string): readonly Mutation[] =>
  mutationsBy(BREAKING, latex, variables)

/** A line written in another way. */
export const rewritten = (latex: string, variables: string): readonly Mutation[] =>
  mutationsBy(KEEPING, latex, variables)
