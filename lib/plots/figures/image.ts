import { boundsOfAxes } from "../bounds"
import { parallelogram } from "../parallelogram"
import { sampleCurve } from "../sample-curve"
import type { Mark, Path, Scale } from "../scene"
import { pointAlong, type Subject, valuesOf } from "../subject"
import { defineFigure, slopeTex } from "./define"

/** Lines of the grid each way. */
const LINES = 13

/** What a function from the plane to the plane makes of a grid, with the image of a small square at the point by its Jacobian. */
export const image = defineFigure({
  kind: "image",
  title: { en: "Image of the grid", ja: "格子の像" },
  axes: 2,
  dims: [2],
  equal: true,
  vertical: "coordinates",
  layers: ["jacobian"],
  jacobian: { en: "Image of the unit square (Jacobian)", ja: "単位正方形の像(ヤコビ行列)" },
  canDescend: false,
  legend: (name, [x, y]) => [
    { tone: "first", latex: slopeTex(name, x) },
    { tone: "second", latex: slopeTex(name, y) },
  ],
  bounds: boundsOfAxes,
  draw({ subject, local, scale, fields }) {
    const { paths, gaps } = imageOfGrid(subject, scale)
    const [x = 0, y = 0] = pointAlong(subject)
    const [u = Number.NaN, v = Number.NaN] = local.value
    const marks: Mark[] = [{ mark: "lines", paths, tone: "image" }]
    const [[a = Number.NaN, c = Number.NaN] = [], [b = Number.NaN, d = Number.NaN] = []] = local.partials
    if (!fields.hidden.includes("jacobian"))
      marks.push(
        ...parallelogram([x, y], [[1, 0], [0, 1]], scale, "domain"), // biome-ignore format: the unit square
        ...parallelogram([u, v], [[a, c], [b, d]], scale, "image"), // biome-ignore format: the columns of the Jacobian
      )
    if (Number.isFinite(u) && Number.isFinite(v)) {
      const [from, to] = [[scale.x(x), scale.y(y)], [scale.x(u), scale.y(v)]] // biome-ignore format: two points
      marks.push(
        { mark: "lines", paths: [[...from, ...to]], tone: "link" },
        { mark: "dots", at: to, tone: "curve" },
      )
    }
    return { marks, handle: [x, y], gaps }
  },
})

function imageOfGrid(
  subject: Subject,
  scale: Scale,
): { paths: readonly Path[]; gaps: "none" | "some" | "everywhere" } {
  const { left, right, bottom, top } = scale
  const spots = Array.from({ length: LINES }, (_, k) => k / (LINES - 1))
  const across = spots.map((spot) => {
    const y = bottom + spot * (top - bottom)
    return sampleCurve((x) => valuesOf(subject, [x, x.map(() => y)], x.length), left, right, scale)
  })
  const up = spots.map((spot) => {
    const x = left + spot * (right - left)
    return sampleCurve((y) => valuesOf(subject, [y.map(() => x), y], y.length), bottom, top, scale)
  })
  const lines = [...across, ...up]
  const isEmpty = lines.every((line) => line.gaps === "everywhere")
  const isWhole = lines.every((line) => line.gaps === "none")
  return {
    paths: lines.flatMap((line) => line.runs),
    gaps: isEmpty ? "everywhere" : isWhole ? "none" : "some",
  }
}
