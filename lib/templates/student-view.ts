import { solutionSheets } from "../board/solution-sheets"
import type { TemplateBoard } from "./template-file"

/** The board as students are to see it: without the frames of solutions and what stands on them. */
export function studentView(board: TemplateBoard): TemplateBoard {
  const sheets = solutionSheets(board)
  if (sheets.length === 0) return board
  const isShown = (id: string) => sheets.every(({ cards, lines }) => !cards.has(id) && !lines.has(id))
  const ink = Object.entries(board.ink ?? {}).filter(([id]) => isShown(id))
  return {
    ...board,
    cards: board.cards.filter(({ id }) => isShown(id)),
    ...(board.ink === undefined ? {} : { ink: Object.fromEntries(ink) }),
  }
}
