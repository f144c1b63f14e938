/** The kinds of picture that boards hold, by media type, with the ending of their files. */
export const IMAGE_TYPES = {
  "image/avif": "avif",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const

/** The media type of a picture on a board. */
export type ImageType = keyof typeof IMAGE_TYPES

/** Whether a media type is one of those that boards hold. */
export const isImageType = (type: string): type is ImageType => Object.hasOwn(IMAGE_TYPES, type)

/** What a board and a picture may hold. */
export const IMAGE_LIMITS = {
  /** Bytes of one picture. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of all pictures of a board. */
  boardBytes: 40 * 1024 * 1024,
  /** Pictures of a board. */
  boardImages: 300,
  /** Pixels of one side, and of a whole picture: a small file can hold a huge picture that no page could show. */
  side: 16_000,
  pixels: 64_000_000,
} as const

/** The name of a picture's bytes: their SHA-256 in hexadecimal digits. */
export const isImageHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  bytes.length >= at + signature.length && signature.every((byte, i) => bytes[at + i] === byte)

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))

/** The brands in the first box of an AVIF file; the same box begins HEIC, which browsers do not show. */
const AVIF_BRANDS = ["avif", "avis"]

/** What bytes are by how they begin, whatever their name says; null for everything that boards do not hold. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png"
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg"
  if (startsWith(bytes, 0, ascii("GIF87a")) || startsWith(bytes, 0, ascii("GIF89a"))) return "image/gif"
  if (startsWith(bytes, 0, ascii("RIFF")) && startsWith(bytes, 8, ascii("WEBP"))) return "image/webp"
  if (startsWith(bytes, 4, ascii("ftyp")) && AVIF_BRANDS.some((brand) => startsWith(bytes, 8, ascii(brand))))
    return "image/avif"
  return null
}

/** Whether bytes look like an SVG drawing: it can hold scripts, so boards take only the picture that it draws. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\ufeff/, "")
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start)
}
