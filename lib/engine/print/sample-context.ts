import type { Layout } from "../answer"
import { SCALAR, type Shape, type Size } from "../shape"
import type { Declaration } from "../term"
import type { PrintContext } from "./context"

/** Declarations and contexts for the printer's tests. */
export const vector = (name: string, latex: string, size: Size): Declaration => ({
  name,
  latex,
  shape: { kind: "column", size },
})
export const matrix = (name: string, latex: string, rows: Size, cols: Size): Declaration => ({
  name,
  latex,
  shape: { kind: "matrix", rows, cols },
})
export const scalar = (name: string, latex: string): Declaration => ({ name, latex, shape: SCALAR })

/** A context that differentiates by the first declaration. */
export function contextOf(
  declarations: readonly Declaration[],
  functionShape: Shape = SCALAR,
  more: { name?: string; layout?: Layout; order?: 1 | 2; index?: readonly number[] } = {},
): PrintContext {
  const declaration = declarations[0] ?? scalar("x", "x")
  return {
    declarations,
    name: more.name ?? null,
    functionShape,
    wrt: { declaration, index: more.index ?? null },
    isOnlyInput: declarations.length === 1,
    order: more.order ?? 1,
    layout: more.layout ?? "article",
    dims: {},
  }
}
