import type { FigureKind } from "../../cards/plot-card"
import { contours } from "./contours"
import { curve } from "./curve"
import type { FigureDefinition } from "./define"
import { field } from "./field"
import { grid } from "./grid"
import { image } from "./image"
import { path } from "./path"

/** Every picture by its kind, sorted. Of those that suit a function, the first one is the usual one. */
export const FIGURE_DEFINITIONS: Readonly<Record<FigureKind, FigureDefinition>> = {
  contours,
  curve,
  field,
  grid,
  image,
  path,
}
