import type { Stroke } from "../../board/stroke"
import { HIGHLIGHT, type StrokeOutline, strokeOutline } from "../../board/stroke-outline"
import { INK_COLOURS } from "./ink-colours"

/** The part of the board that a drawing shows, in board units. */
interface Sheet {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Lines of ink as an SVG drawing of a part of the board, one unit of it a unit of the board; the lines of hard pressed pens are as broad as on the screen. */
export function inkSvg(strokes: readonly Stroke[], sheet: Sheet, theme: "light" | "dark"): string {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    `${round(x - sheet.x)} ${round(y - sheet.y)}`
  const lines = strokes.map((stroke) => {
    const colour = INK_COLOURS[theme][stroke.colour]
    const opacity = stroke.tool === "highlighter" ? ` opacity="${HIGHLIGHT}"` : ""
    const outline = strokeOutline(stroke)
    const path = pathOf(outline, at)
    return outline.shape === "line"
      ? `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(stroke.width)}" stroke-linecap="round" stroke-linejoin="round"${opacity}/>`
      : `<path d="${path}" fill="${colour}"${opacity}/>`
  })
  const [width, height] = [round(sheet.width), round(sheet.height)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${lines.join("")}</svg>`
}

type Place = (point: { readonly x: number; readonly y: number }) => string

function pathOf(outline: StrokeOutline, at: Place): string {
  if (outline.shape === "line") {
    const { start, curves } = outline
    if (curves.length === 0) return `M${at(start)}h0.01`
    return `M${at(start)}${curves.map(([, c1, c2, to]) => `C${at(c1)} ${at(c2)} ${at(to)}`).join("")}`
  }
  const border = outline.border.length === 0 ? "" : `M${outline.border.map(at).join("L")}Z`
  // They turn the way the border does: where the two turn against each other, nothing would be filled.
  const dots = outline.dots.map(({ x, y, radius }) => {
    const r = round(radius)
    return `M${at({ x: x - radius, y })}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
  })
  return border + dots.join("")
}
