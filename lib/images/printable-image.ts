import sharp from "sharp"
import type { BoardImage } from "./board-images"

/** A picture as every printing program takes it: PNG, or JPEG for photos. */
export interface PrintableImage {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly extension: "jpg" | "png"
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The longer side of a printed picture: 300 dots an inch across a page of A4. */
const SIDE = 2_400

/**
 * A picture drawn anew for print: upright, in common colours, of an animation the first picture. Null for bytes that begin like a picture
 * and are none, so that they cannot spoil a whole file.
 */
export async function printableImage({ bytes, mediaType }: BoardImage): Promise<PrintableImage | null> {
  const extension = mediaType === "image/jpeg" ? "jpg" : "png"
  try {
    const upright = sharp(bytes, { failOn: "error" })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
    const drawn = extension === "jpg" ? upright.jpeg({ quality: 88 }) : upright.png()
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), extension, width: info.width, height: info.height }
  } catch {
    return null // the decoder says that it is broken
  }
}
