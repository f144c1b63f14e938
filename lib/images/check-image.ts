import { createHash } from "node:crypto"
import sharp from "sharp"
import { IMAGE_LIMITS, type ImageType, imageTypeOf, isSvg } from "./formats"

/** Why bytes are not taken as a picture. */
export type ImageRefusal = "not-an-image" | "svg-image" | "image-too-large" | "image-too-many-pixels"

/** A picture whose bytes are what they say they are. */
export interface CheckedImage {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string
  readonly mediaType: ImageType
  /** In pixels, as it is shown: turned as a camera says. */
  readonly width: number
  readonly height: number
}

/** What the decoder calls the formats; it tells AVIF as the container that it shares with HEIC. */
const DECODED: Readonly<Record<ImageType, string>> = {
  "image/avif": "heif",
  "image/gif": "gif",
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
}

/**
 * Looks at bytes as a decoder does, and not at what somebody says of them: their beginning, their header and the size of the picture.
 * Only the header is decoded.
 */
export async function checkImage(bytes: Uint8Array): Promise<CheckedImage | ImageRefusal> {
  if (bytes.length > IMAGE_LIMITS.bytes) return "image-too-large"
  const mediaType = imageTypeOf(bytes)
  if (mediaType === null) return isSvg(bytes) ? "svg-image" : "not-an-image"
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null) // what the decoder cannot read is no picture
  if (header === null || header.format !== DECODED[mediaType]) return "not-an-image"
  const { width, height } = header.autoOrient
  if (!(width > 0) || !(height > 0)) return "not-an-image"
  const isHuge = Math.max(width, height) > IMAGE_LIMITS.side || width * height > IMAGE_LIMITS.pixels
  if (isHuge) return "image-too-many-pixels"
  return { hash: createHash("sha256").update(bytes).digest("hex"), mediaType, width, height }
}
