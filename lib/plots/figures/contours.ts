import { LAYERS } from "../../cards/plot-card"
import { boundsOfAxes } from "../bounds"
import { drawLevels, type Grid } from "../contours"
import { descend } from "../descent"
import { arrowPlaces, quiver } from "../quiver"
import type { Mark, Scale } from "../scene"
import { type Local, localAt, pointAlong, type Subject, valuesOf } from "../subject"
import { defineFigure } from "./define"

/** Between two points of the grid, in units of the picture. */
const CELL = 5
/** Values that are worked out for one picture, in entries: functions that take much work are looked at on a coarser grid. */
const WORK = 4_000_000

/** Level lines of a function of two numbers over colours, with arrows along its gradient. */
export const contours = defineFigure({
  kind: "contours",
  title: { en: "Level lines", ja: "等高線" },
  axes: 2,
  dims: [],
  equal: true,
  vertical: "entry",
  layers: LAYERS,
  jacobian: { en: "Gradient at the point", ja: "点での勾配" },
  canDescend: true,
  legend: (name) => [{ tone: "tangent", latex: `\\nabla ${name}` }],
  bounds: boundsOfAxes,
  draw({ subject, local, scale, fields }) {
    const shows = (layer: (typeof fields.hidden)[number]) => !fields.hidden.includes(layer)
    const grid = gridOf(subject, scale)
    const levels = drawLevels(grid, scale)
    const marks: Mark[] = []
    if (levels && shows("colours")) marks.push(...levels.bands)
    if (levels) marks.push(levels.lines)
    const arrows = shows("arrows") && !fields.descent ? gradients(subject, scale) : null
    if (arrows) marks.push({ mark: "arrows", paths: arrows.paths, tone: "arrow" })
    if (levels && shows("labels")) marks.push(...levels.labels)
    marks.push(...(shows("jacobian") && !fields.descent ? gradientAt(subject, local, scale) : []))
    const descent = fields.descent ? descend(subject, fields) : null
    if (descent) {
      const path = descent.iterates.flatMap(({ at: [x = 0, y = 0] }) => [scale.x(x), scale.y(y)])
      marks.push(
        { mark: "lines", paths: [path], tone: "descent" },
        { mark: "dots", at: path, tone: "descent" },
      )
    }
    const [x = 0, y = 0] = pointAlong(subject)
    const missing = grid.values.filter((value) => !Number.isFinite(value)).length
    return {
      marks,
      handle: [x, y],
      gaps: missing === 0 ? "none" : missing === grid.values.length ? "everywhere" : "some",
      levels: levels?.thresholds ?? [],
      ...(arrows ? { longest: arrows.longest } : {}),
      ...(descent ? { descent } : {}),
    }
  },
})

function gridOf(subject: Subject, { width, height, left, right, bottom, top }: Scale): Grid {
  const cell = CELL * Math.max(1, Math.sqrt(((width * height) / CELL ** 2) * (subject.fn.cost / WORK)))
  const [columns = 2, rows = 2] = [width, height].map((size) => Math.max(12, Math.round(size / cell) + 1))
  const count = columns * rows
  const x = Float64Array.from(
    { length: count },
    (_, k) => left + ((right - left) * (k % columns)) / (columns - 1),
  )
  const y = Float64Array.from(
    { length: count },
    (_, k) => top - ((top - bottom) * Math.floor(k / columns)) / (rows - 1),
  )
  return { columns, rows, values: valuesOf(subject, [x, y], count) }
}

function gradients(subject: Subject, scale: Scale): ReturnType<typeof quiver> {
  const places = arrowPlaces(scale)
  const directions = Array.from(places.x, (x, k): [number, number] => {
    const [[u = Number.NaN] = [], [v = Number.NaN] = []] = localAt(subject, [x, places.y[k] ?? 0]).partials
    return [u, v]
  })
  return quiver(places, directions, scale)
}

/** Length of the arrow at the point, in units of the picture: its direction is what it shows. */
const REACH = 52

/** The direction in which the function grows fastest at the point. */
function gradientAt(subject: Subject, { partials }: Local, scale: Scale): readonly Mark[] {
  const [x = 0, y = 0] = pointAlong(subject)
  const [[u = Number.NaN] = [], [v = Number.NaN] = []] = partials
  const [dx, dy] = [
    (u * scale.width) / (scale.right - scale.left),
    (-v * scale.height) / (scale.top - scale.bottom),
  ]
  const length = Math.hypot(dx, dy)
  if (!Number.isFinite(length) || length === 0) return []
  const [px, py] = [scale.x(x), scale.y(y)]
  return [
    {
      mark: "arrows",
      paths: [[px, py, px + (dx / length) * REACH, py + (dy / length) * REACH]],
      tone: "tangent",
    },
  ]
}
