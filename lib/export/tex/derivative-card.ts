import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { derivativeCard } from "../../cards/derivative-card"
import { derivativeQuestion } from "../../cards/derivative-question"
import type { Answer, Bilingual, Derivative, Layout, Step } from "../../engine/answer"
import { display, inline, labelled, math, say, type TexContext } from "./context"
import { LAYOUTS, WORDS } from "./words"

/** The chain of steps: each line equals the one before it, with the rule that led to it beside it. */
function writeSteps(context: TexContext, steps: readonly Step[]): string[] {
  if (steps.length === 0) return []
  const lines: string[] = []
  const line = (sign: string, latex: string, title: string) =>
    lines.push(`\\step{${sign}}{${math(context, latex)}}{${title}}`)
  let shown: string | null = null
  for (const step of steps) {
    if (step.before !== shown) line("", step.before, "")
    line("=", step.after, say(context, step.title))
    shown = step.after
  }
  return [`\\textbf{${say(context, WORDS.steps)}}`, lines.join("\n")]
}

/** A formula under its label; the value stands behind what it is the value of, where that has a notation. */
function section(context: TexContext, label: string, value: string, of?: string | null): string[] {
  return [label, display(context, of ? `${of} = ${value}` : value)]
}

function writeDerivative(context: TexContext, derivative: Derivative, layout: Layout): string[] {
  const { shape, compact, index, entry, expanded, vec, shorthand } = derivative
  const result = compact ?? expanded
  const name = derivative.notations[0]
  const label = (words: Bilingual) => `\\textbf{${say(context, words)}}`
  const facts = [labelled(context, WORDS.layout, say(context, LAYOUTS[layout]))]
  if (shape.length > 0)
    facts.unshift(labelled(context, WORDS.shape, inline(context, shape.join(" \\times "))))
  const lines = [display(context, name === undefined ? result : `${name} = ${result}`), facts.join("\\quad ")]
  if (index !== result) lines.push(...section(context, label(WORDS.entry), index, entry))
  if (expanded !== result) lines.push(...section(context, label(WORDS.expanded), expanded))
  if (vec)
    lines.push(...section(context, labelled(context, WORDS.vec, say(context, vec.convention)), vec.latex))
  if (shorthand !== null) lines.push(...section(context, label(WORDS.shorthand), shorthand))
  return lines
}

function heading(context: TexContext, answer: Answer | null): string {
  return `\\subsubsection*{${say(context, answer?.ok ? answer.derivative.name : WORDS.derivative)}}`
}

/** A derivative card: the result in every form the engine gives, and its steps; or the sentence that says why there is none. */
export async function writeDerivativeCard(context: TexContext, card: CardSnapshot): Promise<string> {
  const fields = derivativeCard.read(card)
  const source = sourceOf(fields.source, (id) => context.board.cards.get(id), context.scope)
  const asked = derivativeQuestion(source, fields)
  if (!asked.ok) return `${heading(context, null)}\n${say(context, asked.problem.message)}`
  const answer = await context.derive(asked.question)
  if (!answer.ok) {
    const sentence = `${say(context, answer.error.message)} ${say(context, answer.error.hint)}`
    return `${heading(context, answer)}\n${labelled(context, WORDS.underivable, sentence)}`
  }
  return [
    heading(context, answer),
    ...writeDerivative(context, answer.derivative, fields.layout),
    ...writeSteps(context, answer.steps),
  ].join("\n\n")
}
