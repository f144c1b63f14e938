import { formulaReader } from "#formula-reader"
import type { Bilingual, EngineError, Question, QuestionVariable } from "../engine/answer"
import type { Derivation } from "../engine/check/derivation"
import type { DerivationFields } from "./derivation-card"
import { derivativeQuestion, type QuestionProblem, type Source } from "./derivative-question"
import { exerciseOf } from "./exercise"
import { memoByText } from "./memo"

/** Why a derivation has no goal yet, in a sentence for the card. */
export interface GoalProblem {
  readonly code: QuestionProblem["code"] | "left-empty" | "left-broken" | "right-empty" | "right-broken"
  readonly message: Bilingual
  readonly error?: EngineError
}

/** What the lines of a derivation are judged against. */
export interface Goal {
  /** The line before the first one: what is to be worked out, as LaTeX. */
  readonly start: string
  /** What the last line is to be, for a goal with two sides. */
  readonly end: string | null
  /** What the checker is told besides the lines, those that name the function included. */
  readonly about: Omit<Derivation, "lines">
  readonly definitions: readonly string[]
  /** What the engine is asked for help and for the shortest form; null for a goal with two sides. */
  readonly question: Question | null
}

/** The goal of a derivation, or why it has none. */
export type GoalReading =
  | { readonly ok: true; readonly goal: Goal }
  | { readonly ok: false; readonly problem: GoalProblem }

const problem = (code: GoalProblem["code"], en: string, ja: string, error?: EngineError): GoalReading => ({
  ok: false,
  problem: { code, message: { en, ja }, ...(error === undefined ? {} : { error }) },
})

/** The goal of a derivation with these fields about this source. */
export function derivationGoal(source: Source, fields: DerivationFields): GoalReading {
  if (fields.goal === "show-equal") return toShowEqual(fields)
  const exercise = fields.variant === null ? null : exerciseOf(source, fields.variant)
  if (exercise === null) return toDifferentiate(source, fields)
  const { wrt } = fields
  const called = wrt === null ? null : { ...wrt, name: exercise.renamed.get(wrt.name) ?? wrt.name }
  return toDifferentiate(exercise.source, { ...fields, wrt: called })
}

function toDifferentiate(source: Source, fields: DerivationFields): GoalReading {
  const asked = derivativeQuestion(source, {
    ...fields,
    view: [],
    notation: 0,
    lens: "indices",
    detail: "rules",
  })
  if (!asked.ok) return asked
  if (source.state !== "function" || !source.reading.ok)
    throw new Error("only a function that could be read gives a question")
  const { question } = asked
  const { reading } = source
  const wrt = fields.wrt?.name ?? ""
  const letter = reading.variables.find(({ name }) => name === wrt)?.latex ?? wrt
  const index = fields.wrt?.index ?? null
  const { variables, layout, definitions } = question
  const variable = index === null ? variables.find(({ name }) => name === wrt) : undefined
  const inputs = reading.variables.filter(({ input }) => input)
  const target: Target = {
    by: index === null ? letter : entryOf(letter, index, variables),
    variable,
    isOrdinary: variable?.kind === "scalar" && inputs.length === 1,
  }
  return {
    ok: true,
    goal: {
      start: derivativeOf(reading.body, target, fields.order),
      end: null,
      about: {
        variables,
        wrt,
        layout: layout ?? "article",
        ...(definitions === undefined ? {} : { definitions }),
      },
      // The lines may speak of the function by its name.
      definitions: reading.name === null ? [] : [source.latex],
      question,
    },
  }
}

/** `\bm{x}` without its weight: the letter of its entries. */
const bare = (letter: string): string =>
  letter.replace(/^\\(?:bm|mathbf|boldsymbol|vec)\s*\{?\s*([^{}]+?)\s*\}?$/, "$1")

/** The letter of an entry: that of the variable; a small one for a matrix, as entries are written, unless another variable has it. */
function entryOf(letter: string, index: readonly number[], variables: readonly QuestionVariable[]): string {
  const name = bare(letter)
  const small = index.length === 2 && /^[A-Z]$/.test(name) ? name.toLowerCase() : name
  const isTaken = small !== name && variables.some(({ latex }) => bare(latex) === small)
  return `${isTaken ? name : small}_{${index.join(index.every((place) => place < 10) ? "" : ",")}}`
}

/** What is differentiated by. */
interface Target {
  /** As LaTeX. */
  readonly by: string
  /** Undefined for one entry of a variable. */
  readonly variable: QuestionVariable | undefined
  /** Whether it is a number and the only input: the derivative is an ordinary one. */
  readonly isOrdinary: boolean
}

/** The derivative as something still to be worked out. */
function derivativeOf(body: string, { by, variable, isOrdinary }: Target, order: 1 | 2): string {
  const inner = isBracketed(body) ? body.trim() : `\\left(${body}\\right)`
  const d = isOrdinary ? "\\mathrm{d}" : "\\partial"
  if (order === 1) return `\\frac{${d}}{${d} ${by}}${inner}`
  if (variable?.kind === "vector")
    return `\\frac{\\partial^2}{\\partial ${by}\\,\\partial ${by}^\\top}${inner}`
  if (variable?.kind === "matrix")
    return `\\frac{\\partial}{\\partial ${by}}\\left(\\frac{\\partial}{\\partial ${by}}${inner}\\right)`
  return `\\frac{${d}^2}{${d} ${by}^2}${inner}`
}

const OPENS = /^(?:[([{]|\\begin)$/
const CLOSES = /^(?:[)\]}]|\\end)$/

/** Whether a formula is a list or a table in its own brackets as a whole, `(t^2, 5t)`: more brackets around it say nothing. */
function isBracketed(body: string): boolean {
  const pieces = body.trim().match(/\\[A-Za-z]+|\\.|[^\\]/g) ?? []
  const first = pieces.find((piece) => piece !== "\\left")
  if (first !== "(" && first !== "\\begin") return false
  let depth = 0
  const at = pieces.findIndex((piece) => {
    if (OPENS.test(piece)) depth += 1
    if (CLOSES.test(piece)) depth -= 1
    return depth === 0 && CLOSES.test(piece)
  })
  const rest = pieces.slice(at + 1).join("")
  return first === "(" ? rest === "" : /^\{[a-z]+\*?\}$/.test(rest)
}

/** The letters of two sides, read together so that their sizes fit, else each by itself. */
const readSides = memoByText(500, (input) => {
  const reader = formulaReader.now()
  if (reader === null) throw new Error("A page reads formulas only when it has loaded the reader")
  const [left, right] = JSON.parse(input) as [string, string] // written by toShowEqual
  const read = (latex: string) => reader.readFunction({ latex, variables: [] })
  return {
    left: read(left),
    right: read(right),
    both: read(`\\left(${left}\\right) - \\left(${right}\\right)`),
  }
})

function toShowEqual({ left, right, layout }: DerivationFields): GoalReading {
  if (left.trim() === "")
    return problem(
      "left-empty",
      "Type the left-hand side of the claim.",
      "示したい等式の左辺を入力してください。",
    )
  if (right.trim() === "")
    return problem(
      "right-empty",
      "Type the right-hand side of the claim.",
      "示したい等式の右辺を入力してください。",
    )
  const read = readSides(JSON.stringify([left, right]))
  if (!read.left.ok)
    return problem(
      "left-broken",
      "The left-hand side cannot be read yet.",
      "左辺をまだ読み取れません。",
      read.left.error,
    )
  if (!read.right.ok)
    return problem(
      "right-broken",
      "The right-hand side cannot be read yet.",
      "右辺をまだ読み取れません。",
      read.right.error,
    )
  const letters = read.both.ok ? read.both.variables : [...read.left.variables, ...read.right.variables]
  const variables = new Map<string, QuestionVariable>()
  for (const { inferred, input, ...variable } of letters)
    if (!variables.has(variable.name)) variables.set(variable.name, variable)
  return {
    ok: true,
    goal: {
      start: left,
      end: right,
      about: { variables: [...variables.values()], layout },
      definitions: [],
      question: null,
    },
  }
}
