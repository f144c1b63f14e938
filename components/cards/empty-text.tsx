"use client"

import { useCardBoard } from "./card-board"

/** What stands on a card whose text is still empty; pressing it begins to type. */
export function EmptyText({
  words,
  cardId,
  field,
  editable,
  reachable,
}: {
  readonly words: string
  readonly cardId: string
  readonly field: string
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const { editing } = useCardBoard()
  return (
    <button
      type="button"
      disabled={!editable}
      tabIndex={reachable ? 0 : -1}
      onClick={() => editing.start(cardId, field)}
      className="nodrag touch-target w-full rounded-control px-1 text-left text-muted hover:text-accent"
    >
      {words}
    </button>
  )
}
