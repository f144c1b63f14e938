import type { Plot } from "@/lib/plots/plot"

/** A plot that has a picture. */
export type DrawnPlot = Extract<Plot, { ok: true }>

/** A number as a hand sets it: not finer than a part of what is in sight. */
export function tidy(value: number, span: number): number {
  const step = 10 ** Math.floor(Math.log10(span / 300))
  return Number((Math.round(value / step) * step).toPrecision(12))
}

/** A place on the screen in the numbers of the axes. */
export function placeIn(
  svg: SVGSVGElement | null,
  { bounds }: DrawnPlot,
  at: { readonly clientX: number; readonly clientY: number },
): readonly [x: number, y: number] {
  const box = svg?.getBoundingClientRect()
  const [left, right, bottom, top] = bounds
  if (!box || box.width === 0 || box.height === 0) return [(left + right) / 2, (bottom + top) / 2]
  return [
    left + ((at.clientX - box.left) / box.width) * (right - left),
    top - ((at.clientY - box.top) / box.height) * (top - bottom),
  ]
}
