import type { StrokeBounds } from "@/lib/board/stroke"
import type { BoardSession } from "../session/board-session"
import { visibleRect } from "../surface/camera"
import { intersects, type Rect } from "../surface/rect"
import { followInkColours } from "./ink-colours"
import { paintStroke } from "./stroke-path"

/** The side of a tile in pixels of its canvas, and what it shows beyond its border so that no seam is seen. */
const TILE = 512
const BLEED = 1
/** How long one frame may paint. */
const FRAME_MS = 7
/** A line that is being erased. */
const FADED = 0.25

interface Tile {
  readonly rect: Rect
  canvas: HTMLCanvasElement | null
  isStale: boolean
}

/** All tiles of one resolution: 2^level pixels a board unit. */
interface Sheet {
  readonly level: number
  readonly element: HTMLElement
  readonly tiles: Map<string, Tile>
}

/**
 * Shows the finished ink in tiles that are painted once and then only moved, a few a frame. While the zoom changes, the tiles of the
 * former resolution stay until the new ones are there. Gives the function that ends it.
 */
export function showInkTiles(container: HTMLElement, board: BoardSession): () => void {
  const { surface, ink } = board
  let sheet: Sheet = createSheet(container, 0)
  let former: Sheet | null = null
  let frame = 0
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(work)
  }
  const repaintAll = () => {
    for (const tile of sheet.tiles.values()) tile.isStale = true
    schedule()
  }
  const colours = followInkColours(container, repaintAll)

  const work = () => {
    frame = 0
    const { zoom } = surface.camera()
    const level = levelOf(zoom)
    if (level !== sheet.level) {
      former?.element.remove()
      former = sheet
      sheet = createSheet(container, level)
    }
    const until = performance.now() + FRAME_MS
    for (const tile of tilesInSight(sheet, board)) {
      if (!tile.isStale) continue
      if (performance.now() > until) {
        schedule()
        return
      }
      paint(tile, sheet)
    }
    former?.element.remove()
    former = null
  }
  const paint = (tile: Tile, { level, element }: Sheet) => {
    tile.isStale = false
    const { moving, erasing } = ink.view.getState()
    const away = moving?.copies ? null : moving?.ids
    const strokes = ink.store
      .ordered()
      .filter((one) => !one.isDraft && intersects(one.bounds, tile.rect) && !away?.has(one.id))
    if (strokes.length === 0) {
      tile.canvas?.remove()
      tile.canvas = null
      return
    }
    tile.canvas ??= createCanvas(element, tile.rect, level)
    const context = tile.canvas.getContext("2d")
    if (context === null) return
    const scale = 2 ** level
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, tile.canvas.width, tile.canvas.height)
    context.setTransform(scale, 0, 0, scale, BLEED - tile.rect.x * scale, BLEED - tile.rect.y * scale)
    for (const stroke of strokes) {
      context.save()
      // Two tiles overlap by their bleed: what lets through would be twice as dark there.
      if (stroke.tool === "highlighter") context.clip(squareOf(tile.rect))
      paintStroke(context, stroke, colours.read(), erasing.has(stroke.id) ? FADED : 1)
      context.restore()
    }
  }
  const spoil = (areas: readonly StrokeBounds[]) => {
    for (const tile of sheet.tiles.values()) {
      if (areas.some((area) => intersects(area, tile.rect))) tile.isStale = true
    }
    schedule()
  }
  const spoilLines = (ids: Iterable<string>) =>
    spoil([...ids].flatMap((id) => ink.store.get(id)?.bounds ?? []))
  const place = () => {
    const { x, y, zoom } = surface.camera()
    container.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    if (ink.store.size() > 0) schedule()
  }

  const endings = [
    surface.subscribe(place),
    ink.store.subscribe(spoil),
    ink.view.subscribe((now, before) => {
      if (now.erasing !== before.erasing) spoilLines([...now.erasing, ...before.erasing])
      if (now.moving?.ids !== before.moving?.ids)
        spoilLines([...(now.moving?.ids ?? []), ...(before.moving?.ids ?? [])])
    }),
    colours.dispose,
  ]
  place()
  schedule()
  return () => {
    cancelAnimationFrame(frame)
    for (const end of endings) end()
    container.replaceChildren()
  }
}

function squareOf({ x, y, width, height }: Rect): Path2D {
  const square = new Path2D()
  square.rect(x, y, width, height)
  return square
}

/** The resolution for a zoom, in powers of two, so that it changes seldom. */
const levelOf = (zoom: number): number =>
  Math.min(4, Math.max(-6, Math.ceil(Math.log2(zoom * window.devicePixelRatio) - 0.05)))

function createSheet(container: HTMLElement, level: number): Sheet {
  const element = document.createElement("div")
  container.append(element)
  return { level, element, tiles: new Map() }
}

/** The tiles on the screen and a little around it. Those farther away are forgotten. */
function tilesInSight({ level, tiles }: Sheet, { surface }: BoardSession): Tile[] {
  const side = TILE / 2 ** level
  const sight = visibleRect(surface.camera(), surface.size())
  const [left, top] = [Math.floor(sight.x / side - 0.3), Math.floor(sight.y / side - 0.3)]
  const right = Math.floor((sight.x + sight.width) / side + 0.3)
  const bottom = Math.floor((sight.y + sight.height) / side + 0.3)
  const seen = new Map<string, Tile>()
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const key = `${column} ${row}`
      const rect = { x: column * side, y: row * side, width: side, height: side }
      seen.set(key, tiles.get(key) ?? { rect, canvas: null, isStale: true })
    }
  }
  const kept = { x: (left - 2) * side, y: (top - 2) * side }
  const around = { ...kept, width: (right - left + 5) * side, height: (bottom - top + 5) * side }
  for (const [key, tile] of tiles) {
    if (seen.has(key) || intersects(tile.rect, around)) continue
    tile.canvas?.remove()
    tiles.delete(key)
  }
  for (const [key, tile] of seen) tiles.set(key, tile)
  return [...seen.values()]
}

function createCanvas(element: HTMLElement, rect: Rect, level: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas")
  const bleed = BLEED / 2 ** level
  canvas.width = TILE + 2 * BLEED
  canvas.height = TILE + 2 * BLEED
  Object.assign(canvas.style, {
    position: "absolute",
    left: `${rect.x - bleed}px`,
    top: `${rect.y - bleed}px`,
    width: `${rect.width + 2 * bleed}px`,
    height: `${rect.height + 2 * bleed}px`,
  })
  element.append(canvas)
  return canvas
}
