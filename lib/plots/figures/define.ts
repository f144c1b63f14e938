import type { Bounds, FigureKind, Layer, PlotFields } from "../../cards/plot-card"
import type { Bilingual } from "../../engine/answer"
import type { SampledCurve } from "../sample-curve"
import type { Mark, Scale, Tone } from "../scene"
import type { Local, Subject } from "../subject"

/** A step of gradient descent: where it stands, and the value and the length of the gradient there. */
export interface Iterate {
  readonly at: readonly number[]
  readonly value: number
  readonly slope: number
}

/** What a picture shows, beside its marks. */
export interface Drawn {
  readonly marks: readonly Mark[]
  /** Where the handle of the point stands, in the numbers of the axes; null where there is none, or it has no place. */
  readonly handle: readonly [x: number, y: number] | null
  readonly gaps: SampledCurve["gaps"]
  /** The values of level lines, from the lowest on. */
  readonly levels?: readonly number[]
  /** The length for which the longest arrow stands. */
  readonly longest?: number
  /** For a handle that moves along a curve: the parameter and its place, three numbers a point. */
  readonly track?: readonly number[]
  /** Where gradient descent led, and whether it ended before all steps were taken. */
  readonly descent?: { readonly iterates: readonly Iterate[]; readonly endsEarly: boolean }
}

/** What a picture is drawn from. */
interface FigureRequest {
  readonly subject: Subject
  /** Value and derivatives at the point. */
  readonly local: Local
  readonly scale: Scale
  readonly fields: Pick<PlotFields, "hidden" | "descent" | "rate" | "steps">
}

/** A vector of a picture: its look, and what it is in LaTeX. */
export interface LegendEntry {
  readonly tone: Tone
  readonly latex: string
}

/** One way to draw a function. */
export interface FigureDefinition {
  readonly kind: FigureKind
  readonly title: Bilingual
  /** How many numbers lie along the axes, and the sizes of the value, that it draws. */
  readonly axes: 0 | 1 | 2
  readonly dims: readonly number[]
  /** Whether one unit is usually as long on both axes. */
  readonly equal: boolean
  /** What lies along the vertical axis: a number of the function, or its value. */
  readonly vertical: "entry" | "value" | "coordinates"
  /** The parts that can be left out. */
  readonly layers: readonly Layer[]
  /** What the part `jacobian` is called here. */
  readonly jacobian: Bilingual
  /** Whether gradient descent can be shown. */
  readonly canDescend: boolean
  /**
   * What the vectors at the point are, from the names of the function and of what lies along the axes; `isOnly` says that the function depends on
   * nothing else than one number.
   */
  legend(name: string, axes: readonly string[], isOnly: boolean): readonly LegendEntry[]
  /** Bounds that suit the function. */
  bounds(subject: Subject): Bounds
  draw(request: FigureRequest): Drawn
}

/** Types a picture and hands it back. */
export const defineFigure = (figure: FigureDefinition): FigureDefinition => figure

/** The derivative of a function by what lies along an axis, in one line. */
export function slopeTex(name: string, axis: string | undefined, isOnly = false): string {
  const sign = isOnly ? "\\mathrm{d}" : "\\partial "
  return `${sign}${name} / ${sign}${axis ?? ""}`
}
