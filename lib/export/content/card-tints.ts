import type { CardColour } from "../../cards/common-values"

/** A colour as CSS writes `oklch(lightness chroma hue)`. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** The colours that people give to cards, as the board shows them (components/cards/card-look.css). */
export const CARD_TINTS: Readonly<Record<CardColour, Oklch>> = {
  yellow: [0.85, 0.16, 95],
  orange: [0.76, 0.16, 60],
  red: [0.66, 0.19, 22],
  violet: [0.65, 0.17, 305],
  blue: [0.66, 0.15, 250],
  green: [0.72, 0.15, 150],
  grey: [0.65, 0.01, 270],
}
