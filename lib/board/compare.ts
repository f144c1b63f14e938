import type { BoardFile, FiledCard } from "./board-file"

/** What lies between two states of a board, as ids of cards. */
export interface BoardDifference {
  readonly added: readonly string[]
  /** Changed in what they say. */
  readonly changed: readonly string[]
  /** Changed in nothing but their place or size. */
  readonly moved: readonly string[]
  readonly removed: readonly string[]
  readonly retitled: boolean
  /** How many lines of ink came and went. */
  readonly drawn: number
  readonly erased: number
}

const contentOf = ({ kind, version, texts, values }: FiledCard): string =>
  JSON.stringify([kind, version, sorted(texts), sorted(values)])

const placeOf = ({ x, y, width, height, order }: FiledCard): string =>
  JSON.stringify([x, y, width, height, order])

const sorted = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))

/** What has to happen to `before` to make it `after`. */
export function compareBoards(before: BoardFile, after: BoardFile): BoardDifference {
  const was = new Map(before.cards.map((card) => [card.id, card]))
  const is = new Set(after.cards.map((card) => card.id))
  const added: string[] = []
  const changed: string[] = []
  const moved: string[] = []
  for (const card of after.cards) {
    const old = was.get(card.id)
    if (old === undefined) added.push(card.id)
    else if (contentOf(old) !== contentOf(card)) changed.push(card.id)
    else if (placeOf(old) !== placeOf(card)) moved.push(card.id)
  }
  const removed = before.cards.filter((card) => !is.has(card.id)).map((card) => card.id)
  const retitled = before.title !== after.title
  return { added, changed, moved, removed, retitled, ...compareInk(before.ink ?? {}, after.ink ?? {}) }
}

type Ink = NonNullable<BoardFile["ink"]>

/** A line that was moved counts as neither drawn nor erased. */
function compareInk(before: Ink, after: Ink) {
  const missing = (from: Ink, others: Ink) =>
    Object.keys(from).filter((id) => !Object.hasOwn(others, id)).length
  return { drawn: missing(after, before), erased: missing(before, after) }
}
