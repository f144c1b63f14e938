// The reader alone: through the engine's door a page would load all rules and all printing.
import { formulaReader } from "#formula-reader"
import type { Definition, QuestionVariable, Reading } from "../engine/answer"
import { type Correction, declarationOf, readCorrection } from "./correction"
import { type CardContent, defineCard, memberKey } from "./define"
import { spellName } from "./function-name"
import { memoByText } from "./memo"
import { sizesIn, withSizes } from "./sizes"

/** The family of values in which the corrections of variables stand, one key a variable. */
const VARIABLE = "variable"

/** The key of the correction of a variable: `variable:x`. */
export const correctionKey = (variable: string): string => memberKey(VARIABLE, variable)

/** The typed fields of a function card. */
interface FunctionFields {
  /** LaTeX, with or without a left-hand side: the name and the inputs stand in `f(\bm{x}, A) = …` as on paper. */
  readonly body: string
  /** What a person said about variables, by name, in place of what their notation says. */
  readonly corrections: ReadonlyMap<string, Correction>
}

/** A scalar-, vector- or matrix-valued function of scalars, vectors and matrices, in LaTeX. */
export const functionCard = defineCard({
  kind: "function",
  version: 1,
  title: { en: "Function", ja: "関数" },
  texts: { body: { label: { en: "Formula", ja: "数式" }, empty: "", holds: "latex" } },
  values: {},
  families: { [VARIABLE]: { label: { en: "Variable", ja: "変数" }, read: readCorrection } },
  defaultSize: { width: 360, height: 168 },
  minimalSize: { width: 200, height: 96 },
  upgrades: [],
  read: readFunctionFields,
  declares: declaredNames,
  defines: definitionOf,
  needs: (content) => {
    const reading = readingOf(content)
    return { names: reading.ok ? usedNames(reading) : lettersOf(content.texts.body ?? ""), cards: [] }
  },
  pointElsewhere: (content) => content,
  samples: [
    { texts: { body: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}" }, values: {} },
    { texts: { body: "\\bm{f}(x) = (x^2, 2x+1)" }, values: {} },
    {
      texts: { body: "f(X) = \\operatorname{tr}(X^\\top A X)" },
      values: { "variable:A": { latex: "A", kind: "matrix", shape: ["n", "n"], promises: ["symmetric"] } },
    },
    { texts: { body: "" }, values: {} },
    { texts: { body: "\\frac{1" }, values: {} },
  ],
})

function readFunctionFields(content: CardContent): FunctionFields {
  const corrections = new Map<string, Correction>()
  for (const [key, json] of Object.entries(content.values)) {
    const correction = key.startsWith(`${VARIABLE}:`) ? readCorrection(json) : undefined
    if (correction !== undefined) corrections.set(key.slice(VARIABLE.length + 1), correction)
  }
  return { body: content.texts.body ?? "", corrections }
}

/** As many readings as cards of one board that change names or sizes at once, and no more memory than a picture. */
const KEPT_READINGS = 4_000

const readingByInput = memoByText(KEPT_READINGS, (input): Reading => {
  const reader = formulaReader.now()
  if (reader === null) throw new Error("A page reads formulas only when it has loaded the reader")
  // Written by readingIn.
  const [latex, definitions, ...variables] = JSON.parse(input) as [
    string,
    Definition[],
    ...QuestionVariable[],
  ]
  const reading = reader.readFunction({ latex, variables, definitions })
  const sizes = sizesIn(definitions)
  if (!reading.ok || sizes.size === 0) return reading
  return { ...withSizes(reading, sizes), variables: reading.variables.map((one) => withSizes(one, sizes)) }
})

/** What stands for a reading while a page is still loading the reader. Cards are shown, and names looked for, only after that. */
const UNREAD: Reading = {
  ok: false,
  error: {
    code: "unsupported",
    message: { en: "The formula has not been read yet.", ja: "数式をまだ読み取っていません。" },
    hint: {
      en: "This page is still loading the program that reads formulas.",
      ja: "数式を読み取るプログラムを読み込んでいます。",
    },
    span: [0, 0],
  },
}

/**
 * What the engine reads on a function card, corrections applied. It is worked out once per formula and corrections, so that any
 * number of readers, and a card that only moves, pay once. A page loads the reader (`formulaReader`) before it asks.
 */
export const readingOf = (content: CardContent): Reading => readingIn(content, [])

/** The same with what other cards say of the names that the function uses: their shapes, and the sizes that have a number. */
export function readingIn(content: CardContent, definitions: readonly Definition[]): Reading {
  if (formulaReader.now() === null) return UNREAD
  const fields = readFunctionFields(content)
  return readingByInput(JSON.stringify([fields.body, definitions, ...correctedVariables(fields)]))
}

/** The variables about which a person said something, in one order for all pages. */
const correctedVariables = ({ corrections }: FunctionFields): QuestionVariable[] =>
  [...corrections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => declarationOf(name, one))

/** What the name on a card stands for; null where it has none. */
export function definitionOf(content: CardContent): Definition | null {
  const reading = readingOf(content)
  if (!reading.ok || reading.name === null) return null
  const fields = readFunctionFields(content)
  const variables = correctedVariables(fields)
  return variables.length === 0 ? { latex: fields.body } : { latex: fields.body, variables }
}

/** A name means something to other cards where it has arguments, `f(x) = …`, or is that of a constant: `y = Wx` only labels a formula. */
function declaredNames(content: CardContent): string[] {
  const reading = readingOf(content)
  if (!reading.ok || reading.name === null) return []
  const leftSide = /^[^=]*/.exec(content.texts.body ?? "")?.[0] ?? ""
  return leftSide.includes("(") || reading.variables.length === 0 ? [spellName(reading.name)] : []
}

const LETTER =
  /\\bm\s*\{[^{}]*\}|\\(?:mathbf|boldsymbol|bm|vec)\s*(?:\{[^{}]*\}|[A-Za-z])|\\[A-Za-z]+|[A-Za-z](?:_(?:\w|\{\w+\}))?/g
/** Longer formulas are looked through up to here. */
const LOOKED_THROUGH = 4_000

/**
 * The letters on the right of a formula that cannot be read by itself, those on its left left out: what other cards say of one of them may
 * be all that is missing, such as the shape of a function that is called.
 */
function lettersOf(body: string): string[] {
  const [, left = "", right = ""] = /^([^=]*)=(.*)$/s.exec(body.slice(0, LOOKED_THROUGH)) ?? []
  const own = new Set((left.match(LETTER) ?? []).map(spellName))
  return [...new Set((right.match(LETTER) ?? []).map(spellName))].filter((letter) => !own.has(letter))
}

/** The functions that are called, the letters that are no inputs and the letters of sizes: another card may say what they are. */
export function usedNames(reading: Reading): string[] {
  if (!reading.ok) return []
  const constants = reading.variables.flatMap((variable) => (variable.input ? [] : [variable.latex]))
  const sizes = reading.variables.flatMap(({ shape }) => shape.filter((size) => typeof size === "string"))
  return [...new Set([...(reading.calls ?? []), ...constants, ...sizes].map(spellName))]
}
