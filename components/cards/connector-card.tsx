"use client"

import type { CardSnapshot } from "@/lib/board/snapshot"
import { connectorCard } from "@/lib/cards/connector-card"
import { firstWords } from "@/lib/cards/prose"
import type { CardView, CardViewProps } from "./card-view"
import { Prose } from "./prose"

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

/** How a connector looks and how it is called: by the cards at its ends. */
export const connectorView: CardView = {
  View: ConnectorView,
  spokenName(card, store, words, nameOf) {
    const { from, to, label } = connectorCard.read(card)
    const [a, b] = [from, to].map((end) => store.getCard(end?.card ?? ""))
    // A connector cannot lead to a connector; a hostile one that does must not go in circles.
    const called = (end: CardSnapshot | undefined) =>
      end === undefined || end.kind === card.kind ? words("connector.nowhere") : nameOf(end)
    const ends = { from: called(a), to: called(b) }
    const text = firstWords(label)
    return text === ""
      ? words("connector.spoken", ends)
      : words("connector.spokenLabelled", { ...ends, text })
  },
  overview: (card) => ({ name: "", signature: firstWords(connectorCard.read(card).label, 40) }),
}
