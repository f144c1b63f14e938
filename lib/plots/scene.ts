/** What a mark stands for; each way to show a picture gives it a colour, a width and dashes. */
export type Tone =
  | "grid"
  | "axis"
  | "curve"
  | "tangent"
  | "contour"
  | "arrow"
  | "domain"
  | "image"
  | "first"
  | "second"
  | "link"
  | "descent"

/** Points one after the other: x, y, x, y, … */
export type Path = readonly number[]

/** A part of a picture, in units of the picture: x to the right, y down, from its upper left corner. Later marks lie over earlier ones. */
export type Mark =
  /** The places where the value is at least that of a level; `level` runs from 0 to 1 over the colours. */
  | { readonly mark: "band"; readonly rings: readonly Path[]; readonly level: number }
  | { readonly mark: "lines"; readonly paths: readonly Path[]; readonly tone: Tone }
  /** A closed outline with a light filling. */
  | { readonly mark: "shape"; readonly path: Path; readonly tone: Tone }
  /** Arrows as pairs of points. */
  | { readonly mark: "arrows"; readonly paths: readonly Path[]; readonly tone: Tone }
  | { readonly mark: "dots"; readonly at: Path; readonly tone: Tone }
  | {
      readonly mark: "label"
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: "start" | "middle" | "end"
      readonly tone: Tone
    }

/** A picture: its size and its marks. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** A tenth of a unit is finer than any screen shows. */
const rounded = (value: number): number => Math.round(value * 10) / 10

/** Where points of the plane lie in a picture. */
export interface Scale {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  x(value: number): number
  y(value: number): number
  /** A straight line between two points of the plane, as far as it lies in or near the picture; empty where it does not. */
  line(from: readonly [number, number], to: readonly [number, number]): Path
}

/** How many sizes of the picture a point may lie outside of it: drawing programs lose their way with larger numbers. */
const OUTSIDE = 8

/** The scale of a picture with these bounds. */
export function scaleOf(
  [left, right, bottom, top]: readonly [number, number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
): Scale {
  const kept = (value: number, size: number) =>
    rounded(Math.min(size * (1 + OUTSIDE), Math.max(-size * OUTSIDE, value)))
  return {
    width,
    height,
    left,
    right,
    bottom,
    top,
    x: (value) => kept(((value - left) / (right - left)) * width, width),
    y: (value) => kept(((top - value) / (top - bottom)) * height, height),
    line([x0, y0], [x1, y1]) {
      const [wide, high] = [right - left, top - bottom]
      const near = [left - wide, right + wide, bottom - high, top + high] as const
      const part = within([x0, y0], [x1 - x0, y1 - y0], near)
      if (part === null) return []
      return part.flatMap((t) => [this.x(x0 + t * (x1 - x0)), this.y(y0 + t * (y1 - y0))])
    },
  }
}

/** The part of a line inside a rectangle, as two numbers between 0 and 1 (Liang and Barsky, ACM TOG 1984); null where there is none. */
function within(
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  [left, right, bottom, top]: readonly [number, number, number, number],
): readonly [number, number] | null {
  if (![x, y, dx, dy].every(Number.isFinite)) return null
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - bottom],
    [dy, top - y],
  ] as const) {
    if (step === 0 && room < 0) return null
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter <= leave ? [enter, leave] : null
}

/** A number in few digits: what stands before the power of ten, and that power where one is written. */
function inFewDigits(value: number, digits: number): readonly [mantissa: string, power: string | null] {
  const shown = Number(value.toPrecision(digits))
  const isFar = Math.abs(shown) >= 1e6 || (shown !== 0 && Math.abs(shown) < 1e-4)
  const [mantissa = "", power = null] = (isFar ? shown.toExponential() : `${shown}`).split(/e\+?/)
  return [mantissa, power]
}

const RAISED = new Map([..."-0123456789"].map((sign, at) => [sign, [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"][at]]))

/** A number as it stands in a picture: few digits, a real minus sign. */
export function numberText(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return "–"
  const [mantissa, power] = inFewDigits(value, digits)
  const raised = power && `×10${[...power].map((sign) => RAISED.get(sign)).join("")}`
  return `${mantissa.replace("-", "−")}${raised ?? ""}`
}

/** The same in LaTeX. */
export function numberTex(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return "\\text{–}"
  const [mantissa, power] = inFewDigits(value, digits)
  return power === null ? mantissa : `${mantissa}\\times 10^{${power}}`
}
