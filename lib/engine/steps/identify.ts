import type { Derivative } from "../answer"
import type { Round } from "../differentials/rounds"
import { isDirection } from "../numeric/direction"
import type { PrintContext } from "../print/context"
import { displayOf } from "../print/layout"
import { functionNameOf } from "../print/naming"
import { bracket, signed } from "../print/tex"
import { confirm } from "../print/words/confirm"
import { wholeLatex } from "../print/words/find"
import { wordsOf } from "../print/words/scope"
import { transpose } from "../print/words/transpose"
import { partsOf, type Word } from "../print/words/word"
import { axes } from "../shape"
import { IDENTIFICATION_TITLES, type Identification, identificationExplanation } from "./identification"
import { PRESENTATION_EXPLANATIONS, PRESENTATION_TITLES } from "./presentation"
import type { StepList } from "./step-list"
import { typedDerivative } from "./typed-derivative"

/** A round whose derivative is to be read off. */
export interface Reading {
  readonly round: Round
  /** What the derivative is of, as typed, and in which order of differentiation this round stands, the first being 1. */
  readonly body: string
  readonly order: number
  /** The round after this one, which starts from the derivative; null for the last. */
  readonly next: Round | null
  readonly derivative: Derivative
  /** With the directions of the variables. */
  readonly context: PrintContext
}

const HOW: Readonly<Record<NonNullable<Round["result"]>["form"], Identification>> = {
  scalar: "d-identify-derivative",
  gradient: "d-identify-gradient",
  "gradient-matrix": "d-identify-gradient-matrix",
  jacobian: "d-identify-jacobian",
}

/** Whether a word holds the differential of a whole vector or matrix, and not of its entries only. */
const holdsWhole = (word: Word): boolean =>
  (word.word === "variable" && isDirection(word.name)) || partsOf(word).some(holdsWhole)

/** What was read off, as the layout shows it; null where numbers do not confirm it. */
function readOff({ round, next, context, order }: Reading): { word: Word; isTurned: boolean } | null {
  if (!round.result) return null
  const { form, result } = round
  const [first = null, second = null] = [...form.output, ...form.wrt]
  // What the next round starts from stands in the neutral order, outputs along the rows.
  const { row, col } = next ? { row: first, col: second } : displayOf(form, { ...context, order })
  const ways = [result.coefficient, transpose(result.coefficient)]
  const at = ways.findIndex((word) => confirm(word, form.body, row, col, context))
  const word = ways[at]
  return word ? { word, isTurned: at > 0 } : null
}

/** The quotient that a derivative over stacked columns is written as. */
function stackedQuotient({ context, round }: Reading): string {
  const { name } = functionNameOf(context)
  const variable = context.wrt.declaration.latex
  const f = round.of.rows !== null && round.of.cols !== null ? `\\operatorname{vec} ${name}` : name
  const x =
    context.wrt.declaration.shape.kind === "matrix"
      ? `(\\operatorname{vec} ${variable})^\\top`
      : `${variable}^\\top`
  return `\\frac{\\partial ${f}}{\\partial ${x}}`
}

/** A derivative with three or four indices: over stacked columns where it has such a form, and one entry of it. */
function identifyTensor(reading: Reading, pending: string, steps: StepList): void {
  const { derivative, context, round } = reading
  const { vec, entry, index } = derivative
  const { printer } = wordsOf(context)
  if (vec) {
    const { declaration } = context.wrt
    const end = `\\mathrm{d}${declaration.latex}`
    const last = signed(printer.tex(round.word))
    const before = /^[A-Z](_\{?\w+\}?)?$/.test(vec.latex) ? vec.latex : bracket(vec.latex)
    const isMatrix = round.of.rows !== null && round.of.cols !== null
    const stacked = axes(declaration.shape).length > 1 ? `\\operatorname{vec}(${end})` : `\\,${end}`
    steps.present(
      "stack-columns",
      isMatrix ? `\\operatorname{vec}${bracket(last)}` : last,
      `${before}${stacked}`,
    )
    read("d-identify-vec", false, stackedQuotient(reading), vec.latex, steps)
  }
  read("d-identify-entry", false, entry ?? pending, index, steps)
}

function read(how: Identification, isTurned: boolean, before: string, after: string, steps: StepList): void {
  steps.push(how, IDENTIFICATION_TITLES[how], identificationExplanation(how, isTurned), before, after)
}

/** The steps that read a derivative off the last form of its differential, each with the derivative on both sides. */
export function identify(reading: Reading, steps: StepList): void {
  const { round, next, derivative, context, order, body } = reading
  const kind = next && derivative.kind !== "ordinary" ? "partial" : derivative.kind
  const mixed = context.mixed?.slice(0, order) ?? null
  const pending = typedDerivative(body, kind, { ...context, order, mixed })
  const { printer } = wordsOf(context)
  const final = next ? wholeLatex(next.of, printer) : derivative.compact
  if (final === null) {
    identifyTensor(reading, pending, steps)
    return
  }
  const found = readOff(reading)
  if (!found || !round.result) {
    read(holdsWhole(round.word) ? "d-identify-entry" : "d-identify-partial", false, pending, final, steps)
    return
  }
  const text = wholeLatex(found.word, printer)
  read(HOW[round.result.form], found.isTurned, pending, text, steps)
  steps.push(
    "shortest-form",
    PRESENTATION_TITLES["shortest-form"],
    PRESENTATION_EXPLANATIONS["shortest-form"],
    text,
    final,
  )
}
