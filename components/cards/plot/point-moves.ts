import { valueKeyOf } from "@/lib/cards/plot-card"
import { axisEntries } from "@/lib/plots/readout"
import { type DrawnPlot, tidy } from "./drawn-plot"
import { stepOf } from "./plot-sliders"

/** The numbers of the axes when the point is put at a place of the picture: along a curve, those of the nearest place on it. */
export function pointAt(
  plot: DrawnPlot,
  [x, y]: readonly [number, number],
): Readonly<Record<string, number>> {
  const [first, second] = axisEntries(plot)
  const [left, right, bottom, top] = plot.bounds
  if (!first) return {}
  if (plot.track) return { [valueKeyOf(first.key)]: nearestOn(plot.track, x, y, first.range) }
  const held = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
  const across = { [valueKeyOf(first.key)]: tidy(held(x, left, right), right - left) }
  if (!second) return across
  return { ...across, [valueKeyOf(second.key)]: tidy(held(y, bottom, top), top - bottom) }
}

function nearestOn(
  track: readonly number[],
  x: number,
  y: number,
  [least, most]: readonly [number, number],
): number {
  let [nearest, distance] = [least, Number.POSITIVE_INFINITY]
  for (let k = 0; k + 2 < track.length; k += 3) {
    const away = Math.hypot((track[k + 1] ?? 0) - x, (track[k + 2] ?? 0) - y)
    if (away < distance) [nearest, distance] = [track[k] ?? least, away]
  }
  return tidy(nearest, most - least)
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
}

/** The numbers of the axes after the press of an arrow key; with Shift ten steps. Null for other keys. */
export function pointMovedBy(
  plot: DrawnPlot,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): Readonly<Record<string, number>> | null {
  const arrow = ARROWS[key]
  const [first, second] = axisEntries(plot)
  if (!arrow || !first) return null
  const [left, right, bottom, top] = plot.bounds
  const far = shiftKey ? 10 : 1
  const moved = (value: number, by: number, step: number) => Number((value + by * far * step).toPrecision(12))
  if (!second) {
    const step = plot.track ? stepOf(first.range) : stepOf([left, right])
    return { [valueKeyOf(first.key)]: moved(first.value, arrow[0] + arrow[1], step) }
  }
  return {
    [valueKeyOf(first.key)]: moved(first.value, arrow[0], stepOf([left, right])),
    [valueKeyOf(second.key)]: moved(second.value, arrow[1], stepOf([bottom, top])),
  }
}
