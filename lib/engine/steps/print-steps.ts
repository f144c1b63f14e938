import type { Derivative, Step } from "../answer"
import type { IndexForm } from "../index-form/nodes"
import type { PrintContext } from "../print/context"
import { chooseLetters } from "../print/letters"
import { printNode } from "../print/node"
import type { Elaborated } from "../syntax/read"
import { PRESENTATION_TITLES } from "./presentation"
import type { StepRecorder } from "./recorder"

/** Derivations longer than this, in characters of LaTeX, are cut short: nobody reads them, and they must travel. */
const LENGTH_LIMIT = 150_000

/** Everything that the printed steps are made of. */
export interface StepSource {
  readonly elaborated: Elaborated
  /** The function before the derivative. */
  readonly start: IndexForm
  readonly result: IndexForm
  readonly recorder: StepRecorder
  readonly derivative: Derivative
  readonly context: PrintContext
}

/** The pending derivative of what was typed, without its left-hand side: `\frac{\partial}{\partial \bm{x}}\left(…\right)`. */
function typedDerivative({ elaborated, derivative, context }: StepSource): string {
  const { declaration, index } = context.wrt
  const { latex, shape } = declaration
  const variable = index ? `${latex}_{${index.join(index.some((place) => place > 9) ? "," : "")}}` : latex
  const d = derivative.kind === "ordinary" ? "\\mathrm{d}" : "\\partial"
  const body = elaborated.body.trim()
  const twice =
    shape.kind === "scalar" || shape.kind === "matrix" || index
      ? `${d} ${variable}^2`
      : `${d} ${variable}\\,${d} ${variable}^\\top`
  const operator = context.order === 2 ? `\\frac{${d}^2}{${twice}}` : `\\frac{${d}}{${d} ${variable}}`
  return `${operator}\\left(${body}\\right)`
}

/**
 * The recorded passes as LaTeX: from what was typed into index notation, through every pass, and back to matrix words
 * when there are any; what is too long to be read is one step. Each step starts from the line on which the one before it ended.
 */
export function printSteps(source: StepSource): Step[] {
  const { recorder, result, derivative, context } = source
  const letters = chooseLetters(result, context)
  const printed = new Map<number, string>()
  const print = (node: IndexForm["body"]): string => {
    const known = printed.get(node.uid)
    if (known !== undefined) return known
    const text = printNode(node, context, letters)
    printed.set(node.uid, text)
    return text
  }
  const steps: Step[] = []
  const push = (rule: string, title: Step["title"], before: string, after: string): void => {
    if (before !== after) steps.push({ rule, title, before, after })
  }
  const first = recorder.steps[0]?.before ?? result.body
  push("index-notation", PRESENTATION_TITLES["index-notation"], typedDerivative(source), print(first))
  let length = 0
  for (const step of recorder.steps) {
    const after = print(step.after)
    length += after.length
    if (length > LENGTH_LIMIT) break
    push(step.rule, step.title, print(step.before), after)
  }
  if (length > LENGTH_LIMIT) {
    const reached = steps.at(-1)?.after ?? print(first)
    push("several-rules", PRESENTATION_TITLES["several-rules"], reached, print(result.body))
  }
  const last = steps.at(-1)?.after ?? print(result.body)
  if (derivative.compact !== null)
    push("matrix-notation", PRESENTATION_TITLES["matrix-notation"], last, derivative.compact)
  return steps
}
