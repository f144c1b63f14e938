import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { derivationCard } from "../../cards/derivation-card"
import { writtenLines } from "../../cards/derivation-check"
import { derivationGoal } from "../../cards/derivation-goal"
import type { Line } from "../../cards/derivation-line"
import { isKnownReason, REASONS } from "../../cards/derivation-line"
import type { OtherWay } from "../../cards/derivation-ways"
import {
  type Around,
  aside,
  type Block,
  type CardContents,
  labelled,
  paragraph,
  type Run,
  runsOf,
  type StepLine,
  say,
} from "./blocks"
import { WORDS } from "./words"

/** A derivation card: its goal and its lines as people wrote them, each with its reason and the name of who began it. */
export async function derivationContents(card: CardSnapshot, around: Around): Promise<CardContents> {
  const fields = derivationCard.read(card)
  const source = sourceOf(fields.source, (id) => around.board.cards.get(id), around.scope)
  const read = derivationGoal(source, fields)
  const written = writtenLines(fields.lines)
  const start = read.ok ? [{ sign: "", latex: read.goal.start, reason: [] }] : []
  const lines = written.map((line, at) => stepLine(around, line, at > 0 || read.ok))
  const claim: readonly Block[] =
    read.ok && read.goal.end !== null
      ? [labelled(around, WORDS.toShow, [{ latex: `${read.goal.start} = ${read.goal.end}` }])]
      : []
  return {
    heading: say(around, derivationCard.title),
    badge: [],
    part: true,
    blocks: [
      ...(read.ok ? claim : [paragraph(say(around, read.problem.message))]),
      ...(start.length + lines.length > 0 ? [{ block: "steps", lines: [...start, ...lines] } as const] : []),
      ...fields.ways.flatMap((way) => wayBlocks(around, way, start)),
    ],
  }
}

/** Another way, with the line from which it goes on in front. */
function wayBlocks(around: Around, { trunk, lines }: OtherWay, start: readonly StepLine[]): Block[] {
  const written = writtenLines(lines)
  if (written.length === 0) return []
  const from = writtenLines(trunk).at(-1)
  const first = from === undefined ? start : [stepLine(around, from, false)]
  const rest = written.map((line, at) => stepLine(around, line, at > 0 || first.length > 0))
  return [
    { block: "label", runs: say(around, WORDS.otherWay) },
    { block: "steps", lines: [...first, ...rest] },
  ]
}

/** A line that has a left side of its own, `\nabla f = 2x`, says itself what it is equal to. */
function stepLine(around: Around, line: Line, continues: boolean): StepLine {
  const latex = line.latex.trim()
  const follows = /^(?:=|\\approx(?![A-Za-z]))/.test(latex)
  const names = /^[^{}]*=/.test(latex.replace(/\{[^{}]*\}/g, "")) && !follows
  const sign = latex.startsWith("\\approx") ? "\\approx" : names || !continues ? "" : "="
  return { sign, latex: latex.replace(/^(?:=|\\approx(?![A-Za-z]))\s*/, ""), reason: reasonOf(around, line) }
}

function reasonOf(around: Around, { reason, by }: Line): readonly Run[] {
  const words = reason === "" ? [] : isKnownReason(reason) ? say(around, REASONS[reason]) : runsOf(reason)
  if (by === null) return words
  return words.length === 0 ? [{ text: by.name }] : [...words, ...aside(around, [{ text: by.name }])]
}
