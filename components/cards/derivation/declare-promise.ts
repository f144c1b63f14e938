import { PROMISES } from "@/lib/cards/correction"
import type { Source } from "@/lib/cards/derivative-question"
import { correctionKey } from "@/lib/cards/function-card"
import type { CardBoard } from "../card-board"
import type { NeededPromise } from "./verdict-note"

/**
 * Declares on the function's own card what a line needs of a variable. Undefined where that cannot be done: the letters of a claim are
 * declared nowhere.
 */
export function promiseDeclarer(
  board: CardBoard,
  sourceId: string | null,
  source: Source,
): ((promise: NeededPromise) => void) | undefined {
  if (sourceId === null || source.state !== "function" || !source.reading.ok) return undefined
  const { variables } = source.reading
  return ({ name, property }) => {
    const variable = variables.find((candidate) => candidate.name === name)
    if (variable === undefined) return
    const { latex, kind, shape } = variable
    const kept = PROMISES.filter((promise) => promise === property || variable[promise] === true)
    board.setValues(sourceId, { [correctionKey(name)]: { latex, kind, shape, promises: kept } })
  }
}
