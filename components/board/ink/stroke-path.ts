import type { StrokeColour, StrokePoint, StrokeStyle } from "@/lib/board/stroke"
import { HIGHLIGHT, strokeOutline } from "@/lib/board/stroke-outline"

/** The colours of ink as a canvas takes them. */
export type InkColours = Readonly<Record<StrokeColour, string>>

/** What is needed to paint a line. */
export type PaintedStroke = StrokeStyle & { readonly points: readonly StrokePoint[] }

/** A ready outline, either to be filled or to be drawn along with the width of the line. */
interface Outline {
  readonly path: Path2D
  readonly isFilled: boolean
}

const outlines = new WeakMap<readonly StrokePoint[], Outline>()

/** Paints a line in board units. Its outline is worked out once for as long as its points stay the same array. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: PaintedStroke,
  colours: InkColours,
  opacity = 1,
): void {
  const known = outlines.get(stroke.points)
  const outline = known ?? outlineOf(stroke)
  if (known === undefined) outlines.set(stroke.points, outline)
  context.globalAlpha = opacity * (stroke.tool === "highlighter" ? HIGHLIGHT : 1)
  if (outline.isFilled) {
    context.fillStyle = colours[stroke.colour]
    context.fill(outline.path)
  } else {
    context.strokeStyle = colours[stroke.colour]
    context.lineWidth = stroke.width
    context.lineCap = "round"
    context.lineJoin = "round"
    context.stroke(outline.path)
  }
  context.globalAlpha = 1
}

function outlineOf(stroke: PaintedStroke): Outline {
  const outline = strokeOutline(stroke)
  const path = new Path2D()
  if (outline.shape === "line") {
    const { start, curves } = outline
    path.moveTo(start.x, start.y)
    if (curves.length === 0) path.lineTo(start.x, start.y)
    for (const [, c1, c2, to] of curves) path.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y)
    return { path, isFilled: false }
  }
  const [start, ...border] = outline.border
  if (start) {
    path.moveTo(start.x, start.y)
    for (const { x, y } of border) path.lineTo(x, y)
    path.closePath()
  }
  for (const { x, y, radius } of outline.dots) {
    const around = new Path2D()
    around.arc(x, y, radius, 0, 2 * Math.PI)
    path.addPath(around)
  }
  return { path, isFilled: true }
}
