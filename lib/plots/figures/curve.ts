import { boundsOfAxes, spread } from "../bounds"
import { descend } from "../descent"
import { sampleCurve } from "../sample-curve"
import type { Mark } from "../scene"
import { type Subject, valuesOf } from "../subject"
import { defineFigure } from "./define"

const LOOKED_AT = 241

/** The graph of a function of one number, with its tangent at the point. */
export const curve = defineFigure({
  kind: "curve",
  title: { en: "Graph", ja: "グラフ" },
  axes: 1,
  dims: [],
  equal: false,
  vertical: "value",
  layers: ["jacobian"],
  jacobian: { en: "Tangent", ja: "接線" },
  canDescend: true,
  legend: () => [],
  bounds(subject) {
    const [left, right] = boundsOfAxes(subject)
    const x = Float64Array.from(
      { length: LOOKED_AT },
      (_, k) => left + ((right - left) * k) / (LOOKED_AT - 1),
    )
    const [axis] = subject.axes
    const at = valuesOf(subject, [Float64Array.of(axis?.value ?? 0)], 1)
    const [bottom, top] = spread(valuesOf(subject, [x], LOOKED_AT), [...at])
    return [left, right, bottom, top]
  },
  draw({ subject, local, scale, fields }) {
    const { runs, gaps } = sampleCurve((x) => graph(subject, x), scale.left, scale.right, scale)
    const [axis] = subject.axes
    const [x, y, slope] = [
      axis?.value ?? Number.NaN,
      local.value[0] ?? Number.NaN,
      local.partials[0]?.[0] ?? Number.NaN,
    ]
    const marks: Mark[] = [{ mark: "lines", paths: runs, tone: "curve" }]
    if (Number.isFinite(y) && Number.isFinite(slope) && !fields.hidden.includes("jacobian")) {
      const at = (place: number): [number, number] => [place, y + slope * (place - x)]
      const tangent = scale.line(at(scale.left), at(scale.right))
      if (tangent.length > 0) marks.push({ mark: "lines", paths: [tangent], tone: "tangent" })
    }
    const descent = fields.descent ? descend(subject, fields) : null
    if (descent) {
      const path = descent.iterates
        .filter(({ value }) => Number.isFinite(value))
        .flatMap(({ at: [place = 0], value }) => [scale.x(place), scale.y(value)])
      marks.push(
        { mark: "lines", paths: [path], tone: "descent" },
        { mark: "dots", at: path, tone: "descent" },
      )
    }
    const handle = Number.isFinite(y) ? ([x, y] as const) : null
    return { marks, handle, gaps, ...(descent ? { descent } : {}) }
  },
})

function graph(subject: Subject, x: Float64Array): Float64Array {
  const y = valuesOf(subject, [x], x.length)
  return Float64Array.from(
    { length: 2 * x.length },
    (_, k) => (k % 2 === 0 ? x[k / 2] : y[(k - 1) / 2]) ?? Number.NaN,
  )
}
