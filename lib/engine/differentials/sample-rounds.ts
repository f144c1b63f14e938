import type { Question } from "../answer"
import { createRuleContext } from "../derive/context"
import { takeDerivative } from "../derive/take-derivative"
import { atIndex, freshIndex } from "../index-form/build"
import { lower } from "../index-form/lower"
import { type PrintContext, printContextOf } from "../print/context"
import { axes } from "../shape"
import { StepRecorder } from "../steps/recorder"
import { type Elaborated, elaborateQuestion } from "../syntax/read"
import { differentialRounds, type NoRounds, type Round, withDirections } from "./rounds"

/** The derivation of a question in differentials, with all that its tests look at. */
export interface SampleRounds {
  readonly elaborated: Elaborated
  /** With the directions of the variables. */
  readonly context: PrintContext
  readonly rounds: readonly Round[] | NoRounds
}

/** Derives a question in differentials, for tests; throws where the question itself is refused. */
export function sampleRounds(question: Question, oneByOne = false): SampleRounds {
  const read = elaborateQuestion(question)
  if (!read.ok) throw new Error(read.error.message.en)
  return roundsOf(read.value, question, oneByOne)
}

/** Derives what has been read, or made without being typed. */
export function roundsOf(
  elaborated: Elaborated,
  question: Question = { latex: "", variables: [], wrt: [] },
  oneByOne = false,
): SampleRounds {
  const { term, declarations, by } = elaborated
  const output = axes(term.shape).map(freshIndex)
  const rules = createRuleContext(declarations)
  const targets = by.map((place) => ({ ...place, structure: null }))
  const form = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
  const taken = takeDerivative(form, targets, rules, new StepRecorder())
  const [wrt] = by
  if ("stuck" in taken || !wrt) throw new Error(`no derivative of ${question.latex}`)
  const context = withDirections(printContextOf(question, elaborated, wrt), targets)
  return {
    elaborated,
    context,
    rounds: differentialRounds({ term, targets, taken, rules, oneByOne }, context),
  }
}
