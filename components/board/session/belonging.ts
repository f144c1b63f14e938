import { mayChangeCard } from "@/lib/board/guard"
import { readingOrder } from "@/lib/board/reading-order"
import { cardKind, carries, isConnector } from "@/lib/cards"
import { groupOf, isLocked } from "@/lib/cards/common-values"
import { contains, middle, type Rect } from "../surface/rect"
import type { BoardSession } from "./board-session"

type Board = Pick<BoardSession, "store" | "layout">

/** Whether a rectangle lies wholly inside another one. */
export const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const carriesCards = ({ store }: Board, id: string): boolean => carries(store.getCard(id)?.kind ?? "")

/** Whether a card stands on a frame: by its middle; a frame on a frame only where it lies inside. */
function standsOn(board: Board, id: string, rect: Rect, frame: Rect): boolean {
  return carriesCards(board, id) ? isInside(rect, frame) : contains(frame, middle(rect))
}

/** The cards that stand on the frames among these, themselves left out. */
export function carriedBy(board: Board, ids: ReadonlySet<string>): readonly string[] {
  const frames = [...ids].filter((id) => carriesCards(board, id))
  if (frames.length === 0) return []
  const rects = frames.flatMap((id) => board.layout.rectOf(id) ?? [])
  return board.layout.order().filter((id) => {
    const rect = board.layout.rectOf(id)
    return !ids.has(id) && rect !== undefined && rects.some((frame) => standsOn(board, id, rect, frame))
  })
}

/** These cards with all that stands on them. */
export const withCarried = (board: Board, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids, ...carriedBy(board, ids)])

/** These cards with the members of their groups, apart from the group that a person went into. */
export function withGroups(
  { store }: Board,
  ids: Iterable<string>,
  entered: string | null,
): ReadonlySet<string> {
  const wanted = new Set(ids)
  const groups = new Set<string>()
  for (const id of wanted) {
    const card = store.getCard(id)
    const group = card ? groupOf(card) : null
    if (group !== null && group !== entered) groups.add(group)
  }
  if (groups.size === 0) return wanted
  for (const card of store.getSnapshot().cards.values()) {
    const group = groupOf(card)
    if (group !== null && groups.has(group)) wanted.add(card.id)
  }
  return wanted
}

/** The cards among these that are not locked, and that the person may change. */
export const unlocked = (
  { store, doc }: Pick<BoardSession, "store" | "doc">,
  ids: Iterable<string>,
): string[] =>
  [...ids].filter((id) => {
    const card = store.getCard(id)
    return card !== undefined && !isLocked(card) && mayChangeCard(doc, id)
  })

/** The cards among these that can be moved and resized: not the locked ones, and no connectors, which stand where their cards do. */
export const movable = (board: Pick<BoardSession, "store" | "doc">, ids: Iterable<string>): string[] =>
  unlocked(board, ids).filter((id) => !isConnector(board.store.getCard(id)?.kind ?? ""))

/** These cards with what stands on them, and with the connectors between any two of them: all that a copy takes along. */
export function withCopied(board: Board, ids: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(withCarried(board, ids))
  for (const card of board.store.getSnapshot().cards.values()) {
    const ends = cardKind(card.kind)?.connects?.(card) ?? []
    if (ends.length > 0 && ends.every((end) => all.has(end))) all.add(card.id)
  }
  return all
}

/** A card in the order of the document, with how deep it stands. */
export interface OutlineEntry {
  readonly id: string
  readonly depth: 0 | 1
}

/** All cards in the order in which a person reads the board: frames and cards on no frame, and after each frame what stands on it. */
export function outlineOf(board: Board): readonly OutlineEntry[] {
  const rects = board.layout.all()
  const frames = [...rects].filter(([id]) => carriesCards(board, id))
  if (frames.length === 0) return readingOrder(rects).map((id) => ({ id, depth: 0 }))
  const members = new Map<string, (readonly [string, Rect])[]>(frames.map(([id]) => [id, []]))
  const free: (readonly [string, Rect])[] = [...frames]
  for (const entry of rects) {
    const [id, rect] = entry
    if (members.has(id)) continue
    const home = frames.find(([, frame]) => contains(frame, middle(rect)))
    if (home) members.get(home[0])?.push(entry)
    else free.push(entry)
  }
  return readingOrder(free).flatMap((id): OutlineEntry[] => [
    { id, depth: 0 },
    ...readingOrder(members.get(id) ?? []).map((member): OutlineEntry => ({ id: member, depth: 1 })),
  ])
}
