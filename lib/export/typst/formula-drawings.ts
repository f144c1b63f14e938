import { color } from "d3-color"
import type { Font } from "../../formula/font"
import type { LaidOut, Mark, TextMark } from "../../formula/marks"
import { layOutFormula } from "../content/lay-out-formula"
import { printableText } from "./fonts"
import { advanceOf } from "./outlines"

/** Characters of one face that follow each other as the face itself sets them; lengths in em of the formula. */
interface Run {
  /** The text. */
  readonly t: string
  /** How far it begins behind the end of the run before it. */
  readonly h: number
  /** How far its baseline is below that of the formula; 0 is left out, as the colour of the formula and the size of one em are. */
  readonly y?: number
  readonly s?: number
  readonly c?: string
  /** The name of its face; without it, it is of the fonts of text, and takes no room. */
  readonly f?: string
}

/** A rule, a dashed one, or with `svg` a drawing of the typesetter; from the upper left corner of the formula, in em. */
interface Shape {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly c?: string
  readonly dashed?: true
  readonly svg?: string
}

/**
 * A formula as runs of text and shapes at their places; lengths in em of the formula. Runs are text of the page, so that a formula can be
 * searched, and take half the memory that a picture would.
 */
export interface FormulaDrawing {
  readonly width: number
  /** From the top to the bottom. */
  readonly height: number
  /** How far it reaches below the baseline. */
  readonly depth: number
  /** What a screen reader says and a copy gives. */
  readonly alt: string
  /** The first run of a line begins at the left edge of the formula. */
  readonly lines: readonly (readonly Run[])[]
  readonly shapes: readonly Shape[]
}

/** A face of the typesetter as the compiler finds it. */
interface Face {
  readonly font: string
  readonly weight: number
  readonly style: "normal" | "italic"
}

const rounded = (length: number): number => Math.round(length * 10_000) / 10_000

/** A colour of style sheets, by name too, as the compiler reads it. */
const painted = (name: string | null): { readonly c?: string } => {
  const read = name === null ? null : color(name)
  return read === null ? {} : { c: read.opacity < 1 ? read.formatHex8() : read.formatHex() }
}

function named({ family, bold, italic }: Font, faces: Map<string, Face>): string {
  const name = `${family}${bold ? " bold" : ""}${italic ? " italic" : ""}`
  faces.set(name, { font: family, weight: bold ? 700 : 400, style: italic ? "italic" : "normal" })
  return name
}

const isText = (mark: Mark): mark is TextMark => mark.mark === "text"

/** What the eye does not see, in em. */
const NEAR = 0.001

/** Characters at a place that are set in a face of the typesetter, or where it lacks them, in the fonts of text; the edges in em. */
interface Part {
  readonly isForeign: boolean
  readonly left: number
  text: string
  right: number
}

/** The characters of a mark, parted where one does not stand where its face itself would set it. */
function partsOf({ characters, at, font, size, foreign }: TextMark): readonly Part[] {
  const parts: Part[] = []
  characters.forEach((character, k) => {
    const advance = foreign ? null : advanceOf(character, font)
    const last = parts.at(-1)
    const left = at[k] ?? last?.right ?? 0
    if (advance === null) {
      // A font of text knows its own advances, and its script its own direction.
      if (last?.isForeign) last.text += character
      else parts.push({ isForeign: true, text: character, left, right: left })
    } else if (last && !last.isForeign && Math.abs(left - last.right) < NEAR) {
      last.text += character
      last.right += advance * size
    } else parts.push({ isForeign: false, text: character, left, right: left + advance * size })
  })
  return parts
}

/** The compiler looks for breaks in a line in time that grows with the square of its runs. */
const MOST_RUNS = 60

function linesOf(marks: readonly TextMark[], faces: Map<string, Face>): readonly (readonly Run[])[] {
  const lines: Run[][] = []
  let runs: Run[] = []
  let pen = 0
  for (const mark of marks) {
    if (lines.length === 0 || runs.length > MOST_RUNS) {
      runs = []
      lines.push(runs)
      pen = 0
    }
    const look = {
      ...(rounded(mark.y) === 0 ? {} : { y: rounded(mark.y) }),
      ...(mark.size === 1 ? {} : { s: rounded(mark.size) }),
      ...painted(mark.color),
    }
    for (const { isForeign, text, left, right } of partsOf(mark)) {
      const set = isForeign ? { t: printableText(text) } : { t: text, f: named(mark.font, faces) }
      runs.push({ h: rounded(left - pen), ...set, ...look })
      pen = right
    }
  }
  return lines
}

const thousandths = (length: number): string => String(Math.round(length * 1000))

function shapeOf(mark: Exclude<Mark, TextMark>, above: number, ink: string): Shape {
  const { x, y, width, height } = mark
  const shape = {
    x: rounded(x),
    y: rounded(y + above),
    w: rounded(width),
    h: rounded(height),
    ...painted(mark.color),
  }
  if (mark.mark === "rule") return mark.dashed ? { ...shape, dashed: true } : shape
  const [w, h] = [thousandths(width), thousandths(height)]
  const fill = shape.c ?? ink
  const inner = `<svg width="${w}" height="${h}" viewBox="${mark.viewBox}" preserveAspectRatio="${mark.fit}" fill="${fill}">${mark.paths.replaceAll("currentColor", fill)}</svg>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${inner}</svg>`
  return { ...shape, svg }
}

function drawn(alt: string, { width, height, depth, marks }: LaidOut, ink: string, faces: Map<string, Face>) {
  return {
    width: rounded(width),
    height: rounded(height + depth),
    depth: rounded(depth),
    alt,
    lines: linesOf(marks.filter(isText), faces),
    shapes: marks.flatMap((mark) => (isText(mark) ? [] : [shapeOf(mark, height, ink)])),
  }
}

/** Draws formulas in one colour, each once, and keeps which faces they are set in. */
export function createFormulaDrawings(ink: string) {
  const drawings = new Map<string, FormulaDrawing | null>()
  const faces = new Map<string, Face>()
  return {
    /** The faces of what was drawn, by their names in runs. */
    faces,
    draw(latex: string, display: boolean): FormulaDrawing | null {
      const key = `${display}${latex}`
      const known = drawings.get(key)
      if (known !== undefined) return known
      const formula = layOutFormula(latex, display)
      const drawing = formula && drawn(latex, formula, ink, faces)
      drawings.set(key, drawing)
      return drawing
    },
  }
}
