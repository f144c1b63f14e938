"use client"

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react"
import type { BoardStore } from "@/lib/board/board-store"
import type { BoardScope } from "@/lib/board/scope"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { Wrt } from "@/lib/cards/derivative-card"
import type { Json } from "@/lib/cards/json"
import type { Answer, Question } from "@/lib/engine/answer"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import type { CardEditing } from "./card-editing"
import type { CardImages } from "./card-images"

/** Somebody else who has a text open, in the colour by which they are known. */
export interface TextEditor {
  readonly name: string
  readonly color: string
}

/** What can be done with the lines of a derivation card; each is one change of the board. */
export interface DerivationLines {
  /** Begins a line after another one (null: before all others) and gives its id; null where the card holds no more. */
  insert(cardId: string, after: string | null, latex?: string): string | null
  /** Takes a line out; its text is kept. */
  remove(cardId: string, line: string): boolean
  bringBack(cardId: string, line: string): boolean
  move(cardId: string, line: string, by: number): boolean
  /** Begins another way that goes on from a line (null: from the goal) and gives its first line; null where the card holds no more. */
  beginWay(cardId: string, from: string | null): string | null
  /** Says something about a line; false where the card takes no more comments. */
  comment(cardId: string, line: string, text: string): boolean
}

/** Numbers that are being turned, such as sliders: everybody sees them live, and the board has them when the hand lets go. */
export interface CardDials {
  /** The numbers of a card that somebody turns at the moment, by the keys of its values; the same object while nothing changes. */
  of(cardId: string): Readonly<Record<string, number>>
  subscribe(listener: () => void): () => void
  /** Shows the numbers of a card as turned, until they are settled. */
  turn(cardId: string, numbers: Readonly<Record<string, number>>): void
  /** Writes what this person turned on a card, if anything, as one step to undo. */
  settle(cardId: string): void
  /** Writes values of a card as one step to undo, and ends the turning. */
  set(cardId: string, values: Readonly<Record<string, Json>>): boolean
}

/** What cards may ask of the board they stand on. One value a board, the same for as long as the board is open. */
export interface CardBoard {
  readonly store: BoardStore
  /** The names that the cards declare. */
  readonly scope: BoardScope
  /** Makes a text read `value` by changing only what differs; false where the card is gone or the text too long. */
  replaceText(cardId: string, field: string, value: string, caret?: number): boolean
  /** Sets plain values; undefined removes one. */
  setValues(cardId: string, values: Readonly<Record<string, Json | undefined>>): boolean
  /** Places a derivative card beside its source and selects it. */
  addDerivative(sourceId: string, wrt: Wrt, order?: 1 | 2): void
  /** Places a derivation card beside a function and opens its first line. */
  addDerivation(sourceId: string, wrt: Wrt): void
  /** Places an exercise of the structure of a function beside it, as `addDerivation` does. */
  addExercise(sourceId: string, wrt: Wrt, variant: number): void
  /** Places a plot beside a function and selects it. */
  addPlot(sourceId: string): void
  readonly lines: DerivationLines
  /** Moves an exercise of a list by a number of places, up where it is negative; false where there is nowhere to go. */
  moveExercise(cardId: string, exercise: string, by: number): boolean
  readonly dials: CardDials
  /** The person on this page. */
  person(): { readonly id: string; readonly name: string }
  /** Whether the person on this page settles what those who do not teach leave as it is. */
  readonly teaching: { is(): boolean; subscribe(listener: () => void): () => void }
  /** The others who have a text open. */
  editorsOf(cardId: string, field: string): readonly TextEditor[]
  subscribeEditors(listener: () => void): () => void
  /** Moves the board by pixels of the screen, so that what is edited does not lie below the editor. */
  panBy(dx: number, dy: number): void
  /** Brings another card into view and selects it. */
  goTo(cardId: string): void
  /** Asks the derivation module; rejects when `signal` aborts or the module cannot be reached. */
  derive(question: Question, signal: AbortSignal): Promise<Answer>
  /** Tells when a module that could not be reached may be asked again. */
  onReconnect(listener: () => void): () => void
  /** The answer where it is known already, for a first paint without a flash. */
  known(question: Question): Answer | undefined
  /** Asks what is thought of the lines of a derivation, on the same terms as `derive`. */
  check(derivation: Derivation, signal: AbortSignal): Promise<CheckReport>
  knownCheck(derivation: Derivation): CheckReport | undefined
  readonly editing: CardEditing
  readonly images: CardImages
}

const CardBoardContext = createContext<CardBoard | null>(null)

/** Gives the cards below it their board. */
export function CardBoardProvider({
  board,
  children,
}: {
  readonly board: CardBoard
  readonly children: ReactNode
}) {
  return <CardBoardContext.Provider value={board}>{children}</CardBoardContext.Provider>
}

/** The board of the card that asks; it throws outside a CardBoardProvider, which is a mistake of ours. */
export function useCardBoard(): CardBoard {
  const board = useContext(CardBoardContext)
  if (board === null) throw new Error("useCardBoard needs a CardBoardProvider above it")
  return board
}

/** A card with the numbers that somebody turns at the moment in place of those of the board. */
export function useTurnedCard<Card extends CardSnapshot | undefined>(card: Card): Card {
  const { dials } = useCardBoard()
  const read = () => dials.of(card?.id ?? "")
  const numbers = useSyncExternalStore(dials.subscribe, read, read)
  return useMemo(
    () =>
      card === undefined || Object.keys(numbers).length === 0
        ? card
        : { ...card, values: { ...card.values, ...numbers } },
    [card, numbers],
  )
}

const nothing = () => undefined

/** Another card of the board, followed live; undefined for no id and for a card that is gone. */
export function useBoardCard(id: string | null): CardSnapshot | undefined {
  const { store } = useCardBoard()
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? nothing : store.subscribeCard(id, listener)),
    [store, id],
  )
  const read = () => (id === null ? undefined : store.getCard(id))
  return useSyncExternalStore(subscribe, read, read)
}
