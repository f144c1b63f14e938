"use client"

import { useTranslations } from "next-intl"
import { inLetters } from "@/lib/cards/in-letters"
import { firstWords } from "@/lib/cards/prose"
import { textCard } from "@/lib/cards/text-card"
import type { CardView, CardViewProps } from "./card-view"
import { EmptyText } from "./empty-text"
import { keepWheel } from "./keep-wheel"
import { Prose } from "./prose"

function TextView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.text")
  const { body } = textCard.read(card)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-3" onPointerEnter={keepWheel}>
      {body.trim() === "" ? (
        <EmptyText
          words={t("placeholder")}
          cardId={card.id}
          field="body"
          editable={editable}
          reachable={reachable}
        />
      ) : (
        <Prose text={body} />
      )}
    </div>
  )
}

/** How a text card looks and how it is called. */
export const textView: CardView = {
  View: TextView,
  spokenName(card, _store, words) {
    const text = firstWords(textCard.read(card).body)
    return text === "" ? words("text.spokenEmpty") : words("text.spoken", { text })
  },
  overview: (card) => ({ name: "", signature: firstWords(textCard.read(card).body, 40, inLetters) }),
}
