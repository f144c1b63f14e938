import type { Mark, Scale } from "./scene"

type Pair = readonly [number, number]

/** The parallelogram that two vectors span at a point, with the vectors as arrows of different looks. */
export function parallelogram(
  [x, y]: Pair,
  [first, second]: readonly [Pair, Pair],
  scale: Scale,
  tone: "domain" | "image",
): readonly Mark[] {
  const corners: readonly Pair[] = [
    [x, y],
    [x + first[0], y + first[1]],
    [x + first[0] + second[0], y + first[1] + second[1]],
    [x + second[0], y + second[1]],
  ]
  if (!corners.flat().every(Number.isFinite)) return []
  const place = ([a, b]: Pair) => [scale.x(a), scale.y(b)]
  const [origin = [x, y], end = [x, y], , other = [x, y]] = corners
  const shape: Mark = { mark: "shape", path: corners.flatMap(place), tone }
  if (tone === "domain") return [shape]
  return [
    shape,
    { mark: "arrows", paths: [scale.line(origin, end)], tone: "first" },
    { mark: "arrows", paths: [scale.line(origin, other)], tone: "second" },
  ]
}
