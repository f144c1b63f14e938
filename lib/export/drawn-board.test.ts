import { strFromU8, unzipSync } from "fflate"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { IMAGE_TYPES, type ImageType } from "../images/formats"
import { drawnBoard, MISSING, PICTURE } from "./drawn-board.testing"
import { exporterOf } from "./index"
import { inkSvg } from "./ink/ink-svg"
import { exportRequest } from "./request.testing"
import { itTypesets, typeset as typesetTex } from "./tex/typeset.testing"
import { typeset } from "./typst/typeset"

type Colour = readonly [number, number, number]

const isNear = (a: Colour, b: Colour) => a.every((channel, i) => Math.abs(channel - (b[i] ?? 0)) < 40)

/** The pixels of the board as the PNG export shows it. The corner of the page is the board's (-100, -100); it is drawn in twice the size. */
async function pixels(theme: "light" | "dark" = "light", type: ImageType = "image/png") {
  const board = await drawnBoard(type)
  const request = exportRequest(board, "en", typeset, board.image, { theme })
  const png = await exporterOf("png")?.write(request)
  const { data, info } = await sharp(png as Uint8Array)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colourAt = (x: number, y: number): Colour => {
    const at = (Math.round((y + 100) * 2) * info.width + Math.round((x + 100) * 2)) * info.channels
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  }
  /** How much of a square around a point has a colour. */
  const share = (colour: Colour, x: number, y: number, reach: number) => {
    let count = 0
    for (let dx = -reach; dx <= reach; dx++)
      for (let dy = -reach; dy <= reach; dy++) if (isNear(colourAt(x + dx, y + dy), colour)) count += 1
    return count / (2 * reach + 1) ** 2
  }
  return { share }
}

const BLUE: Colour = [0x20, 0x60, 0xc0]
const RED: Colour = [0xd0, 0x1c, 0x29]

describe("a board with a picture, a connector, a frame and ink, as a picture", () => {
  it.each(Object.keys(IMAGE_TYPES) as ImageType[])("shows %s where it stands", async (type) => {
    const { share } = await pixels("light", type)
    expect(share(BLUE, 150, 500, 40)).toBe(1)
    expect(share(BLUE, 550, 500, 40)).toBe(0)
  })

  it("shows a pressed line as broad as the hand pressed, whole to its ends, and the colours of the theme", async () => {
    const { share } = await pixels()
    const [thin, broad] = [share(RED, 101, 700, 6), share(RED, 320, 739, 6)]
    expect(thin).toBeGreaterThan(0.05)
    expect(broad).toBeGreaterThan(thin * 1.5)
    const dark = await pixels("dark")
    expect(dark.share([0xeb, 0xe7, 0xe0], 320, 798, 6)).toBeGreaterThan(0.2)
  })

  it("shows the connector over the frame on which its cards stand", async () => {
    const { share } = await pixels()
    // A point of the curve from the right side of f to the top of g, between the label and g.
    expect(share([0x58, 0x5b, 0x66], 872, 160, 20)).toBeGreaterThan(0.01)
  })
})

describe("ink as a drawing", () => {
  it("says nothing but numbers and colours, and the same for the same lines", async () => {
    const { ink } = exportRequest(await drawnBoard())
    const sheet = { x: 0, y: 0, width: 900, height: 900 }
    const svg = inkSvg(ink, sheet, "light")
    expect(svg).toBe(inkSvg(ink, sheet, "light"))
    expect(svg.match(/<path /g)).toHaveLength(3)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
  })
})

describe("a board with a picture as LaTeX", () => {
  it("stands in a folder with its pictures, as the same bytes each time", async () => {
    const board = await drawnBoard("image/webp")
    const write = async () =>
      exporterOf("tex-folder")?.write(exportRequest(board, "en", undefined, board.image))
    const zip = (await write()) as Uint8Array
    expect(await write()).toEqual(zip)
    const files = unzipSync(zip)
    expect(Object.keys(files).sort()).toEqual(["board.tex", "images/picture-1.png"])
    expect(await sharp(files["images/picture-1.png"]).metadata()).toMatchObject({ format: "png", width: 120 })
    const tex = strFromU8(files["board.tex"] ?? new Uint8Array())
    expect(tex).toContain("{images/picture-1.png}")
    expect(tex).toContain("The graph of $x^2$")
    expect(tex).toContain("\\begin{tikzpicture}")
  })

  it("says in the file alone what a picture shows", async () => {
    const board = await drawnBoard()
    const tex = String(await exporterOf("tex")?.write(exportRequest(board, "ja", undefined, board.image)))
    expect(tex).not.toContain("includegraphics[width")
    expect(tex).toMatch(/\\fbox\{.*画像.*The graph of \$x\^2\$/)
  })

  itTypesets("is set by LaTeX, ink included", async () => {
    const board = await drawnBoard()
    const tex = String(await exporterOf("tex")?.write(exportRequest(board, "en", undefined, board.image)))
    expect(typesetTex(tex).pages.join(" ")).toContain("Handwriting on the board")
  })
})

describe("a board with a picture as JSON", () => {
  it("carries the picture, and the name of one that is missing", async () => {
    const board = await drawnBoard()
    const file = JSON.parse(
      String(await exporterOf("json")?.write(exportRequest(board, "en", undefined, board.image))),
    )
    expect(Object.keys(file.images)).toEqual([PICTURE])
    expect(JSON.stringify(file.cards)).toContain(MISSING)
  })
})
