import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { derivationCard } from "../../cards/derivation-card"
import { derivationGoal } from "../../cards/derivation-goal"
import { exercisesCard } from "../../cards/exercises-card"
import { type Around, type Block, type CardContents, type ListItem, paragraph, type Run, say } from "./blocks"
import { proseBlocks } from "./prose-content"
import { WORDS } from "./words"

const NO_FIELDS = derivationCard.read({ texts: {}, values: {} })

/** A list of exercises: what each asks for, and as its solution what the engine has for it. */
export async function exercisesContents(card: CardSnapshot, around: Around): Promise<CardContents> {
  const { title, exercises } = exercisesCard.read(card)
  const items: ListItem[] = []
  const solution: Block[] = []
  for (const [at, { source, wrt, variant }] of exercises.entries()) {
    const about = sourceOf(source, (id) => around.board.cards.get(id), around.scope)
    const read = derivationGoal(about, { ...NO_FIELDS, wrt, variant })
    const runs: readonly Run[] = read.ok ? [{ latex: read.goal.start }] : say(around, read.problem.message)
    items.push({ depth: 0, number: at + 1, runs })
    const answer = read.ok && read.goal.question ? await around.derive(read.goal.question) : null
    if (!read.ok || !answer?.ok) continue
    const { compact, expanded } = answer.derivative
    solution.push(
      { block: "label", runs: [{ text: `${at + 1}.` }] },
      { block: "formula", latex: `${read.goal.start} = ${compact ?? expanded}` },
    )
  }
  const words = title.trim() === "" ? [] : proseBlocks(title)
  return {
    heading: say(around, exercisesCard.title),
    badge: [],
    part: false,
    blocks: [
      ...words,
      ...(items.length > 0
        ? [{ block: "list", items } as const]
        : [paragraph(say(around, WORDS.noExercises))]),
    ],
    ...(around.view === "document" && solution.length > 0 ? { solution } : {}),
    ...(items.length > 0 ? { asks: items.length } : {}),
  }
}
