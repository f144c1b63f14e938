import { ok, type Result } from "../../answer"
import { shapeWords } from "../../operators/shape-words"
import { refuse } from "../../refuse"
import { axes, type Shape } from "../../shape"
import type { Remark } from "../remarks"
import { partsOf, type Surface } from "../surface"
import { boundSize } from "./arrays"
import type { Context } from "./context"
import { findVariable, type Variable } from "./scope"
import type { Sizes } from "./sizes"

/** Lets the letters of bounds stand for sizes. */
export function noteBounds(sizes: Sizes, bounds: readonly ({ number: number } | { letter: string })[]): void {
  for (const bound of bounds) if ("letter" in bound) sizes.named(bound.letter)
}

/** Whether a variable or one of its entries occurs. */
export function isUsed(variable: Variable, surfaces: readonly Surface[]): boolean {
  const uses = (surface: Surface): boolean =>
    (surface.type === "letter" && surface.letter.toLowerCase() === variable.letter.toLowerCase()) ||
    partsOf(surface).some(uses)
  return surfaces.some(uses)
}

/** Sizes that remarks tell are equated; a remark that defines a symbol of the body is refused. */
export function applyRemarks(
  context: Context,
  remarks: readonly Remark[],
  surfaces: readonly Surface[],
): Result<true> {
  for (const { letter, says, span } of remarks) {
    const variable = findVariable(context.variables, letter)
    if (!variable) continue
    if ("definition" in says) {
      if (isUsed(variable, surfaces)) return refuse("unsupported/definition", span, { name: letter.latex })
      continue
    }
    const shape = variable.declaration.shape
    const wanted = says.sizes.map((bound) => boundSize(context, bound, span))
    const fits =
      axes(shape).length === wanted.length &&
      axes(shape).every((size, k) => context.sizes.equate(size, wanted[k] ?? size))
    if (!fits) {
      const stated = statedShape(wanted)
      return refuse("shape/sides", span, {
        left: shapeWords(shape, context.sizes),
        right: shapeWords(stated, context.sizes),
      })
    }
  }
  return ok(true)
}

const statedShape = (sizes: readonly (number | string)[]): Shape => {
  const [rows, cols] = sizes
  if (rows === undefined) return { kind: "scalar" }
  return cols === undefined ? { kind: "column", size: rows } : { kind: "matrix", rows, cols }
}
