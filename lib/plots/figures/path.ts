import { spread } from "../bounds"
import { sampleCurve } from "../sample-curve"
import type { Mark } from "../scene"
import { type Subject, valuesOf } from "../subject"
import { defineFigure, slopeTex } from "./define"

const LOOKED_AT = 241
/** Around the curve, for the arrow of the velocity. */
const ROOM = 0.45

/** The curve of the values of a function of one number in the plane, with its velocity at the point. */
export const path = defineFigure({
  kind: "path",
  title: { en: "Curve in the plane", ja: "平面曲線" },
  axes: 1,
  dims: [2],
  equal: true,
  vertical: "coordinates",
  layers: ["jacobian"],
  jacobian: { en: "Velocity", ja: "速度ベクトル" },
  canDescend: false,
  legend: (name, [t], isOnly) => [{ tone: "first", latex: slopeTex(name, t, isOnly) }],
  bounds(subject) {
    const { values } = looked(subject)
    const [left, right] = spread(
      values.filter((_, k) => k % 2 === 0),
      [],
      ROOM,
    )
    const [bottom, top] = spread(
      values.filter((_, k) => k % 2 === 1),
      [],
      ROOM,
    )
    return [left, right, bottom, top]
  },
  draw({ subject, local, scale, fields }) {
    const [from, to] = subject.axes[0]?.range ?? [0, 1]
    const { runs, gaps } = sampleCurve((t) => valuesOf(subject, [t], t.length), from, to, scale)
    const marks: Mark[] = [{ mark: "lines", paths: runs, tone: "curve" }]
    const [x = Number.NaN, y = Number.NaN] = local.value
    const [[u = Number.NaN, v = Number.NaN] = []] = local.partials
    const isThere = Number.isFinite(x) && Number.isFinite(y)
    if (isThere && Number.isFinite(u) && Number.isFinite(v) && !fields.hidden.includes("jacobian"))
      marks.push({ mark: "arrows", paths: [scale.line([x, y], [x + u, y + v])], tone: "first" })
    const { parameters, values } = looked(subject)
    const track = Array.from(parameters, (t, k) => [
      t,
      values[2 * k] ?? Number.NaN,
      values[2 * k + 1] ?? Number.NaN,
    ])
    return {
      marks,
      handle: isThere ? [x, y] : null,
      gaps,
      track: track.filter((place) => place.every(Number.isFinite)).flat(),
    }
  },
})

function looked(subject: Subject): { readonly parameters: Float64Array; readonly values: Float64Array } {
  const [from, to] = subject.axes[0]?.range ?? [0, 1]
  const parameters = Float64Array.from(
    { length: LOOKED_AT },
    (_, k) => from + ((to - from) * k) / (LOOKED_AT - 1),
  )
  return { parameters, values: valuesOf(subject, [parameters], LOOKED_AT) }
}
