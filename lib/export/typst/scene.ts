import type { Geometry } from "../../board/snapshot"
import type { Bilingual } from "../../engine/answer"
import type { CardContents } from "../content/blocks"

/** A card on a page of the board: where it stands and what it says. */
export interface SceneCard {
  readonly id: string
  readonly geometry: Geometry
  readonly contents: CardContents
  /** The ids of the cards that it is made from. */
  readonly from: readonly string[]
}

/** What a page is to be made of, as plain data. */
export type PageOrder =
  | { readonly template: "board"; readonly cards: readonly SceneCard[] }
  | { readonly template: "handout"; readonly sections: readonly CardContents[] }

/** A document to be typeset. */
export interface TypesetOrder {
  readonly output: "pdf" | "svg" | "png"
  readonly title: string
  readonly language: keyof Bilingual
  readonly theme: "light" | "dark"
  readonly page: PageOrder
  /** Where the live board is, to be linked to. */
  readonly url: string | null
}
