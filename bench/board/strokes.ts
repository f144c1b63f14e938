import type * as Y from "yjs"
import { inkRoot } from "@/lib/board/schema"
import { fileStroke, STROKE_COLOURS } from "@/lib/board/stroke"

const CHUNK = 100
const COLUMNS = 60

/** Writes handwriting-like lines in rows over the part of the board that the camera starts from, a few at a time. */
export async function fillInk(doc: Y.Doc, strokes: number): Promise<void> {
  for (let start = 0; start < strokes; start += CHUNK) {
    doc.transact(() => {
      for (let i = start; i < Math.min(strokes, start + CHUNK); i += 1) {
        const [left, top] = [3_000 + (i % COLUMNS) * 90, 1_000 + Math.floor(i / COLUMNS) * 60]
        const points = Array.from({ length: 24 }, (_, at) => ({
          x: left + at * 3.4,
          y: top + 18 * Math.sin(at * 0.9 + i) + 6 * Math.cos(at * 2.3),
          pressure: i % 2 === 0 ? 0.5 : 0.25 + 0.5 * Math.abs(Math.sin(at / 5)),
        }))
        const colour = STROKE_COLOURS[i % STROKE_COLOURS.length] ?? "ink"
        inkRoot(doc).set(`stroke${i}`, fileStroke({ tool: "pen", colour, width: 4, order: i, points }))
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
