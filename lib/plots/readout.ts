import type { PlotEntry } from "./entries"
import type { Plot } from "./plot"
import { numberTex } from "./scene"

type Drawn = Extract<Plot, { ok: true }>

const column = (numbers: readonly number[], digits = 4): string =>
  `\\begin{pmatrix} ${numbers.map((number) => numberTex(number, digits)).join(" \\\\ ")} \\end{pmatrix}`

const matrix = (rows: readonly (readonly number[])[]): string =>
  `\\begin{pmatrix} ${rows.map((row) => row.map((number) => numberTex(number)).join(" & ")).join(" \\\\ ")} \\end{pmatrix}`

const isThere = (numbers: readonly number[]): boolean => numbers.every(Number.isFinite)

/** The entries along the axes. */
export const axisEntries = ({ axes, entries }: Pick<Drawn, "axes" | "entries">): readonly PlotEntry[] =>
  axes.flatMap((key) => entries.find((entry) => entry.key === key) ?? [])

/** What lies along the axes as one thing that moves: `\bm{x}`, `t`, `(x, y)`. */
export function movingPoint(axes: readonly PlotEntry[]): string {
  const [first] = axes
  const isOne = first !== undefined && axes.every(({ name }) => name === first.name)
  return isOne ? first.variable : `(${axes.map(({ latex }) => latex).join(",\\ ")})`
}

/** What lies along the axes is all that the function takes as input, so that its derivatives are the gradient. */
const areAllInputs = (axes: readonly PlotEntry[], { entries }: Drawn): boolean => {
  const inputs = entries.some(({ input }) => input) ? entries.filter(({ input }) => input) : entries
  return inputs.length === axes.length && inputs.every((entry) => axes.includes(entry))
}

/** Value and derivative at the point, each as an equation; where there is none, what it would be of. */
export interface Readout {
  /** `x = 1.5`; null where nothing lies along the axes. */
  readonly point: string | null
  readonly value: string | null
  readonly derivative: string | null
}

/** The determinant of a matrix row by row; what is left of it by rounding alone is 0. */
function determinant(a: number, b: number, c: number, d: number): number {
  const [first, second] = [a * d, b * c]
  return Math.abs(first - second) < 1e-13 * (Math.abs(first) + Math.abs(second)) ? 0 : first - second
}

/** What a picture says of its point, in LaTeX; null stands where the function has no value or no derivative. */
export function readout(plot: Drawn): Readout {
  const axes = axisEntries(plot)
  const name = plot.name ?? "f"
  const { value, partials } = plot.local
  const letters = axes.map(({ latex }) => latex)
  const numbers = axes.map((axis) => numberTex(axis.value))
  const point =
    axes.length === 0
      ? null
      : axes.length === 1
        ? `${letters[0]} = ${numbers[0]}`
        : `(${letters.join(", ")}) = (${numbers.join(", ")})`
  if (!isThere(value)) return { point, value: null, derivative: null }
  const isDerived = partials.length > 0 && partials.every(isThere)
  if (value.length === 4) {
    const [a = 0, b = 0, c = 0, d = 0] = value
    return { point, value: `${name} = ${matrix([[a, b], [c, d]])}`, derivative: `\\det ${name} = ${numberTex(determinant(a, b, c, d))}` } // biome-ignore format: a matrix and its determinant
  }
  const shown = value.length === 1 ? numberTex(value[0] ?? Number.NaN) : column(value)
  return {
    point,
    value: `${name} = ${shown}`,
    derivative: isDerived ? derivative(plot, name, axes) : null,
  }
}

function derivative(plot: Drawn, name: string, axes: readonly PlotEntry[]): string {
  const { partials } = plot.local
  const [first = [], second = []] = partials
  if (axes.length === 1) {
    const sign = plot.entries.length === 1 ? "\\mathrm{d}" : "\\partial"
    const slope = first.length === 1 ? numberTex(first[0] ?? Number.NaN) : column(first)
    return `\\frac{${sign} ${name}}{${sign} ${axes[0]?.latex}} = ${slope}`
  }
  if (first.length === 1) {
    const gradient = [first[0] ?? Number.NaN, second[0] ?? Number.NaN]
    if (areAllInputs(axes, plot)) return `\\nabla ${name} = ${column(gradient)}`
    return axes
      .map(
        ({ latex }, k) =>
          `\\frac{\\partial ${name}}{\\partial ${latex}} = ${numberTex(gradient[k] ?? Number.NaN)}`,
      )
      .join(",\\ ")
  }
  const rows = first.map((one, k) => [one, second[k] ?? Number.NaN])
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = rows
  return `J = ${matrix(rows)},\\ \\det J = ${numberTex(determinant(a, b, c, d))}`
}
