import type { Stroke } from "../../board/stroke"
import { HIGHLIGHT, strokeOutline } from "../../board/stroke-outline"
import { INK_COLOURS } from "./ink-colours"

/** LaTeX bears about so many points of one picture in its memory. */
const MOST_POINTS = 60_000

/** Ink as a picture of TikZ, and how many lines it had no room for. */
export interface InkPicture {
  readonly tex: string
  readonly left: number
}

const COLOURS = Object.entries(INK_COLOURS.light)

/** The colours of ink for the preamble. */
export const TIKZ_COLOURS = COLOURS.map(
  ([name, hex]) => `\\definecolor{ink-${name}}{HTML}{${hex.slice(1).toUpperCase()}}`,
).join("\n")

/**
 * Lines of ink as one picture that is no wider and no higher than the page, in TikZ's coordinates (centimetres of the picture before it
 * is scaled). Null where there are none. Of more lines than LaTeX bears, the last drawn are left out, and `left` says how many.
 */
export function inkTikz(strokes: readonly Stroke[]): InkPicture | null {
  if (strokes.length === 0) return null
  const kept = withinPoints(strokes)
  const left = Math.min(...kept.map(({ bounds }) => bounds.x))
  const top = Math.min(...kept.map(({ bounds }) => bounds.y))
  // A hundred board units are two centimetres, about as large as on a screen.
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    `(${((x - left) / 50).toFixed(2)},${((top - y) / 50).toFixed(2)})`
  const lines = kept.map((stroke) => {
    const opacity = stroke.tool === "highlighter" ? `,opacity=${HIGHLIGHT}` : ""
    const outline = strokeOutline(stroke)
    if (outline.shape === "line") {
      const width = ((stroke.width / 50) * 28.45).toFixed(2)
      const style = `draw=ink-${stroke.colour},line width=${width}pt,line cap=round,line join=round${opacity}`
      const curves = outline.curves.map(
        ([, c1, c2, to]) => ` .. controls ${at(c1)} and ${at(c2)} .. ${at(to)}`,
      )
      const way = curves.length === 0 ? ` -- ${at(outline.start)}` : curves.join("\n ")
      return `\\path[${style}] ${at(outline.start)}${way};`
    }
    const style = `fill=ink-${stroke.colour}${opacity}`
    const border = outline.border.length === 0 ? [] : [`${outline.border.map(at).join(" -- ")} -- cycle`]
    // Each is a path of its own: where two in one path turn against each other, nothing would be filled.
    const dots = outline.dots.map((dot) => `${at(dot)} circle (${(dot.radius / 50).toFixed(3)})`)
    return [...border, ...dots].map((shape) => `\\path[${style}] ${shape};`).join("\n")
  })
  const picture = `\\begin{tikzpicture}\n${lines.join("\n")}\n\\end{tikzpicture}`
  return { tex: picture, left: strokes.length - kept.length }
}

function withinPoints(strokes: readonly Stroke[]): readonly Stroke[] {
  let points = 0
  const end = strokes.findIndex((stroke) => {
    points += stroke.points.length
    return points > MOST_POINTS
  })
  return end < 0 ? strokes : strokes.slice(0, Math.max(1, end))
}
