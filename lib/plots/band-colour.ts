import { interpolateViridis } from "d3-scale-chromatic"

/** The part of the colour map that dark lines and numbers can be read on, and the part for light ones. */
const PARTS = { light: [0.35, 1], dark: [0.02, 0.62] } as const

/** The colour of a level from 0 to 1. The map is perceptually uniform: equal steps of the level look equally far apart, also without colour vision. */
export function bandColour(level: number, page: keyof typeof PARTS): string {
  const [from, to] = PARTS[page]
  return interpolateViridis(from + (to - from) * level)
}
