"use client"

import type { BoardStore } from "@/lib/board/board-store"
import { connectorCard } from "@/lib/cards/connector-card"
import { firstWords } from "@/lib/cards/prose"
import type { CardView, CardViewProps, CardWords } from "./card-view"
import { Prose } from "./prose"
import { viewOf } from "./view-of"

/** The words on a connector; its line is drawn under the cards. */
function ConnectorView({ card }: CardViewProps) {
  const { label } = connectorCard.read(card)
  if (label.trim() === "") return <span className="connector-grip" />
  return (
    <div className="flex min-h-7 flex-1 items-center justify-center">
      <div className="max-w-full overflow-hidden rounded-control bg-paper px-2 py-0.5 text-center">
        <Prose text={label} size={15} />
      </div>
    </div>
  )
}

/** The card at an end, as it is called; nothing for one that is gone. */
function nameOfEnd(id: string | undefined, store: BoardStore, words: CardWords): string {
  const card = id === undefined ? undefined : store.getCard(id)
  return card === undefined ? words("connector.nowhere") : viewOf(card.kind).spokenName(card, store, words)
}

/** How a connector looks and how it is called: by the cards at its ends. */
export const connectorView: CardView = {
  View: ConnectorView,
  look: "plain",
  spokenName(card, store, words) {
    const { from, to, label } = connectorCard.read(card)
    const ends = { from: nameOfEnd(from?.card, store, words), to: nameOfEnd(to?.card, store, words) }
    const text = firstWords(label)
    return text === ""
      ? words("connector.spoken", ends)
      : words("connector.spokenLabelled", { ...ends, text })
  },
  overview: (card) => ({ name: "", signature: firstWords(connectorCard.read(card).label, 40) }),
}
