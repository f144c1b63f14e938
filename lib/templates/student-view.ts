import type { FiledCard } from "../board/board-file"
import { cardKind } from "../cards"
import { frameCard } from "../cards/frame-card"
import type { TemplateBoard } from "./template-file"

/** Whether the middle of a card stands on a sheet. */
const standsOn = (card: FiledCard, sheet: FiledCard): boolean => {
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2]
  return x >= sheet.x && x <= sheet.x + sheet.width && y >= sheet.y && y <= sheet.y + sheet.height
}

/** The frames of a board that hold solutions. */
const solutionFrames = ({ cards }: Pick<TemplateBoard, "cards">): readonly FiledCard[] =>
  cards.filter((card) => card.kind === frameCard.kind && frameCard.read(card).role === "solutions")

/** The board as students are to see it: without the frames of solutions and what stands on them. */
export function studentView(board: TemplateBoard): TemplateBoard {
  const hidden = solutionFrames(board)
  if (hidden.length === 0) return board
  const isHidden = (card: FiledCard) =>
    hidden.some((sheet) => sheet.id === card.id || (card.kind !== frameCard.kind && standsOn(card, sheet)))
  const gone = new Set(board.cards.filter(isHidden).map(({ id }) => id))
  const leadsThere = (card: FiledCard) =>
    cardKind(card.kind)
      ?.connects?.(card)
      .some((end) => gone.has(end)) === true
  return { ...board, cards: board.cards.filter((card) => !gone.has(card.id) && !leadsThere(card)) }
}
