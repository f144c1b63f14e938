"use client"

import { useTranslations } from "next-intl"
import { useCallback } from "react"
import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useCardBoard } from "./card-board"
import type { CardWords } from "./card-view"
import { viewOf } from "./view-of"

/** The spoken name of a card, in the language of `words`, a translator of the namespace `cards`. */
export function cardName(card: CardSnapshot, store: BoardStore, words: CardWords): string {
  return viewOf(card.kind).spokenName(card, store, words, (other) => cardName(other, store, words))
}

/** Gives spoken names of the board's cards in the page's language. */
export function useCardName(): (card: CardSnapshot) => string {
  const words = useTranslations("cards")
  const { store } = useCardBoard()
  return useCallback((card) => cardName(card, store, words), [store, words])
}
