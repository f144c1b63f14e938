import { z } from "zod"
import { type BoardFile, mistakeInFile } from "../../board/board-file"
import { STROKE_COLOURS, STROKE_TOOLS } from "../../board/stroke"
import { imageCard } from "../../cards/image-card"
import type { Json } from "../../cards/json"
import { IMAGE_LIMITS, isImageHash } from "../../images/formats"
import { defineExporter, type ExportRequest } from "../define"

/** The mark by which a file is known to be one of ours. */
const MARK = "nabla-board"

/** The board with everything in it, to be imported again here or elsewhere. The schema stands in docs/board-file.md. */
export const jsonExporter = defineExporter({
  format: "json",
  title: { en: "JSON (to import again)", ja: "JSON(再び読み込めます)" },
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  async write({ file, board, image }) {
    const images = await imagesOf(file, image)
    const whole = { format: MARK, ...file, title: board.title, ...images }
    return `${JSON.stringify(whole, null, 1)}\n`
  },
})

/** The bytes of the pictures that the cards show, by hash; those that the server does not have are left out. */
async function imagesOf(
  { cards }: BoardFile,
  image: ExportRequest["image"],
): Promise<{ readonly images?: Readonly<Record<string, string>> }> {
  const hashes = new Set(cards.flatMap((card) => imageCard.read(card).picture?.hash ?? []))
  const images: Record<string, string> = {}
  for (const hash of [...hashes].sort()) {
    const stored = await image(hash)
    if (stored !== null) images[hash] = Buffer.from(stored.bytes).toString("base64")
  }
  return Object.keys(images).length === 0 ? {} : { images }
}

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

/** A board's file with the bytes of its pictures by hash, in base 64; what they are is looked at when they are stored. */
type SentFile = BoardFile & { readonly images?: Readonly<Record<string, string>> | undefined }

/** An exported file as somebody sends it back: checked to the last value, so that nothing comes in that no page could have written. */
export const boardFileSchema: z.ZodType<SentFile> = z
  .strictObject({
    format: z.literal(MARK),
    version: z.number(),
    title: z.string(),
    cards: z.array(card),
    ink: z.record(z.string(), stroke).optional(),
    images: z
      .record(z.string().refine(isImageHash), z.base64())
      .refine((images) => Object.keys(images).length <= IMAGE_LIMITS.boardImages)
      .optional(),
  })
  .check(({ value, issues }) => {
    const place = mistakeInFile(value)
    if (place !== null)
      issues.push({ code: "custom", input: value, path: place.split("."), message: "not writable" })
  })
