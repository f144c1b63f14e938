"use client"

import type { NodeProps } from "@xyflow/react"
import { type CSSProperties, memo, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { CardBoundary } from "@/components/cards/card-boundary"
import { useCardParts } from "@/components/cards/card-parts"
import { mayChangeCard } from "@/lib/board/guard"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { CardPresence } from "../presence/card-presence"
import { useBoard, useView } from "../session/board-context"
import type { CardNode } from "./card-nodes"

/** A card on the canvas: its box, its contents when their turn has come, and who is at work on it. */
export const CardNodeView = memo(function CardNodeView({ id }: NodeProps<CardNode>) {
  const { store } = useBoard()
  const card = useSyncExternalStore(
    (listener) => store.subscribeCard(id, listener),
    () => store.getCard(id),
  )
  return card === undefined ? null : <CardFrame card={card} />
})

function CardFrame({ card }: { readonly card: CardSnapshot }) {
  const { id } = card
  const board = useBoard()
  const isEditable = useStore(board.access, ({ refusal }) => refusal === null && mayChangeCard(board.doc, id))
  const isSelected = useView((view) => view.selection.has(id))
  const isReachable = useView((view) => view.reachable === id)
  const hasTurn = useMountTurn(id)
  const parts = useCardParts()
  const isReady = hasTurn && parts !== null
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current?.firstElementChild
    if (isReady && element) return board.heights.follow(id, element)
  }, [board, id, isReady])
  const { width, height } = card.geometry
  return (
    <div
      ref={box}
      className="board-card"
      data-selected={isSelected || undefined}
      style={heightLimits(height)}
    >
      {isReady ? (
        <CardBoundary subject={card}>
          <parts.Card card={card} editable={isEditable} reachable={isReachable} selected={isSelected} />
        </CardBoundary>
      ) : (
        <div className="board-card-waiting" style={{ width, height }} />
      )}
      <CardPresence cardId={id} />
    </div>
  )
}

/** The height up to which a card grows with its contents unless a person made it higher. */
const GROWS_TO = 720

/** A card is never lower than a person made it; beyond what it may grow to, its contents scroll. */
function heightLimits(height: number): CSSProperties {
  const limits = {
    "--card-min-height": `${height}px`,
    "--card-max-height": `${Math.max(GROWS_TO, height)}px`,
  }
  return limits as CSSProperties // React knows no custom properties
}

/** False until the mount queue lets this card show its contents. */
function useMountTurn(id: string): boolean {
  const { mounts, drawn } = useBoard()
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    drawn.add(id)
    const withdraw = mounts.ask(() => setReady(true))
    return () => {
      drawn.delete(id)
      withdraw()
    }
  }, [mounts, drawn, id])
  return isReady
}
