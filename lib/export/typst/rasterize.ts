import { crc32, deflateSync } from "node:zlib"
import { PDFiumLibrary } from "@hyzyla/pdfium"

/** The most pixels of a picture: more than any screen, and 100 MB for each copy while it is drawn. */
const MOST_PIXELS = 24_000_000
/** Points of the page to pixels: twice the size of the board on a screen. */
const SHARPNESS = 2 / 0.75

/** The first page of a PDF as a PNG, sharp enough for a fine screen as far as the limit of pixels lets it. */
export async function rasterize(pdf: Uint8Array): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    try {
      // The library tells the size of a page only beside a picture of it, and closes the page after each.
      const { originalWidth, originalHeight } = await document
        .getPage(0)
        .render({ width: 1, height: 1, render: asIs })
      const scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / (originalWidth * originalHeight)))
      const image = await document.getPage(0).render({
        scale,
        render: async ({ data, width, height }) => encodePng(data, width, height),
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

/** RGBA pixels as a PNG without alpha; the page is opaque. Each row says by how much it differs from the one above (filter 2), which packs drawings well. */
function encodePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const rowLength = width * 3 + 1
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++) {
    rows[y * rowLength] = 2
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const from = (y * width + x) * 4 + channel
        const above = y === 0 ? 0 : (rgba[from - width * 4] ?? 0)
        rows[y * rowLength + 1 + x * 3 + channel] = (rgba[from] ?? 0) - above
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ])
}
