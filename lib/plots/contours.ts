import { quantile, ticks } from "d3-array"
import { contours } from "d3-contour"
import { type Mark, numberText, type Path, type Scale } from "./scene"

/** Numbers on a grid of points that reaches to the borders of the picture: row after row from the top. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly values: Float64Array
}

/** The level lines of a function: what is drawn, and the values that the colours stand for. */
export interface Levels {
  readonly bands: readonly Mark[]
  readonly lines: Mark
  readonly labels: readonly Mark[]
  /** The values of the lines, from the lowest on. */
  readonly thresholds: readonly number[]
}

const LEVELS = 10
/** The colours are spread over the values between these parts of all, so that a pole does not take them all. */
const [LOW, HIGH] = [0.02, 0.98]
/** Labels keep this distance from each other. */
const BETWEEN_LABELS = 46
const MARGIN = 18

/** The colour of the band above threshold k, from 0 to 1; the lowest band is below all thresholds. */
const levelOf = (k: number, count: number): number => (count <= 1 ? k : k / count)

/** Draws the level lines of numbers on a grid; where there are none, nothing is drawn. Null where no number is finite. */
export function drawLevels(grid: Grid, scale: Scale): Levels | null {
  const values = Array.from(grid.values, (value) => (Number.isFinite(value) ? value : Number.NaN))
  const finite = values.filter((value) => !Number.isNaN(value))
  if (finite.length === 0) return null
  const thresholds = thresholdsOf(finite)
  const trace = contours().size([grid.columns, grid.rows]).smooth(true)
  const toX = (g: number) => clamp(((g - 0.5) / (grid.columns - 1)) * scale.width, scale.width)
  const toY = (g: number) => clamp(((g - 0.5) / (grid.rows - 1)) * scale.height, scale.height)
  const band = (level: number, rings: readonly Ring[]): Mark => ({
    mark: "band",
    level,
    rings: rings.map((ring) => ring.flatMap(([x = 0, y = 0]) => [toX(x), toY(y)])),
  })
  const ringsAt = (threshold: number): readonly Ring[] => trace.contour(values, threshold).coordinates.flat()
  const bands = [band(0, ringsAt(-Number.MAX_VALUE))]
  const labels: Mark[] = []
  const paths: Path[] = []
  thresholds.forEach((threshold, k) => {
    const rings = ringsAt(threshold)
    bands.push(band(levelOf(k + 1, thresholds.length), rings))
    const runs = rings.flatMap((ring) => cutRing(ring, values, grid))
    const drawn = runs.map((run) => run.flatMap(([x = 0, y = 0]) => [toX(x), toY(y)]))
    paths.push(...drawn)
    const place = placeForLabel(drawn, labels, scale)
    if (place)
      labels.push({ mark: "label", ...place, text: numberText(threshold), anchor: "middle", tone: "contour" })
  })
  return { bands, lines: { mark: "lines", paths, tone: "contour" }, labels, thresholds }
}

/** Where the middle value lies this near to one end, evenly spaced lines would leave most of the picture without any. */
const SKEW = 0.12
/** The lines are this much closer together near that end: their distances grow like this power. */
const CROWDING = 3

/** The values of the lines, from the lowest on: evenly spaced round numbers, or ones that crowd where the values do. */
function thresholdsOf(finite: readonly number[]): readonly number[] {
  const [low = 0, middle = 0, high = 0] = [LOW, 0.5, HIGH].map((part) => quantile(finite, part))
  const width = high - low
  if (width <= 1e-12 * Math.max(1, Math.abs(high))) return []
  const place = (middle - low) / width
  if (place >= SKEW && place <= 1 - SKEW) return ticks(low, high, LEVELS)
  const parts = Array.from({ length: LEVELS }, (_, k) => ((k + 1) / (LEVELS + 1)) ** CROWDING)
  const values = parts.map((part) => (place < SKEW ? low + part * width : high - part * width))
  const finest = 10 ** Math.floor(Math.log10(width) - 2)
  const round = values.map((value) => {
    const size = 10 ** Math.floor(Math.log10(Math.max(finest, Math.abs(value))) - 1)
    return Number((Math.round(value / size) * size).toPrecision(6))
  })
  return [...new Set(round)].sort((a, b) => a - b)
}

const clamp = (value: number, size: number): number =>
  Math.round(Math.min(size, Math.max(0, value)) * 10) / 10

type GridPoint = readonly number[]
type Ring = readonly GridPoint[]

/** The parts of a ring that are level lines: those along the borders and around places without a value are not. */
function cutRing(ring: Ring, values: readonly number[], { columns, rows }: Grid): GridPoint[][] {
  const runs: GridPoint[][] = []
  let run: GridPoint[] = []
  ring.forEach((point, k) => {
    const next = ring[k + 1]
    if (!next) return
    const [x, y] = [
      ((point[0] ?? 0) + (next[0] ?? 0)) / 2 - 0.5,
      ((point[1] ?? 0) + (next[1] ?? 0)) / 2 - 0.5,
    ]
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const isInside = column >= 0 && row >= 0 && column < columns - 1 && row < rows - 1
    const corners = [0, 1, columns, columns + 1].map((by) => values[row * columns + column + by])
    if (isInside && corners.every((corner) => corner !== undefined && !Number.isNaN(corner))) {
      if (run.length === 0) run.push(point)
      run.push(next)
      return
    }
    if (run.length > 1) runs.push(run)
    run = []
  })
  if (run.length > 1) runs.push(run)
  return runs
}

/** The place on the longest line that is inside the picture and away from other labels. */
function placeForLabel(
  runs: readonly Path[],
  labels: readonly Mark[],
  { width, height }: Scale,
): { readonly x: number; readonly y: number } | null {
  const longest = [...runs].sort((a, b) => b.length - a.length)
  for (const run of longest.slice(0, 3)) {
    const count = run.length / 2
    for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
      const k = Math.floor(count * part)
      const [x = 0, y = 0] = run.slice(2 * k, 2 * k + 2)
      const isInside = x > MARGIN && x < width - MARGIN && y > MARGIN && y < height - MARGIN
      const isFree = labels.every(
        (label) => label.mark !== "label" || Math.hypot(label.x - x, label.y - y) > BETWEEN_LABELS,
      )
      if (count > 8 && isInside && isFree) return { x, y }
    }
  }
  return null
}
