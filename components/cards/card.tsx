"use client"

import { memo } from "react"
import { classNames } from "@/components/ui/class-names"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useBoardCard } from "./card-board"
import { CardBoundary } from "./card-boundary"
import { useCardName } from "./card-name"
import { viewOf } from "./view-of"

export interface CardProps {
  readonly card: CardSnapshot
  readonly editable: boolean
  /** The one card of the board that the Tab key reaches. */
  readonly reachable: boolean
  readonly selected: boolean
}

/**
 * A card with its frame, its spoken name and its own error boundary. Its width is its container's; its height follows its content
 * between `--card-min-height` and `--card-max-height`, beyond which the content scrolls.
 */
export const Card = memo(function Card({ card, editable, reachable, selected }: CardProps) {
  const nameOf = useCardName()
  // The spoken name of a derivative speaks of its source.
  useBoardCard(typeof card.values.source === "string" ? card.values.source : null)
  const { View } = viewOf(card.kind)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this groups an object on a canvas
    <div
      role="group"
      aria-label={nameOf(card)}
      data-card-id={card.id}
      data-card-kind={card.kind}
      data-selected={selected ? "" : undefined}
      tabIndex={reachable ? 0 : -1}
      className={classNames(
        "flex w-full flex-col overflow-hidden rounded-card border bg-sheet text-ink shadow-card",
        "max-h-[var(--card-max-height,720px)] min-h-[var(--card-min-height,0px)]",
        card.unknown ? "border-line-strong border-dashed" : "border-line",
      )}
    >
      <CardBoundary subject={card}>
        <View card={card} editable={editable} reachable={reachable} />
      </CardBoundary>
    </div>
  )
})
