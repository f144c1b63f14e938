import type { CardSnapshot } from "../../board/snapshot"
import { functionCard, readingOf } from "../../cards/function-card"
import type { QuestionVariable, Reading } from "../../engine/answer"
import {
  type Around,
  aside,
  type Block,
  type CardContents,
  labelled,
  listed,
  paragraph,
  type Run,
  say,
} from "./blocks"
import { KINDS, PROMISES, space, VALUED, WORDS } from "./words"

type Read = Extract<Reading, { ok: true }>

function variableRuns(around: Around, variable: QuestionVariable): readonly Run[] {
  const promises = Object.entries(PROMISES).filter(([promise]) => Reflect.get(variable, promise) === true)
  const words = [KINDS[variable.kind], ...promises.map(([, word]) => word)].map((word) => say(around, word))
  return [
    { latex: `${variable.latex} \\in ${space(variable.shape)}` },
    ...(around.view === "card" && promises.length === 0 ? [] : aside(around, listed(around, words))),
  ]
}

function variableLines(around: Around, reading: Read): readonly Block[] {
  const list = (input: boolean) =>
    reading.variables.filter((variable) => variable.input === input).map((v) => variableRuns(around, v))
  const [inputs, others] = [list(true), list(false)]
  return [
    ...(inputs.length > 0 ? [labelled(around, WORDS.inputs, listed(around, inputs))] : []),
    ...(others.length > 0 ? [labelled(around, WORDS.letters, listed(around, others))] : []),
  ]
}

/** What the function maps: `\mathbb{R}^{n} \times \mathbb{R} \to \mathbb{R}`. */
function signature({ variables, shape }: Read): string {
  const inputs = variables.filter((variable) => variable.input).map((variable) => space(variable.shape))
  return inputs.length === 0 ? space(shape) : `${inputs.join(" \\times ")} \\to ${space(shape)}`
}

/** A function card: its formula as typed, what kind of function it is, and its variables; or its source and what is wrong with it. */
export function functionContents(card: CardSnapshot, around: Around): CardContents {
  const { body } = functionCard.read(card)
  const reading = readingOf(card)
  const name: Run[] = reading.ok && reading.name !== null ? [{ text: " " }, { latex: reading.name }] : []
  const heading = [...say(around, WORDS.function), ...(around.view === "document" ? name : [])]
  const contents = (blocks: readonly Block[], badge: readonly Run[] = []): CardContents => ({
    heading,
    badge,
    part: false,
    blocks,
  })
  if (body.trim() === "") return contents([paragraph(say(around, WORDS.emptyFormula))])
  if (!reading.ok) {
    const { message, hint } = reading.error
    const sentence = [...say(around, message), { text: " " }, ...say(around, hint)]
    return contents([labelled(around, WORDS.unreadable, sentence), { block: "source", text: body }])
  }
  const valued = say(around, VALUED[reading.kind])
  const shape = reading.shape.length === 0 ? [] : aside(around, [{ latex: reading.shape.join(" \\times ") }])
  return contents(
    [
      { block: "formula", latex: body },
      ...(around.view === "document" ? [paragraph(valued, shape)] : []),
      ...variableLines(around, reading),
    ],
    [{ latex: signature(reading) }],
  )
}
