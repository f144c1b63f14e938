import { derivationCard } from "@/lib/cards/derivation-card"
import { derivationGoal } from "@/lib/cards/derivation-goal"
import type { Wrt } from "@/lib/cards/derivative-card"
import type { Source } from "@/lib/cards/derivative-question"
import type { CardBoard } from "./card-board"

/** So many exercises are drawn before it is said that none can be had. */
const TRIES = 8
const SEEDS = 2 ** 31
const PATIENCE_MS = 20_000

const EMPTY = derivationCard.read({ texts: {}, values: {} })

/**
 * Draws a function of the same structure that the engine can differentiate, and gives its seed; null where none was found. It rejects where the
 * engine cannot be reached.
 */
export async function drawVariant(board: CardBoard, source: Source, wrt: Wrt): Promise<number | null> {
  for (let count = 0; count < TRIES; count += 1) {
    const variant = Math.floor(Math.random() * SEEDS)
    const read = derivationGoal(source, { ...EMPTY, wrt, variant })
    if (!read.ok || read.goal.question === null) continue
    const answer = await board.derive(read.goal.question, AbortSignal.timeout(PATIENCE_MS))
    if (answer.ok) return variant
  }
  return null
}
