import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { type DerivativeFields, derivativeCard, type Section } from "../../cards/derivative-card"
import { derivativeQuestion } from "../../cards/derivative-question"
import type { Abbreviated, Answer, Bilingual, Derivative, Step } from "../../engine/answer"
import {
  type Around,
  type Block,
  type CardContents,
  labelled,
  paragraph,
  type Run,
  type StepLine,
  say,
} from "./blocks"
import { layOutFormula } from "./lay-out-formula"
import { LAYOUTS, space, WORDS } from "./words"

/** The chain of steps: each line equals the one before it, with the rule that led to it beside it. */
function stepBlocks(around: Around, steps: readonly Step[], note: Bilingual | undefined): readonly Block[] {
  const lines: StepLine[] = []
  let shown: string | null = null
  for (const step of steps) {
    if (step.before !== shown) lines.push({ sign: "", latex: step.before, reason: [] })
    lines.push({ sign: "=", latex: step.after, reason: say(around, step.title) })
    shown = step.after
  }
  if (lines.length === 0) return []
  return [
    { block: "label", runs: say(around, WORDS.steps) },
    ...(note ? [paragraph(say(around, note))] : []),
    { block: "steps", lines },
  ]
}

/** A formula under its label; the value stands behind what it is the value of, where that has a notation. */
function section(around: Around, label: Bilingual, value: string, of?: string | null): readonly Block[] {
  return [
    { block: "label", runs: say(around, label) },
    { block: "formula", latex: of ? `${of} = ${value}` : value },
  ]
}

function facts(around: Around, { shape }: Derivative, { layout }: DerivativeFields): readonly Block[] {
  const layoutFact = labelled(around, WORDS.layout, say(around, LAYOUTS[layout]))
  if (shape.length === 0) return [layoutFact]
  return [labelled(around, WORDS.shape, [{ latex: shape.join(" \\times ") }]), layoutFact]
}

function equation(derivative: Derivative, { notation }: DerivativeFields, view: Around["view"]): string {
  const { compact, expanded, notations, shape } = derivative
  const name = notations[view === "card" ? notation : 0] ?? notations[0]
  if (view === "card" && compact === null && name !== undefined) return `${name} \\in ${space(shape)}`
  const result = compact ?? expanded
  return name === undefined ? result : `${name} = ${result}`
}

/** The form with names, and in lines of their own what the names mean. */
function withMeanings({ latex, abbreviations }: Abbreviated): string {
  const lines = [latex, ...abbreviations.map((one) => `${one.latex} = ${one.means}`)]
  return `\\begin{aligned} ${lines.map((line) => `& ${line}`).join(" \\\\ ")} \\end{aligned}`
}

/** A formula of this width, in em, would be set on paper in letters of four points. */
const WIDEST = 90

const isTooWide = (latex: string): boolean => (layOutFormula(latex, true)?.width ?? 0) > WIDEST

function derivativeBlocks(
  around: Around,
  { derivative, steps, lensNote }: Extract<Answer, { ok: true }>,
  fields: DerivativeFields,
): readonly Block[] {
  const { compact, abbreviated, index, entry, expanded, vec, shorthand, shape } = derivative
  const isDocument = around.view === "document"
  const shows = (part: Section) => isDocument || fields.view.includes(part)
  const blocks: Block[] = [{ block: "formula", latex: equation(derivative, fields, around.view) }]
  if (abbreviated) blocks.push(...section(around, WORDS.abbreviated, withMeanings(abbreviated)))
  for (const remark of derivative.remarks ?? []) blocks.push(paragraph(say(around, remark)))
  if (isDocument) blocks.push(...facts(around, derivative, fields))
  if (shorthand !== null && !isDocument) blocks.push(...section(around, WORDS.shorthand, shorthand))
  const shown = isDocument ? (compact ?? expanded) : compact
  const hasEntry = index !== shown && shows("index") && (isDocument || shape.length > 0)
  if (hasEntry) blocks.push(...section(around, WORDS.entry, index, isDocument ? entry : null))
  if (expanded !== shown && shows("expanded"))
    blocks.push(
      ...(isDocument && hasEntry && isTooWide(expanded)
        ? [labelled(around, WORDS.expanded, say(around, WORDS.tooWide))]
        : section(around, WORDS.expanded, expanded)),
    )
  if (vec && isDocument)
    blocks.push(labelled(around, WORDS.vec, say(around, vec.convention)), {
      block: "formula",
      latex: vec.latex,
    })
  if (shorthand !== null && isDocument) blocks.push(...section(around, WORDS.shorthand, shorthand))
  return shows("steps") ? [...blocks, ...stepBlocks(around, steps, lensNote)] : blocks
}

/** A derivative card: the result in the forms that are asked for, and its steps; or the sentence that says why there is none. */
export async function derivativeContents(card: CardSnapshot, around: Around): Promise<CardContents> {
  const fields = derivativeCard.read(card)
  const source = sourceOf(fields.source, (id) => around.board.cards.get(id), around.scope)
  const contents = (name: Bilingual, blocks: readonly Block[], badge: readonly Run[] = []): CardContents => ({
    heading: say(around, name),
    badge,
    part: true,
    blocks,
  })
  const asked = derivativeQuestion(source, fields)
  if (!asked.ok) return contents(WORDS.derivative, [paragraph(say(around, asked.problem.message))])
  const answer = await around.derive(asked.question)
  if (!answer.ok) {
    const { message, hint } = answer.error
    const sentence = [...say(around, message), { text: " " }, ...say(around, hint)]
    return contents(WORDS.derivative, [labelled(around, WORDS.underivable, sentence)])
  }
  const { name, shape } = answer.derivative
  return contents(name, derivativeBlocks(around, answer, fields), [{ latex: space(shape) }])
}
