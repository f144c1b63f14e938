import type { CardSnapshot } from "../../board/snapshot"
import { functionCard, readingOf } from "../../cards/function-card"
import type { QuestionVariable, Reading } from "../../engine/answer"
import { aside, display, inline, labelled, say, type TexContext } from "./context"
import { COMMA, KINDS, PROMISES, VALUED, WORDS } from "./words"
import { writeVerbatim } from "./write-text"

type Read = Extract<Reading, { ok: true }>

/** `\mathbb{R}^{m \times n}` for a shape; the numbers themselves for a scalar. */
function space(shape: readonly (number | string)[]): string {
  return shape.length === 0 ? "\\mathbb{R}" : `\\mathbb{R}^{${shape.join(" \\times ")}}`
}

function variableText(context: TexContext, variable: QuestionVariable): string {
  const promises = Object.entries(PROMISES).filter(([promise]) => Reflect.get(variable, promise) === true)
  const words = [KINDS[variable.kind], ...promises.map(([, word]) => word)].map((word) => say(context, word))
  return `${inline(context, `${variable.latex} \\in ${space(variable.shape)}`)}${aside(context, words.join(COMMA[context.language]))}`
}

function variablesLine(context: TexContext, reading: Read): string[] {
  const list = (input: boolean) =>
    reading.variables.filter((variable) => variable.input === input).map((v) => variableText(context, v))
  const join = (texts: string[]) => texts.join(COMMA[context.language])
  const [inputs, others] = [list(true), list(false)]
  return [
    ...(inputs.length > 0 ? [labelled(context, WORDS.inputs, join(inputs))] : []),
    ...(others.length > 0 ? [labelled(context, WORDS.letters, join(others))] : []),
  ]
}

/** A function card: its formula as typed, what kind of function it is, and its variables; or its source and what is wrong with it. */
export async function writeFunctionCard(context: TexContext, card: CardSnapshot): Promise<string> {
  const { body } = functionCard.read(card)
  const reading = readingOf(card)
  const name = reading.ok && reading.name !== null ? ` ${inline(context, reading.name)}` : ""
  const heading = `\\subsection*{${say(context, WORDS.function)}${name}}`
  if (body.trim() === "") return `${heading}\n${say(context, WORDS.emptyFormula)}`
  if (!reading.ok) {
    const { message, hint } = reading.error
    const remark = labelled(context, WORDS.unreadable, `${say(context, message)} ${say(context, hint)}`)
    return `${heading}\n${remark}\n\n${writeVerbatim(body)}`
  }
  const shape =
    reading.shape.length === 0 ? "" : aside(context, inline(context, reading.shape.join(" \\times ")))
  const value = `${say(context, VALUED[reading.kind])}${shape}`
  return [heading, display(context, body), value, ...variablesLine(context, reading)].join("\n\n")
}
