import type { Tone } from "../../plots/scene"

/** How the marks of a picture are drawn in files: colours as `#rrggbb`, on light and on dark paper, widths in units of the picture. */
export interface Look {
  readonly light: string
  readonly dark: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}

/** Colours of levels, so that lines and numbers stand out from them. */
export const BAND_OPACITY = 0.8

/** The looks that the page has as well. */
export const LOOKS: Readonly<Record<Tone, Look>> = {
  grid: { light: "#1e1e32", dark: "#ebeeff", width: 0.8, opacity: 0.13 },
  axis: { light: "#70727c", dark: "#9a9ca6", width: 1 },
  curve: { light: "#2353b5", dark: "#8cb6ff", width: 2.2 },
  tangent: { light: "#c02b22", dark: "#ff9484", width: 1.6, dash: [7, 4] },
  contour: { light: "#3c3e49", dark: "#d9dbe6", width: 0.9 },
  arrow: { light: "#33353f", dark: "#e4e6f0", width: 1 },
  domain: { light: "#585b66", dark: "#abadb5", width: 1.1, dash: [4, 3] },
  image: { light: "#1b7344", dark: "#7fd79f", width: 1 },
  first: { light: "#c02b22", dark: "#ff9484", width: 2.2 },
  second: { light: "#7b34b8", dark: "#cf9cff", width: 2.2, dash: [8, 3] },
  link: { light: "#585b66", dark: "#abadb5", width: 1.1, dash: [2, 4] },
  descent: { light: "#c02b22", dark: "#ff9484", width: 1.6 },
}

/** The head of an arrow from one point to another: its three corners, the tip first. */
export function arrowHead(
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[],
  isThick: boolean,
): readonly number[] | null {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (length < 0.5) return null
  const head = Math.min(isThick ? 10 : 5.5, length * 0.6)
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
  const [bx, by, wide] = [x1 - ux * head, y1 - uy * head, head * 0.42]
  return [x1, y1, bx - uy * wide, by + ux * wide, bx + uy * wide, by - ux * wide].map(
    (value) => Math.round(value * 10) / 10,
  )
}
