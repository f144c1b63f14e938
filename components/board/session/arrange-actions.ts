import { LOCAL } from "@/lib/board/origin"
import { setGeometry } from "@/lib/board/write-geometry"
import { moveStrokes } from "@/lib/board/write-ink"
import { groupOf } from "@/lib/cards/common-values"
import type { Block } from "../surface/arrange"
import { type Point, type Rect, union } from "../surface/rect"
import { movable, withCarried } from "./belonging"
import type { BoardSession } from "./board-session"
import { inkOn } from "./ink-along"

/** The selected cards as arranging sees them: each group, and each card of none, as one block named by its first card. */
export function blocksOf(board: Pick<BoardSession, "store" | "doc" | "layout" | "view">): readonly Block[] {
  return [...membersByBlock(board)].flatMap(([id, members]) => {
    const rect = union(members.flatMap((member) => board.layout.rectOf(member) ?? []))
    return rect === null ? [] : [{ id, rect }]
  })
}

function membersByBlock(
  board: Pick<BoardSession, "store" | "doc" | "view">,
): ReadonlyMap<string, readonly string[]> {
  const { selection, entered } = board.view.getState()
  const firsts = new Map<string, string>()
  const members = new Map<string, string[]>()
  for (const id of movable(board, selection)) {
    const card = board.store.getCard(id)
    const group = card ? groupOf(card) : null
    const own = group === null || group === entered ? id : (firsts.get(group) ?? id)
    if (group !== null && group !== entered) firsts.set(group, own)
    members.set(own, [...(members.get(own) ?? []), id])
  }
  return members
}

/** Moves the selected blocks, and what stands on them, as one change that undo takes back at once. */
export function arrangeSelection(
  board: BoardSession,
  arrange: (blocks: readonly Block[]) => ReadonlyMap<string, Point>,
): void {
  const members = membersByBlock(board)
  const changes = new Map<string, Partial<Rect>>()
  const lines: (readonly [ids: readonly string[], by: Point])[] = []
  for (const [id, by] of arrange(blocksOf(board))) {
    lines.push([inkOn(board, members.get(id) ?? []), by])
    for (const moved of withCarried(board, new Set(members.get(id)))) {
      const geometry = board.store.getCard(moved)?.geometry
      if (geometry) changes.set(moved, { x: geometry.x + by.x, y: geometry.y + by.y })
    }
  }
  board.undo.separate()
  board.doc.transact(() => {
    setGeometry(board.doc, changes)
    for (const [ids, by] of lines) moveStrokes(board.doc, ids, by)
  }, LOCAL)
  board.undo.separate()
  board.say({ en: "Cards arranged.", ja: "カードを並べました。" })
}
