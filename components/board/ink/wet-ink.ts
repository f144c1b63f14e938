import type { BoardSession } from "../session/board-session"
import { type Point, union } from "../surface/rect"
import { followInkColours } from "./ink-colours"
import { createLaserTrails, paintTrails } from "./laser-trails"
import { paintStroke } from "./stroke-path"

/**
 * Shows on one canvas what changes from frame to frame: lines under a hand here or elsewhere, lines that are dragged, what is selected,
 * and laser pointers. It paints only while there is such a thing. Gives the function that ends it.
 */
export function showWetInk(canvas: HTMLCanvasElement, board: BoardSession): () => void {
  const { surface, ink, presence } = board
  const trails = createLaserTrails()
  let frame = 0
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const colours = followInkColours(canvas, schedule)
  let isBlank = false
  const paint = (now: number) => {
    frame = 0
    const glows = trails.at(now)
    const isEmpty = glows.length === 0 && !isAnythingWet(board)
    // To clear a canvas that is clear already would paint the whole screen anew with every step of the camera.
    if (isEmpty && isBlank) return
    isBlank = isEmpty
    const context = clearCanvas(canvas, board)
    if (context === null) return
    paintLines(context, board, colours.read())
    paintSelection(context, board, getComputedStyle(canvas).getPropertyValue("--color-accent"))
    if (paintTrails(context, glows, surface.camera().zoom)) schedule()
  }
  const follow = () => {
    const own = { key: "own", at: ink.view.getState().laser, colour: "" }
    const others = presence.getPeers().map((peer) => ({
      key: String(peer.clientId),
      at: peer.laser,
      colour: peer.user.color,
    }))
    if (trails.follow([own, ...others], performance.now())) schedule()
  }
  const endings = [
    surface.subscribe(schedule),
    ink.store.subscribe(schedule),
    ink.view.subscribe(() => {
      follow()
      schedule()
    }),
    presence.subscribe(follow),
    colours.dispose,
  ]
  schedule()
  return () => {
    cancelAnimationFrame(frame)
    for (const end of endings) end()
  }
}

function isAnythingWet({ ink }: BoardSession): boolean {
  const { wet, moving, selection } = ink.view.getState()
  return (
    wet !== null || moving !== null || selection.size > 0 || ink.store.ordered().some((one) => one.isDraft)
  )
}

/** The cleared canvas in board units, or null where there is nothing to paint on. */
function clearCanvas(canvas: HTMLCanvasElement, { surface }: BoardSession): CanvasRenderingContext2D | null {
  const { width, height } = surface.size()
  const ratio = window.devicePixelRatio
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  const context = canvas.getContext("2d")
  if (context === null) return null
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, w, h)
  const { x, y, zoom } = surface.camera()
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y)
  return context
}

function paintLines(
  context: CanvasRenderingContext2D,
  { ink }: BoardSession,
  colours: ReturnType<ReturnType<typeof followInkColours>["read"]>,
): void {
  const { wet, moving } = ink.view.getState()
  for (const stroke of ink.store.ordered()) {
    if (stroke.isDraft && stroke.id !== wet?.draft) paintStroke(context, stroke, colours)
    if (moving === null || stroke.isDraft || !moving.ids.has(stroke.id)) continue
    context.save()
    context.translate(moving.by.x, moving.by.y)
    paintStroke(context, stroke, colours)
    context.restore()
  }
  if (wet) paintStroke(context, wet, colours)
}

/** A frame around the selected lines, dashed, so that it is not taken for a card. */
function paintSelection(
  context: CanvasRenderingContext2D,
  { ink, surface }: BoardSession,
  colour: string,
): void {
  const { selection, moving } = ink.view.getState()
  const around = union([...selection].flatMap((id) => ink.store.get(id)?.bounds ?? []))
  if (around === null) return
  const by: Point = moving?.by ?? { x: 0, y: 0 }
  const { zoom } = surface.camera()
  context.strokeStyle = colour
  context.lineWidth = 1.5 / zoom
  context.setLineDash([5 / zoom, 4 / zoom])
  context.strokeRect(around.x + by.x, around.y + by.y, around.width, around.height)
  context.setLineDash([])
}
