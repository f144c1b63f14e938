import * as Y from "yjs"
import { overviewOf } from "@/components/cards/overview"
import { said } from "@/components/ui/use-language"
import { documentOf, readBoardFile } from "@/lib/board/board-file"
import { type BoardStore, createBoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { upgradeBoard } from "@/lib/board/upgrade"
import { writersIn } from "@/lib/board/writers"
import { cardKind } from "@/lib/cards"
import type { Language } from "@/lib/language/language"
import type { Moment } from "./version"

/** The longest piece of a card's words that stands for its name. */
const MOST_WORDS = 24

/** A board as it stood, from a Yjs update of the whole document. Throws for bytes that are none. */
export function readMoment(update: Uint8Array, language: Language): Moment {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const writers = writersIn(doc)
  // An older format is brought up to date in this copy, as it would be in the board.
  upgradeBoard(doc)
  const moment = momentOf(doc, language)
  doc.destroy()
  return { ...moment, writers }
}

/** A document as it stands at the moment. */
export function momentOf(doc: Y.Doc, language: Language): Moment {
  const file = readBoardFile(doc)
  // Through a copy, so that only what the file holds is named.
  const copy = documentOf(file)
  const store = createBoardStore(copy)
  const names = new Map(
    [...store.getSnapshot().cards.values()].map((card) => [card.id, shortName(card, store, language)]),
  )
  store.dispose()
  copy.destroy()
  return { file, names }
}

/** The kind of a card with its name, or with its first words where it is prose: `function g`, `sticky note “why?”`. */
export function shortName(card: CardSnapshot, store: BoardStore, language: Language): string {
  const { name, signature } = overviewOf(card, store)
  const kind = cardKind(card.kind)
  const title = kind ? said(kind.title, language) : card.kind
  const called = language === "en" ? title.toLowerCase() : title
  if (name !== "") return `${called} ${name}`
  const isProse = Object.values(kind?.texts ?? {}).some(({ holds }) => holds === "prose")
  const words = isProse ? [...signature.replace(/\s+/g, " ").trim()] : []
  if (words.length === 0) return called
  const short = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1).join("")}…` : words.join("")
  return language === "ja" ? `${called}「${short}」` : `${called} “${short}”`
}
