import { boundsOfAxes } from "../bounds"
import { parallelogram } from "../parallelogram"
import { arrowPlaces, quiver } from "../quiver"
import type { Mark } from "../scene"
import { pointAlong, valuesOf } from "../subject"
import { defineFigure, slopeTex } from "./define"

/** A function from the plane to the plane as arrows, with its Jacobian at the point as the image of the unit square. */
export const field = defineFigure({
  kind: "field",
  title: { en: "Vector field", ja: "ベクトル場" },
  axes: 2,
  dims: [2],
  equal: true,
  vertical: "entry",
  layers: ["jacobian"],
  jacobian: { en: "Image of the unit square (Jacobian)", ja: "単位正方形の像(ヤコビ行列)" },
  canDescend: false,
  legend: (name, [x, y]) => [
    { tone: "curve", latex: name },
    { tone: "first", latex: slopeTex(name, x) },
    { tone: "second", latex: slopeTex(name, y) },
  ],
  bounds: boundsOfAxes,
  draw({ subject, local, scale, fields }) {
    const places = arrowPlaces(scale)
    const values = valuesOf(subject, [places.x, places.y], places.x.length)
    const directions = Array.from(places.x, (_, k): [number, number] => [
      values[2 * k] ?? Number.NaN,
      values[2 * k + 1] ?? Number.NaN,
    ])
    const { paths, longest } = quiver(places, directions, scale)
    const [x = 0, y = 0] = pointAlong(subject)
    const marks: Mark[] = [{ mark: "arrows", paths, tone: "arrow" }]
    const [[a = Number.NaN, c = Number.NaN] = [], [b = Number.NaN, d = Number.NaN] = []] = local.partials
    if (!fields.hidden.includes("jacobian"))
      marks.push(
        ...parallelogram([x, y], [[1, 0], [0, 1]], scale, "domain"), // biome-ignore format: the unit square
        ...parallelogram([x, y], [[a, c], [b, d]], scale, "image"), // biome-ignore format: the columns of the Jacobian
      )
    const [u = Number.NaN, v = Number.NaN] = local.value
    if (Number.isFinite(u) && Number.isFinite(v))
      marks.push({ mark: "arrows", paths: [scale.line([x, y], [x + u, y + v])], tone: "curve" })
    const missing = directions.filter((one) => !one.every(Number.isFinite)).length
    const gaps = missing === 0 ? "none" : missing === directions.length ? "everywhere" : "some"
    return { marks, handle: [x, y], gaps, longest }
  },
})
