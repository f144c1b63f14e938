import { cardKind } from "../cards"
import { frameCard } from "../cards/frame-card"
import type { BoardFile, FiledCard } from "./board-file"
import { readStroke } from "./stroke"

type Area = Pick<FiledCard, "x" | "y" | "width" | "height">

/** A frame of solutions with all that tells what stands on it. */
export interface SolutionSheet {
  /** The frame, the cards on it, and the connectors that lead to one of them. */
  readonly cards: ReadonlySet<string>
  /** The lines drawn on it. */
  readonly lines: ReadonlySet<string>
}

/** Whether the middle of something stands on a sheet. */
export const standsOn = ({ x, y, width, height }: Area, sheet: Area): boolean => {
  const [right, down] = [x + width / 2 - sheet.x, y + height / 2 - sheet.y]
  return right >= 0 && right <= sheet.width && down >= 0 && down <= sheet.height
}

/** The frames of a board that hold solutions, each with what goes with it; what stands on two of them goes with the first. */
export function solutionSheets({ cards, ink }: Pick<BoardFile, "cards" | "ink">): readonly SolutionSheet[] {
  const strokes = Object.entries(ink ?? {}).flatMap(([id, line]) => readStroke(id, line) ?? [])
  const taken = new Set<string>()
  const take = (ids: readonly string[]): ReadonlySet<string> => {
    const own = ids.filter((id) => !taken.has(id))
    for (const id of own) taken.add(id)
    return new Set(own)
  }
  const sheets = cards.filter(
    (card) => card.kind === frameCard.kind && frameCard.read(card).role === "solutions",
  )
  return sheets.map((sheet) => {
    const on = cards.filter(
      (card) => card.id === sheet.id || (card.kind !== frameCard.kind && standsOn(card, sheet)),
    )
    const ids = new Set(on.map(({ id }) => id))
    const leading = cards.filter((card) =>
      cardKind(card.kind)
        ?.connects?.(card)
        .some((end) => ids.has(end)),
    )
    const lines = strokes.filter(({ bounds }) => standsOn(bounds, sheet))
    return {
      cards: take([...ids, ...leading.map(({ id }) => id)]),
      lines: take(lines.map(({ id }) => id)),
    }
  })
}
