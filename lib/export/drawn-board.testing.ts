import sharp from "sharp"
import { placeCard } from "../board/write-cards"
import { beginStroke } from "../board/write-ink"
import type { BoardImage } from "../images/board-images"
import type { ImageType } from "../images/formats"
import { type TestBoard, testBoard } from "./request.testing"

/** A board with a picture, a connector with words between two functions, a frame that was placed last, and three lines of ink. */
export interface DrawnBoard extends TestBoard {
  readonly image: (hash: string) => Promise<BoardImage | null>
}

/** The hash of the board's picture, and of one that the server does not have. */
export const PICTURE = "a".repeat(64)
export const MISSING = "b".repeat(64)

export async function drawnBoard(mediaType: ImageType = "image/png"): Promise<DrawnBoard> {
  const board = testBoard("Drawn")
  const { doc } = board
  const place = (card: Parameters<typeof placeCard>[1]) => placeCard(doc, card) ?? ""
  const from = place({ kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x^2" } })
  const to = place({ kind: "function", at: { x: 700, y: 200 }, texts: { body: "g(x) = 2x" } })
  const ends = { from: { card: from, side: "auto" }, to: { card: to, side: "top" } }
  place({
    kind: "connector",
    at: { x: 0, y: 0 },
    texts: { label: "by $x$, doubled" },
    values: { ...ends, heads: "both" },
  })
  place({ kind: "connector", at: { x: 0, y: 0 }, values: { ...ends, to: { card: "gone", side: "auto" } } })
  const picture = { hash: PICTURE, mediaType, width: 120, height: 80 }
  const size = { width: 300, height: 200 }
  place({
    kind: "image",
    at: { x: 0, y: 400 },
    size,
    texts: { alt: "The graph of $x^2$" },
    values: { picture },
  })
  place({ kind: "image", at: { x: 400, y: 400 }, size, values: { picture: { ...picture, hash: MISSING } } })
  place({ kind: "frame", at: { x: -60, y: -60 }, texts: { title: "Page" } })
  const lines = [
    { tool: "pen", colour: "red", width: 4, pressures: [0.1, 0.9, 0.3] },
    { tool: "pen", colour: "ink", width: 4, pressures: [0.5, 0.5, 0.5] },
    { tool: "highlighter", colour: "orange", width: 24, pressures: [0.5, 0.5, 0.5] },
  ] as const
  lines.forEach(({ pressures, ...style }, i) => {
    const points = pressures.map((pressure, at) => ({
      x: 100 + at * 220,
      y: 700 + i * 60 + (at % 2) * 40,
      pressure,
    }))
    const [first] = points
    if (first) beginStroke(doc, style, first)?.finish(points, 0.5)
  })
  const drawn = sharp({ create: { width: 120, height: 80, channels: 3, background: "#2060c0" } })
  const bytes = new Uint8Array(await drawn.toFormat(mediaType.slice(6) as "png").toBuffer())
  const image = { hash: PICTURE, mediaType, width: 120, height: 80, bytes }
  return { ...board, image: async (hash) => (hash === PICTURE ? image : null) }
}
