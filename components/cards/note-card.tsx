"use client"

import { useTranslations } from "next-intl"
import { inLetters } from "@/lib/cards/in-letters"
import { noteCard } from "@/lib/cards/note-card"
import { firstWords } from "@/lib/cards/prose"
import type { CardView, CardViewProps } from "./card-view"
import { EmptyText } from "./empty-text"
import { keepWheel } from "./keep-wheel"
import { Prose } from "./prose"

function NoteView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.note")
  const { body } = noteCard.read(card)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4" onPointerEnter={keepWheel}>
      {body.trim() === "" ? (
        <EmptyText
          words={t("placeholder")}
          cardId={card.id}
          field="body"
          editable={editable}
          reachable={reachable}
        />
      ) : (
        <Prose text={body} size={17} />
      )}
    </div>
  )
}

/** How a sticky note looks and how it is called. */
export const noteView: CardView = {
  View: NoteView,
  spokenName(card, _store, words) {
    const text = firstWords(noteCard.read(card).body)
    return text === "" ? words("note.spokenEmpty") : words("note.spoken", { text })
  },
  overview: (card) => ({ name: "", signature: firstWords(noteCard.read(card).body, 40, inLetters) }),
}
