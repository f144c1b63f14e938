import type { Bilingual, Derivative, Detail, Lens, Step } from "../answer"
import type { IndexForm, Node } from "../index-form/nodes"
import type { PrintContext } from "../print/context"
import { entryText, gridText } from "../print/expanded/grid"
import { instantiate } from "../print/expanded/instantiate"
import { slicesText } from "../print/expanded/slices"
import { displayOf } from "../print/layout"
import { chooseLetters } from "../print/letters"
import { printNode } from "../print/node"
import { scopeWithWords } from "../print/words/scope"
import { closingRules, derivativeRules, simplificationRules } from "../rules"
import type { Elaborated } from "../syntax/read"
import { standsAlone } from "./changes"
import { inDetail } from "./detail"
import { PRESENTATION_EXPLANATIONS, PRESENTATION_TITLES } from "./presentation"
import type { RecordedStep, StepRecorder } from "./recorder"
import { StepList } from "./step-list"
import { typedDerivative } from "./typed-derivative"

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
  readonly lens?: Lens | undefined
  readonly detail?: Detail | undefined
}

const EXPLANATIONS: ReadonlyMap<string, Bilingual> = new Map([
  ...[...derivativeRules, ...simplificationRules, ...closingRules].map(
    ({ id, explanation }) => [id, explanation] as const,
  ),
  ...Object.entries(PRESENTATION_EXPLANATIONS),
])

/** A line that is written out may have so many characters of LaTeX. */
const LONGEST_LINE = 12_000

/** How a form is shown through a lens: one entry with indices, or all entries in their places. */
function printerOf({ result, context }: StepSource, lens: Lens): (node: Node) => string {
  const letters = chooseLetters(result, context)
  if (lens !== "entries") return (node) => printNode(node, context, letters)
  const scope = scopeWithWords(context, letters)
  const display = displayOf(result, context)
  const written = (node: Node): string | null =>
    display.isTensor
      ? slicesText({ ...result, body: node }, context, scope, LONGEST_LINE)
      : display.shape.length === 0
        ? entryText(instantiate(node, new Map()), scope)
        : gridText(node, display.row, display.col, scope, LONGEST_LINE)
  // What is too long to be read written out stands as one entry.
  return (node) => written(node) ?? printNode(node, context, letters)
}

const remembered = (print: (node: Node) => string): ((node: Node) => string) => {
  const printed = new Map<number, string>()
  return (node) => {
    const text = printed.get(node.uid) ?? print(node)
    printed.set(node.uid, text)
    return text
  }
}

/** More places than this are not named one by one. */
const MOST_PLACES = 6

/** The parts that a pass changed, where they can stand for themselves and are less than the whole. */
function placesOf(step: RecordedStep, { result, context }: StepSource): Step["places"] {
  const { changes } = step
  const shown = [...result.output, ...result.wrt]
  const apart = changes.every((change) => change.before !== step.before && standsAlone(change, shown))
  if (!apart || changes.length > MOST_PLACES) return undefined
  const letters = chooseLetters(result, context)
  const text = (node: Node) => printNode(node, context, letters)
  return changes.map(({ before, after }) => ({ before: text(before), after: text(after) }))
}

/**
 * The recorded passes as LaTeX: from what was typed into the notation of the lens, through every pass, and back to matrix words
 * when there are any; what is too long to be read is one step. Each step starts from the line on which the one before it ended.
 */
export function printSteps(source: StepSource): Step[] {
  const { elaborated, recorder, result, derivative, context } = source
  const { lens = "indices", detail = "rules" } = source
  const print = remembered(printerOf(source, lens))
  const list = new StepList()
  const { steps } = list
  const push = (
    rule: string,
    title: Bilingual,
    before: string,
    after: string,
    places?: Step["places"],
  ): void => list.push(rule, title, EXPLANATIONS.get(rule), before, after, places)
  const notation = lens === "entries" ? "written-out-notation" : "index-notation"
  const first = recorder.steps[0]?.before ?? result.body
  push(
    notation,
    PRESENTATION_TITLES[notation],
    typedDerivative(elaborated.body, derivative.kind, context),
    print(first),
  )
  let length = 0
  for (const step of inDetail(recorder.steps, detail)) {
    const after = print(step.after)
    length += after.length
    if (length > LENGTH_LIMIT) break
    const places = source.detail === undefined || detail === "overview" ? undefined : placesOf(step, source)
    push(step.rule, step.title, print(step.before), after, places)
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
