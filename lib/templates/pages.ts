import type { FiledCard } from "../board/board-file"
import { readingOrder } from "../board/reading-order"
import { frameCard } from "../cards/frame-card"
import type { TemplateBoard } from "./template-file"

/** A page of a template, by its frame. */
interface TemplatePage {
  /** The id of the frame. */
  readonly id: string
  readonly title: string
  /** It holds solutions: students are not to see it. */
  readonly isForTeacher: boolean
}

const frames = ({ cards }: TemplateBoard): readonly FiledCard[] => {
  const all = new Map(
    cards.flatMap((card) => (card.kind === frameCard.kind ? [[card.id, card] as const] : [])),
  )
  return readingOrder(all).flatMap((id) => all.get(id) ?? [])
}

/** The pages of a template in the order of the lesson; none where its board has no frames. */
export const pagesOf = (board: TemplateBoard): readonly TemplatePage[] =>
  frames(board).map((card) => {
    const { title, role } = frameCard.read(card)
    return { id: card.id, title: title.split("\n")[0] ?? "", isForTeacher: role === "solutions" }
  })

/** The board with one page only, by its number from 1: its frame and the cards whose middle stands on it. Of a board without frames the whole is page 1. */
export function pageOf(board: TemplateBoard, number: number): TemplateBoard | null {
  const all = frames(board)
  if (all.length === 0) return number === 1 ? board : null
  const sheet = all[number - 1]
  if (sheet === undefined) return null
  const isOn = (card: FiledCard) => {
    const [x, y] = [card.x + card.width / 2 - sheet.x, card.y + card.height / 2 - sheet.y]
    return x >= 0 && x <= sheet.width && y >= 0 && y <= sheet.height
  }
  const isOther = (card: FiledCard) => card.kind === frameCard.kind && card.id !== sheet.id
  return { ...board, ink: {}, cards: board.cards.filter((card) => !isOther(card) && isOn(card)) }
}
