import type { Font } from "./font"

/** A run of characters on one baseline; `at` is the left edge of each in em, all of one font and size. */
export interface TextMark {
  readonly mark: "text"
  readonly characters: readonly string[]
  readonly at: readonly number[]
  readonly y: number
  readonly size: number
  readonly font: Font
  readonly color: string | null
  /** The characters come from a font of the system: their widths are not ours to know. */
  readonly foreign: boolean
}

/** A filled or dashed rule; x and y are its upper left corner. */
interface RuleMark {
  readonly mark: "rule"
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly dashed: boolean
  readonly color: string | null
}

/** A drawing of the typesetter in its own coordinates, fitted into a box and cut off at its edges. */
interface DrawingMark {
  readonly mark: "drawing"
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly viewBox: string
  readonly fit: string
  readonly paths: string
  readonly color: string | null
}

export type Mark = TextMark | RuleMark | DrawingMark

/** A laid-out formula: marks in em of its own size, the baseline at 0, down positive. */
export interface LaidOut {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly marks: readonly Mark[]
}

/** A box of inline material: its natural width, and how it is drawn with its left end of the baseline at a place. */
export interface Box {
  readonly width: number
  /** It fills the room that it is given, as a fraction's line does. */
  readonly stretches: boolean
  draw(x: number, y: number, room: number, marks: Mark[]): void
}

/** A box without width and ink. */
export const NOTHING: Box = { width: 0, stretches: false, draw: () => undefined }
