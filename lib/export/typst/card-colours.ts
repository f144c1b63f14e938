import type { CardColour } from "../../cards/common-values"
import type { CardLook } from "../../cards/define"
import { CARD_TINTS, type Oklch } from "../content/card-tints"

/** What a card is drawn with, as `#rrggbb` or `#rrggbbaa`; null where nothing is drawn. */
export interface CardColours {
  readonly fill: string | null
  readonly edge: string | null
  readonly ink: string
}

/** The colours of the board that those of cards are mixed with (app/globals.css). */
const BOARD: Readonly<
  Record<"light" | "dark", Readonly<Record<"sheet" | "line" | "strong" | "ink", Oklch>>>
> = {
  light: {
    sheet: [0.996, 0.002, 85],
    line: [0.895, 0.008, 85],
    strong: [0.62, 0.014, 270],
    ink: [0.235, 0.014, 270],
  },
  dark: {
    sheet: [0.247, 0.009, 270],
    line: [0.345, 0.012, 270],
    strong: [0.58, 0.014, 270],
    ink: [0.935, 0.006, 85],
  },
}

/** `share` of a colour with the rest of one that is nearly grey, as browsers do `color-mix(in oklch, …)`: a grey has no hue to give. */
const mix = ([l1, c1, h1]: Oklch, share: number, [l2, c2]: Oklch): Oklch => [
  l2 + share * (l1 - l2),
  c2 + share * (c1 - c2),
  h1,
]

/** A colour in sRGB (CSS Color 4, section 9.2 and the matrices of Björn Ottosson), with an alpha where it is not opaque. */
function hex([lightness, chroma, hue]: Oklch, alpha = 1): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channels = linear.map((x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055))
  return `#${[...channels, ...(alpha < 1 ? [alpha] : [])]
    .map((x) =>
      Math.round(255 * Math.min(1, Math.max(0, x)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`
}

/** The colours of a card, by the same rules as on the screen (components/cards/card-look.css). */
export function cardColours(look: CardLook, colour: CardColour | null, theme: "light" | "dark"): CardColours {
  const { sheet, line, strong, ink } = BOARD[theme]
  const tint = colour === null ? null : CARD_TINTS[colour]
  switch (look) {
    case "plain":
      return { fill: null, edge: null, ink: hex(tint ? mix(tint, 0.55, ink) : ink) }
    case "paper": {
      const paper = tint ?? CARD_TINTS.yellow
      return { fill: hex(mix(paper, 0.32, sheet)), edge: hex(mix(paper, 0.45, line)), ink: hex(ink) }
    }
    case "frame":
      return {
        fill: tint ? hex(tint, 0.1) : hex(sheet, 0.55),
        edge: hex(tint ? mix(tint, 0.5, strong) : strong),
        ink: hex(ink),
      }
    case "sheet":
      return {
        fill: hex(tint ? mix(tint, 0.09, sheet) : sheet),
        edge: hex(tint ? mix(tint, 0.55, line) : line),
        ink: hex(ink),
      }
  }
}

/** The line of a connector to which somebody gave a colour (components/board/surface/connectors.css). */
export const connectorColour = (colour: CardColour, theme: "light" | "dark"): string =>
  hex(mix(CARD_TINTS[colour], 0.7, BOARD[theme].ink))
