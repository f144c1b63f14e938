import sharp from "sharp"

/** Pixels in rows, three bytes each. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A part of a picture in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Colour = readonly [red: number, green: number, blue: number]

/** Any picture as pixels, as large as it is or as it is asked to be. */
export async function readRaster(
  file: Uint8Array,
  size?: { width: number; height: number },
): Promise<Raster> {
  const picture = sharp(file, { unlimited: true, limitInputPixels: false }).flatten({ background: "#ffffff" })
  const sized = size ? picture.resize(size.width, size.height, { fit: "fill" }) : picture
  const { data, info } = await sized.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The colour of a pixel; white beyond the edges. */
export function colourAt({ data, width, height }: Raster, x: number, y: number): Colour {
  const [column, row] = [Math.round(x), Math.round(y)]
  if (column < 0 || row < 0 || column >= width || row >= height) return [255, 255, 255]
  const at = (row * width + column) * 3
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

/** How far two colours are apart in the channel in which they differ most. */
export const distance = (a: Colour, b: Colour): number =>
  Math.max(...a.map((value, channel) => Math.abs(value - (b[channel] ?? 0))))

/** The colour that most pixels of an area have. */
export function groundOf(raster: Raster, area: Area): Colour {
  const counts = new Map<string, number>()
  for (let y = area.y; y < area.y + area.height; y += 2)
    for (let x = area.x; x < area.x + area.width; x += 2) {
      const key = colourAt(raster, x, y).join()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const [red = 0, green = 0, blue = 0] = (most?.[0] ?? "").split(",").map(Number)
  return [red, green, blue]
}

/** The ink of an area: how many pixels stand out from its ground, and how far from its left and upper edge the first of them are. */
export interface Ink {
  readonly pixels: number
  readonly left: number
  readonly top: number
}

/** As far from the ground as letters are whose edges are blurred, and farther than shadows. */
const STANDS_OUT = 60

export function inkOf(raster: Raster, area: Area, ground: Colour): Ink {
  let [pixels, left, top] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let y = 0; y < area.height; y++)
    for (let x = 0; x < area.width; x++) {
      if (distance(colourAt(raster, area.x + x, area.y + y), ground) < STANDS_OUT) continue
      pixels += 1
      left = Math.min(left, x)
      top = Math.min(top, y)
    }
  return { pixels, left, top }
}

/** An area made smaller, or with a negative number larger, on all sides. */
export const inset = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})
