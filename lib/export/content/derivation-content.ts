import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { derivationCard } from "../../cards/derivation-card"
import { judgementOf, linesQuestion, writtenLines } from "../../cards/derivation-check"
import { derivationGoal, type Goal } from "../../cards/derivation-goal"
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
import { VERDICTS, WORDS } from "./words"

/** A derivation card: its goal and its lines as people wrote them, each with its reason and the name of who began it. */
export async function derivationContents(card: CardSnapshot, around: Around): Promise<CardContents> {
  const fields = derivationCard.read(card)
  const source = sourceOf(fields.source, (id) => around.board.cards.get(id), around.scope)
  const read = derivationGoal(source, fields)
  const written = writtenLines(fields.lines)
  const start = read.ok ? [{ sign: "", latex: read.goal.start, reason: [] }] : []
  const verdicts =
    around.options.verdicts && around.check && read.ok
      ? await verdictsOf(around, around.check, read.goal, written)
      : null
  const lines = written.map((line, at) => stepLine(around, line, at > 0 || read.ok, verdicts?.get(line.id)))
  const claim: readonly Block[] =
    read.ok && read.goal.end !== null
      ? [labelled(around, WORDS.toShow, [{ latex: `${read.goal.start} = ${read.goal.end}` }])]
      : []
  const said = read.ok ? claim : [paragraph(say(around, read.problem.message))]
  const worked: readonly Block[] = [
    ...(start.length + lines.length > 0 ? [{ block: "steps", lines: [...start, ...lines] } as const] : []),
    ...fields.ways.flatMap((way) => wayBlocks(around, way, start)),
  ]
  const shown = { heading: say(around, derivationCard.title), badge: [], part: true }
  if (around.view === "card" || around.options.solutions === "inline")
    return { ...shown, blocks: [...said, ...worked], ...(read.ok ? { asks: 1 } : {}) }
  // Apart from its lines a derivation says what is to be worked out.
  const asked: readonly Block[] =
    read.ok && read.goal.end === null ? [{ block: "formula", latex: read.goal.start }] : []
  return { ...shown, blocks: [...said, ...asked], solution: worked, ...(read.ok ? { asks: 1 } : {}) }
}

/** What the checker thinks of each line, in words. */
async function verdictsOf(
  around: Around,
  check: NonNullable<Around["check"]>,
  goal: Goal,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, readonly Run[]>> {
  if (lines.length === 0) return new Map()
  const report = await check(
    linesQuestion(
      goal,
      lines.map(({ latex }) => latex),
    ),
  )
  const { verdicts } = judgementOf(goal, lines, report)
  return new Map([...verdicts].map(([id, { verdict }]) => [id, say(around, VERDICTS[verdict])]))
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
function stepLine(around: Around, line: Line, continues: boolean, verdict: readonly Run[] = []): StepLine {
  const latex = line.latex.trim()
  const follows = /^(?:=|\\approx(?![A-Za-z]))/.test(latex)
  const names = /^[^{}]*=/.test(latex.replace(/\{[^{}]*\}/g, "")) && !follows
  const sign = latex.startsWith("\\approx") ? "\\approx" : names || !continues ? "" : "="
  return {
    sign,
    latex: latex.replace(/^(?:=|\\approx(?![A-Za-z]))\s*/, ""),
    reason: joined(reasonOf(around, line), verdict),
  }
}

const joined = (reason: readonly Run[], verdict: readonly Run[]): readonly Run[] =>
  reason.length === 0 || verdict.length === 0
    ? [...reason, ...verdict]
    : [...reason, { text: " · " }, ...verdict]

function reasonOf(around: Around, { reason, by }: Line): readonly Run[] {
  const words = reason === "" ? [] : isKnownReason(reason) ? say(around, REASONS[reason]) : runsOf(reason)
  if (by === null) return words
  return words.length === 0 ? [{ text: by.name }] : [...words, ...aside(around, [{ text: by.name }])]
}
