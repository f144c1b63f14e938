import type { ComponentType } from "react"
import type { FieldKey } from "@/components/math/field-key"
import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { CardBoard } from "./card-board"

/** What a view is given; everything else it asks of the board. */
export interface CardViewProps {
  readonly card: CardSnapshot
  /** The person may write to this card. */
  readonly editable: boolean
  /** This is the one card in the tab order: controls inside carry `tabIndex={reachable ? 0 : -1}`. */
  readonly reachable: boolean
}

/** A card in plain text, for the zoomed-out board and the outline. */
export interface CardOverview {
  /** The name of the function or derivative, "f" or "∂f/∂x"; empty where it has none. */
  readonly name: string
  /** What it maps, "ℝⁿ → ℝ", or its shape; empty where that is not known. */
  readonly signature: string
}

/** The words of the namespace `cards`, as `useTranslations("cards")` gives them. */
export type CardWords = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** A text of a card that is being edited. */
export interface EditedText {
  readonly card: CardSnapshot
  readonly field: string
}

/** What a kind of card says and does in the editor of its texts. */
export interface CardEditor {
  /** Stands below the field: what is wrong with the text, or what is thought of it. */
  readonly Remark: ComponentType<EditedText>
  /** Stands beside the button that closes the editor. */
  readonly Actions?: ComponentType<EditedText>
  /** What is edited, where the name of the card does not say it. */
  title?(card: CardSnapshot, field: string, words: CardWords): string
  /** Keys that mean something beyond the text. Gives true for one that it took. */
  onKey?(key: FieldKey, card: CardSnapshot, field: string, board: CardBoard): boolean
}

/** How one kind of card looks, and how it is called. */
export interface CardView {
  readonly View: ComponentType<CardViewProps>
  /** The spoken name: kind, name and what it maps. `nameOf` gives those of other cards. */
  spokenName(
    card: CardSnapshot,
    store: BoardStore,
    words: CardWords,
    nameOf: (other: CardSnapshot) => string,
  ): string
  /** Cheap: it is asked for every card in sight while the board is zoomed out. */
  overview(card: CardSnapshot, store: BoardStore): CardOverview
  /** For kinds whose texts say more in the editor than that they are texts. */
  readonly editor?: CardEditor
}
