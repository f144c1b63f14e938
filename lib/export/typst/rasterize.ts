import { crc32, deflateSync } from "node:zlib"
import { PDFiumLibrary } from "@hyzyla/pdfium"

/** The most pixels of a picture: more than any screen, and 100 MB for each copy while it is drawn. */
const MOST_PIXELS = 24_000_000
/** A unit of the board is three quarters of a point. */
const POINTS = 0.75

/** Which page is drawn and how large, and whether its paper is drawn. */
interface Raster {
  readonly shown: number
  readonly scale: number
  readonly background: "board" | "none"
}

/** A page of a PDF as a PNG, as sharp as asked for as far as the limit of pixels lets it; of pages that there are not, the last. */
export async function rasterize(
  pdf: Uint8Array,
  { shown, scale: asked, background }: Raster,
): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    try {
      // The library tells the size of a page only beside a picture of it, and closes the page after each.
      const at = Math.min(shown, document.getPageCount()) - 1
      const isClear = background === "none"
      const { originalWidth, originalHeight } = await document
        .getPage(at)
        .render({ width: 1, height: 1, render: asIs })
      const scale = Math.min(asked / POINTS, Math.sqrt(MOST_PIXELS / (originalWidth * originalHeight)))
      const image = await document.getPage(at).render({
        scale,
        transparent: isClear,
        render: async ({ data, width, height }) => encodePng(data, width, height, isClear ? 4 : 3),
      })
      return image.data
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

const asIs = async ({ data }: { readonly data: Uint8Array }): Promise<Uint8Array> => data

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/**
 * RGBA pixels as a PNG, with alpha (four channels) or of an opaque page (three). Each row says by how much it differs from the one above
 * (filter 2), which packs drawings well.
 */
function encodePng(rgba: Uint8Array, width: number, height: number, channels: 3 | 4): Uint8Array {
  const rowLength = width * channels + 1
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++) {
    rows[y * rowLength] = 2
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) {
        const from = (y * width + x) * 4 + channel
        const above = y === 0 ? 0 : (rgba[from - width * 4] ?? 0)
        rows[y * rowLength + 1 + x * channels + channel] = (rgba[from] ?? 0) - above
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ])
}
