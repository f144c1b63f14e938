import { glyphWidth, isForeign } from "./glyph-width"
import type { KatexNode } from "./katex-tree"
import { type Box, type Mark, NOTHING } from "./marks"
import { em, type Setting } from "./setting"
import { Unplaced } from "./unplaced"

type Part = (node: KatexNode, setting: Setting) => Box

const box = (width: number, stretches: boolean, draw: Box["draw"]): Box => ({ width, stretches, draw })

const space = (width: number): Box => box(width, false, () => undefined)

/** Signs that are wider than the typesetter's metrics say. */
const MISMEASURED = /[\u222c\u222d]/

/** A run of characters of one font and size. */
export function textBox(run: string, width: number, { scale, font, color }: Setting): Box {
  if (MISMEASURED.test(run)) throw new Unplaced(run)
  const characters = [...run].filter((character) => character !== "\u200b")
  if (characters.length === 0) return NOTHING
  const widths =
    characters.length === 1 && width > 0
      ? [width]
      : characters.map((character) => glyphWidth(character, font))
  const total = widths.reduce((sum, each) => sum + each, 0) * scale
  if (color === "transparent" || run.trim() === "") return space(total)
  const foreign = characters.some(isForeign)
  return box(total, false, (x, y, _room, marks) => {
    let next = x
    const at = widths.map((each) => {
      const place = next
      next += each * scale
      return place
    })
    marks.push({ mark: "text", characters, at, y, size: scale, font, color, foreign })
  })
}

/** A drawing inside a node: it has the node's height and fills its width, unless it has one of its own. */
export function drawingBox(node: KatexNode, drawing: KatexNode, { scale, color }: Setting): Box {
  const own = em(drawing.attributes?.style?.replace("width:", ""))
  const width = Math.max(em(node.style?.width), em(node.style?.minWidth), own) * scale
  const height = em(node.style?.height) * scale
  return box(width, own === 0, (x, y, room, marks) =>
    marks.push(
      drawingMark(drawing, { x, y: y - height, width: own === 0 ? room : own * scale, height }, color),
    ),
  )
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawingMark(drawing: KatexNode, place: Rectangle, color: string | null): Mark {
  const { viewBox = "", preserveAspectRatio = "xMidYMid" } = drawing.attributes ?? {}
  const paths = (drawing.children ?? []).map((path) => path.toMarkup()).join("")
  return { mark: "drawing", ...place, viewBox, fit: preserveAspectRatio, paths, color }
}

/** Where the pieces of an arrow or brace stand in it: from which share of its width to which. */
const PIECES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  "hide-tail": [0, 1],
  "halfarrow-left": [0, 0.502],
  "halfarrow-right": [0.498, 1],
  "brace-left": [0, 0.251],
  "brace-center": [0.25, 0.75],
  "brace-right": [0.749, 1],
}

const stretchyBox: Part = (node, { scale, color }) => {
  const height = em(node.style?.height) * scale
  const pieces = (node.children ?? []).map((piece) => {
    const share = PIECES[piece.classes?.find((name) => name in PIECES) ?? ""]
    const [drawing] = piece.children ?? []
    if (!share || !drawing) throw new Unplaced("katex-stretchy")
    return { share, drawing }
  })
  return box(em(node.style?.minWidth) * scale, true, (x, y, room, marks) => {
    for (const { share, drawing } of pieces) {
      const place = { x: x + share[0] * room, y: y - height, width: (share[1] - share[0]) * room, height }
      marks.push(drawingMark(drawing, place, color))
    }
  })
}

const lineBox: Part = (node, { scale, color }) => {
  const height = em(node.style?.borderBottomWidth) * scale
  const dashed = node.classes?.includes("katex-hdashline") ?? false
  return box(0, true, (x, y, room, marks) =>
    marks.push({ mark: "rule", x, y: y - height, width: room, height, dashed, color }),
  )
}

const separatorBox: Part = (node, { scale, color }) => {
  const width = em(node.style?.borderRightWidth) * scale
  const height = em(node.style?.height) * scale
  const bottom = -em(node.style?.verticalAlign) * scale
  const dashed = node.style?.borderRightStyle === "dashed"
  // Its margins take back the width of the line, which stands on the border between two columns.
  return box(0, false, (x, y, _room, marks) =>
    marks.push({ mark: "rule", x: x - width / 2, y: y + bottom - height, width, height, dashed, color }),
  )
}

const ruleBox: Part = (node, { scale, color }) => {
  const width = em(node.style?.borderRightWidth) * scale
  const height = em(node.style?.borderTopWidth) * scale
  const up = em(node.style?.bottom) * scale
  return box(width, false, (x, y, _room, marks) =>
    marks.push({ mark: "rule", x, y: y - up - height, width, height, dashed: false, color }),
  )
}

/** Parts that are more than their children in a row, by class. */
export const PARTS: readonly (readonly [name: string, part: Part])[] = [
  ["katex-strut", () => NOTHING],
  ["pstrut", () => NOTHING],
  ["nulldelimiter", (_node, { scale }) => space(0.12 * scale)],
  ["arraycolsep", (node, { scale }) => space(em(node.style?.width) * scale)],
  ["vertical-separator", separatorBox],
  ["frac-line", lineBox],
  ["overline-line", lineBox],
  ["underline-line", lineBox],
  ["katex-hline", lineBox],
  ["katex-hdashline", lineBox],
  ["katex-rule", ruleBox],
  ["katex-stretchy", stretchyBox],
]
