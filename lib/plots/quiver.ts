import { quantile } from "d3-array"
import type { Path, Scale } from "./scene"

/** Between the middles of two arrows, in units of the picture. */
const ARROW_SPACING = 34
/** Shorter arrows are left out: only their heads would be seen. */
const SHORTEST = 4.5

/** The points at which arrows stand: the numbers along both axes. */
export function arrowPlaces({ width, height, left, right, bottom, top }: Scale): {
  readonly x: Float64Array
  readonly y: Float64Array
} {
  const [columns, rows] = [width, height].map((size) => Math.max(3, Math.floor(size / ARROW_SPACING)))
  const [nx = 3, ny = 3] = [columns, rows]
  const count = nx * ny
  return {
    x: Float64Array.from({ length: count }, (_, k) => left + ((right - left) * ((k % nx) + 0.5)) / nx),
    y: Float64Array.from(
      { length: count },
      (_, k) => bottom + ((top - bottom) * (Math.floor(k / nx) + 0.5)) / ny,
    ),
  }
}

/**
 * Arrows at these points. Lengths are in proportion up to that of the longest arrow, which stands for `longest` and everything beyond it; directions are
 * those of the picture.
 */
export function quiver(
  places: ReturnType<typeof arrowPlaces>,
  directions: readonly (readonly [number, number])[],
  scale: Scale,
): { readonly paths: readonly Path[]; readonly longest: number } {
  const [perX, perY] = [scale.width / (scale.right - scale.left), scale.height / (scale.top - scale.bottom)]
  const lengths = directions.map(([u, v]) => Math.hypot(u, v))
  const longest = quantile(lengths.filter(Number.isFinite), 0.9) ?? 0
  if (longest === 0) return { paths: [], longest: 0 }
  const paths = directions.flatMap(([u, v], k): Path[] => {
    const length = lengths[k] ?? Number.NaN
    const [dx, dy] = [u * perX, -v * perY]
    const drawn = Math.min(1, length / longest) * ARROW_SPACING * 0.92
    const shown = Math.hypot(dx, dy)
    if (!Number.isFinite(shown) || shown === 0 || drawn < SHORTEST) return []
    const [x, y] = [scale.x(places.x[k] ?? 0), scale.y(places.y[k] ?? 0)]
    const [halfX, halfY] = [((dx / shown) * drawn) / 2, ((dy / shown) * drawn) / 2]
    return [[x - halfX, y - halfY, x + halfX, y + halfY].map((value) => Math.round(value * 10) / 10)]
  })
  return { paths, longest }
}
