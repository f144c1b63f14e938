import type { Bounds } from "../../cards/plot-card"
import { parallelogram } from "../parallelogram"
import type { Path, Scale } from "../scene"
import { defineFigure } from "./define"

const BOUNDS: Bounds = [-3, 3, -3, 3]
/** Lines of the grid to each side of the origin. */
const REACH = 12

/** What a 2×2 matrix does to the grid and to the unit square. */
export const grid = defineFigure({
  kind: "grid",
  title: { en: "Matrix acting on the grid", ja: "行列による格子の変換" },
  axes: 0,
  dims: [2, 2],
  equal: true,
  vertical: "coordinates",
  layers: ["jacobian"],
  jacobian: { en: "Unit square before the map", ja: "変換前の単位正方形" },
  canDescend: false,
  legend: (name) => [
    { tone: "first", latex: `${name}\\bm{e}_1` },
    { tone: "second", latex: `${name}\\bm{e}_2` },
  ],
  bounds: () => BOUNDS,
  draw({ local: { value }, scale, fields }) {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = value
    if (![a, b, c, d].every(Number.isFinite)) return { marks: [], handle: null, gaps: "everywhere" }
    const shows = !fields.hidden.includes("jacobian")
    return {
      marks: [
        { mark: "lines", paths: linesOf([a, b, c, d], scale), tone: "image" },
        ...(shows ? parallelogram([0, 0], [[1, 0], [0, 1]], scale, "domain") : []), // biome-ignore format: the unit square
        ...parallelogram([0, 0], [[a, c], [b, d]], scale, "image"), // biome-ignore format: the columns of the matrix
      ],
      handle: null,
      gaps: "none",
    }
  },
})

function linesOf([a, b, c, d]: readonly [number, number, number, number], scale: Scale): readonly Path[] {
  const place = (x: number, y: number): [number, number] => [a * x + b * y, c * x + d * y]
  const paths: Path[] = []
  for (let k = -REACH; k <= REACH; k++)
    paths.push(scale.line(place(k, -REACH), place(k, REACH)), scale.line(place(-REACH, k), place(REACH, k)))
  return paths.filter((path) => path.length > 0)
}
