import type { DerivationFields } from "@/lib/cards/derivation-card"
import { lineKey } from "@/lib/cards/derivation-card"
import type { Line } from "@/lib/cards/derivation-line"
import type { CardBoard } from "../card-board"

/** What a person can do with the lines of one derivation, from the card and from the editor alike. */
export interface LineActions {
  /** Begins a line after another one (null: at the end) and opens it; false where the card holds no more. */
  begin(after: string | null): boolean
  /** Writes a line after another one (null: before all others), into the empty line that stands there if there is one. */
  take(after: string | null, latex: string): void
  edit(line: string): void
  /** Takes a line out; the editor goes to the line before it, or closes. */
  remove(line: string): void
  bringBack(line: string): void
  move(line: string, by: number): void
  /** Begins another way that goes on from a line (null: from the goal), and opens its first line. */
  branch(from: string | null): void
}

/** The actions on the lines of a card as it stands. */
export function lineActions(board: CardBoard, cardId: string, fields: DerivationFields): LineActions {
  const { editing, lines } = board
  // A line is taken out of, and written after, the way in which it stands.
  const wayOf = (id: string) =>
    fields.ways.find(({ lines: own }) => own.some((line) => line.id === id))?.lines ?? fields.lines
  const at = (id: string) => wayOf(id).findIndex((line) => line.id === id)
  const edit = (line: string) => editing.start(cardId, lineKey(line))
  return {
    begin(after) {
      const id = lines.insert(cardId, after ?? fields.lines.at(-1)?.id ?? null)
      if (id === null) return false
      edit(id)
      return true
    },
    take(after, latex) {
      const way = after === null ? fields.lines : wayOf(after)
      const next = way[after === null ? 0 : at(after) + 1]
      if (next !== undefined && next.latex.trim() === "") board.replaceText(cardId, lineKey(next.id), latex)
      else lines.insert(cardId, after, latex)
    },
    edit,
    remove(line) {
      const before: Line | undefined = wayOf(line)[at(line) - 1]
      const isOpen = editing.get()?.cardId === cardId && editing.get()?.field === lineKey(line)
      if (!lines.remove(cardId, line) || !isOpen) return
      if (before === undefined) editing.stop()
      else edit(before.id)
    },
    bringBack: (line) => void lines.bringBack(cardId, line),
    move: (line, by) => void lines.move(cardId, line, by),
    branch(from) {
      const id = lines.beginWay(cardId, from)
      if (id !== null) edit(id)
    },
  }
}
