"use client"

import "./card-look.css"
import { Lock, ShieldCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { memo } from "react"
import { classNames } from "@/components/ui/class-names"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { lookOf } from "@/lib/cards"
import { colourOf, isFixed, isLocked } from "@/lib/cards/common-values"
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
  const locked = isLocked(card)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this groups an object on a canvas
    <div
      role="group"
      aria-label={nameOf(card)}
      data-card-id={card.id}
      data-card-kind={card.kind}
      data-selected={selected ? "" : undefined}
      data-look={lookOf(card.kind)}
      data-colour={colourOf(card) ?? undefined}
      tabIndex={reachable ? 0 : -1}
      className={classNames(
        "card-look flex w-full flex-col overflow-hidden rounded-card border text-ink",
        "max-h-[var(--card-max-height,720px)] min-h-[var(--card-min-height,0px)]",
        card.unknown && "border-line-strong border-dashed",
      )}
    >
      <CardBoundary subject={card}>
        <View card={card} editable={editable && !locked} reachable={reachable} />
      </CardBoundary>
      {locked ? <LockMark isFixed={isFixed(card)} /> : null}
    </div>
  )
})

/** Says that a card is locked, and whether only a teacher can unlock it. */
function LockMark({ isFixed }: { readonly isFixed: boolean }) {
  const t = useTranslations("cards")
  const words = t(isFixed ? "lockedByTeacher" : "locked")
  const Icon = isFixed ? ShieldCheck : Lock
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="pointer-events-none absolute right-1 bottom-1 rounded-full bg-sunken p-1 text-muted"
    >
      <Icon aria-hidden className="size-3" />
    </span>
  )
}
