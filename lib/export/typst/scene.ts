import type { Geometry } from "../../board/snapshot"
import type { Stroke } from "../../board/stroke"
import type { CardColour } from "../../cards/common-values"
import type { ConnectorEnd, ConnectorHeads, ConnectorShape } from "../../cards/connector-card"
import type { CardLook } from "../../cards/define"
import type { Bilingual } from "../../engine/answer"
import type { PrintableImage } from "../../images/printable-image"
import type { CardContents } from "../content/blocks"

/** A card on a page of the board: where it stands and what it says. */
export interface SceneCard {
  readonly id: string
  readonly geometry: Geometry
  /** It lies under all others, as a frame does. */
  readonly isUnder: boolean
  readonly contents: CardContents
  readonly look: CardLook
  /** The colour that somebody gave to it. */
  readonly colour: CardColour | null
  /** The ids of the cards that it is made from. */
  readonly from: readonly string[]
  /** How it leads from one card to another, for a connector that a person drew. */
  readonly connector: SceneConnector | null
}

/** A line between two cards with how it looks. */
interface SceneConnector {
  readonly from: ConnectorEnd
  readonly to: ConnectorEnd
  readonly shape: ConnectorShape
  readonly heads: ConnectorHeads
}

/** What stands together: on one page, where it does not stand too far apart. */
export interface SceneSheet {
  readonly cards: readonly SceneCard[]
  /** From the first to the last drawn. */
  readonly ink: readonly Stroke[]
}

/** What a page is to be made of, as plain data. */
export type PageOrder =
  | {
      readonly template: "board"
      readonly sheets: readonly SceneSheet[]
    }
  | { readonly template: "handout"; readonly sections: readonly CardContents[] }

/** A document to be typeset. */
export interface TypesetOrder {
  readonly output: "pdf" | "svg" | "png"
  readonly title: string
  readonly language: keyof Bilingual
  readonly theme: "light" | "dark"
  /** The sheets of a handout. */
  readonly paper: "a4" | "letter"
  /** `none`: pages of the board are as clear as glass between the cards. */
  readonly background: "board" | "none"
  /** Pixels of a PNG for a unit of the board. */
  readonly scale: number
  /** The page of which a PNG is made, from 1. */
  readonly shown: number
  /** The day in words; null where none is said. */
  readonly date: string | null
  readonly page: PageOrder
  /** Where the live board is, to be linked to. */
  readonly url: string | null
  /** The pictures of the page by their hash; one that is missing is shown by its description. */
  readonly images: Readonly<Record<string, PrintableImage>>
}
