import { z } from "zod"
import { type BoardFile, mistakeInFile } from "../../board/board-file"
import { STROKE_COLOURS, STROKE_TOOLS } from "../../board/stroke"
import type { Json } from "../../cards/json"
import { defineExporter } from "../define"

/** The mark by which a file is known to be one of ours. */
const MARK = "nabla-board"

/** The board with everything in it, to be imported again here or elsewhere. The schema stands in docs/board-file.md. */
export const jsonExporter = defineExporter({
  format: "json",
  title: { en: "JSON (to import again)", ja: "JSON(再び読み込めます)" },
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  write: async ({ file, board }) =>
    `${JSON.stringify({ format: MARK, ...file, title: board.title }, null, 1)}\n`,
})

const json = z.custom<Json>(() => true) // looked at by mistakeInFile, which bounds depth and size
const card = z.strictObject({
  id: z.string(),
  kind: z.string(),
  version: z.number(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  order: z.string(),
  texts: z.record(z.string(), z.string()),
  values: z.record(z.string(), json),
})

const stroke = z.strictObject({
  t: z.enum(STROKE_TOOLS),
  c: z.enum(STROKE_COLOURS),
  w: z.number(),
  n: z.number(),
  p: z.array(z.number()),
})

/** An exported file as somebody sends it back: checked to the last value, so that nothing comes in that no page could have written. */
export const boardFileSchema: z.ZodType<BoardFile> = z
  .strictObject({
    format: z.literal(MARK),
    version: z.number(),
    title: z.string(),
    cards: z.array(card),
    ink: z.record(z.string(), stroke).optional(),
  })
  .check(({ value, issues }) => {
    const place = mistakeInFile(value)
    if (place !== null)
      issues.push({ code: "custom", input: value, path: place.split("."), message: "not writable" })
  })
