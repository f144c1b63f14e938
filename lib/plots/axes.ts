import { ticks } from "d3-array"
import { type Mark, numberText, type Scale } from "./scene"

/** Between two numbers on an axis, in units of the picture. */
const [APART_X, APART_Y] = [64, 44]
/** From the border of the picture to the numbers. */
const INSET = 5

/** The grid lines, the two axes where they are in sight, and the numbers along the lower and the left border. */
export function axisMarks(scale: Scale): {
  readonly below: readonly Mark[]
  readonly above: readonly Mark[]
} {
  const { width, height, left, right, bottom, top } = scale
  const across = ticks(left, right, Math.max(2, width / APART_X))
  const up = ticks(bottom, top, Math.max(2, height / APART_Y))
  const vertical = (x: number) => [scale.x(x), 0, scale.x(x), height]
  const horizontal = (y: number) => [0, scale.y(y), width, scale.y(y)]
  const axes = [
    ...(left < 0 && right > 0 ? [vertical(0)] : []),
    ...(bottom < 0 && top > 0 ? [horizontal(0)] : []),
  ]
  const numbersX = across
    .filter((x) => scale.x(x) > 26 && scale.x(x) < width - 30)
    .map((x): Mark => {
      return {
        mark: "label",
        x: scale.x(x),
        y: height - INSET,
        text: numberText(x),
        anchor: "middle",
        tone: "axis",
      }
    })
  const numbersY = up
    .filter((y) => scale.y(y) > 30 && scale.y(y) < height - 22)
    .map((y): Mark => {
      return {
        mark: "label",
        x: INSET,
        y: scale.y(y) + 3.5,
        text: numberText(y),
        anchor: "start",
        tone: "axis",
      }
    })
  return {
    below: [
      { mark: "lines", paths: [...across.map(vertical), ...up.map(horizontal)], tone: "grid" },
      { mark: "lines", paths: axes, tone: "axis" },
    ],
    above: [...numbersX, ...numbersY],
  }
}
