import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import type { Picture } from "@/lib/cards/image-card"
import type { Bilingual } from "@/lib/engine/answer"
import { IMAGE_LIMITS, type ImageType, imageTypeOf, isImageType, isSvg } from "@/lib/images/formats"

/** A picture that is ready to be sent: what the card says of it, and its bytes. */
export interface PreparedImage {
  readonly picture: Picture
  readonly bytes: Blob
}

/** Larger files are not even opened. */
const LARGEST_FILE = 50 * 1024 * 1024
/** What is larger than this, in bytes or in pixels of its longer side, is made smaller before it is sent. */
const KEPT = { bytes: 3 * 1024 * 1024, side: 4096 } as const
const SHRUNK_SIDE = 2400
const QUALITY = 0.88
/** The picture of a drawing without a size of its own, and how much finer than that it is drawn. */
const DRAWING = { width: 800, height: 600, fineness: 2 } as const

/** Why a file is not taken. */
const REFUSALS = {
  tooLarge: {
    en: "This file is larger than 50 MB. Make the picture smaller and try again.",
    ja: "ファイルが 50 MB を超えています。画像を小さくしてからもう一度お試しください。",
  },
  notAnImage: {
    en: "This is no picture that the browser can read. PNG, JPEG, GIF, WebP, AVIF and SVG can be placed.",
    ja: "ブラウザーで読み込めない画像です。PNG・JPEG・GIF・WebP・AVIF・SVG を置けます。",
  },
  drawing: {
    en: "This SVG drawing cannot be turned into a picture. Export it as PNG and place that.",
    ja: "この SVG は画像に変換できません。PNG に書き出してから置いてください。",
  },
  tooHeavy: {
    en: "This picture stays larger than 10 MB. Make it smaller and try again.",
    ja: "画像が 10 MB 以下になりません。小さくしてからもう一度お試しください。",
  },
} as const satisfies Record<string, Bilingual>

/** Thrown where a file cannot be placed, with the sentence that says why. */
export class ImageRefused extends Error {
  override readonly name = "ImageRefused"

  constructor(readonly words: Bilingual) {
    super(words.en)
  }
}

/**
 * Makes a file ready for the board. Big photos are made smaller, what a camera wrote about place and time is left out, and of a drawing
 * that could hold scripts only the picture is taken. Throws `ImageRefused` where that is not possible.
 */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  if (file.size > LARGEST_FILE) throw new ImageRefused(REFUSALS.tooLarge)
  const head = new Uint8Array(await file.slice(0, 64 * 1024).arrayBuffer())
  if (isSvg(head)) return pictureOf(await drawSvg(file), "image/png")
  const type = imageTypeOf(head)
  const image = await createImageBitmap(file).catch(() => {
    throw new ImageRefused(REFUSALS.notAnImage)
  })
  const { width, height } = image
  const isSmall = file.size <= KEPT.bytes && Math.max(width, height) <= KEPT.side
  // Drawing an animation again would leave its first picture only.
  const isKept = type === "image/gif" ? file.size <= IMAGE_LIMITS.bytes : isSmall && !tellsWhere(head)
  if (type !== null && isKept) {
    image.close()
    return prepared(file, type, { width, height })
  }
  const scale = isSmall ? 1 : Math.min(1, SHRUNK_SIDE / Math.max(width, height))
  const canvas = canvasOf(width * scale, height * scale)
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return pictureOf(canvas, type === null || type === "image/jpeg" ? "image/jpeg" : "image/png")
}

/** Whether a photo says where and when it was taken. */
function tellsWhere(head: Uint8Array): boolean {
  const mark = [0x45, 0x78, 0x69, 0x66, 0, 0] // "Exif" and two zeros
  return head.some((_, at) => mark.every((byte, i) => head[at + i] === byte))
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  return canvas
}

/** A drawing as an image runs no scripts and loads nothing. */
async function drawSvg(file: Blob): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(new Blob([file], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const size = { width: image.naturalWidth || DRAWING.width, height: image.naturalHeight || DRAWING.height }
    const scale = Math.min(DRAWING.fineness, SHRUNK_SIDE / Math.max(size.width, size.height))
    const canvas = canvasOf(size.width * scale, size.height * scale)
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas
  } catch {
    throw new ImageRefused(REFUSALS.drawing)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** What is drawn as a file: as PNG without loss, unless that is heavy. */
async function pictureOf(canvas: HTMLCanvasElement, type: ImageType): Promise<PreparedImage> {
  const encode = (as: string) =>
    new Promise<Blob | null>((resolve, reject) => {
      try {
        canvas.toBlob(resolve, as, QUALITY)
      } catch (error) {
        reject(error)
      }
    })
  for (const as of [...new Set([type, "image/webp", "image/jpeg"])]) {
    const blob = await encode(as).catch(() => {
      throw new ImageRefused(REFUSALS.drawing) // a canvas that holds something of another site
    })
    // A browser that does not know a format answers with PNG.
    if (blob !== null && isImageType(blob.type) && blob.size <= KEPT.bytes)
      return prepared(blob, blob.type, canvas)
  }
  throw new ImageRefused(REFUSALS.tooHeavy)
}

async function prepared(
  bytes: Blob,
  mediaType: ImageType,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<PreparedImage> {
  const hash = bytesToHex(sha256(new Uint8Array(await bytes.arrayBuffer())))
  return { picture: { hash, mediaType, width, height }, bytes: new Blob([bytes], { type: mediaType }) }
}
