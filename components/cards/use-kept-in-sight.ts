"use client"

import { type RefObject, useEffect } from "react"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useCardBoard } from "./card-board"
import type { EditTarget } from "./card-editing"

/** The room kept between what is edited and the editor, and above it for the bar at the top, in pixels. */
const GAP = 12
const TOP = 76
/** A card that was just placed or has just grown stands where it will only after a moment. */
const SETTLED_MS = 260

/**
 * Moves the board up when the editor covers the very text that is edited. Cards mark the place of a text with `data-field`; a card without
 * such a mark stays where it is.
 */
export function useKeptInSight(
  editor: RefObject<HTMLElement | null>,
  { cardId, field }: EditTarget,
  card: CardSnapshot | undefined,
): void {
  const { panBy } = useCardBoard()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the card holds decides where its texts stand
  useEffect(() => {
    const look = () => {
      const place = document
        .querySelector(`[data-card-id="${CSS.escape(cardId)}"] [data-field="${CSS.escape(field)}"]`)
        ?.getBoundingClientRect()
      const edge = editor.current?.getBoundingClientRect().top
      if (place === undefined || edge === undefined || place.height === 0) return
      const covered = place.bottom + GAP - edge
      if (covered > 0 && place.top > TOP) panBy(0, -Math.min(covered, place.top - TOP))
    }
    const timer = setTimeout(look, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [editor, cardId, field, card, panBy])
}
