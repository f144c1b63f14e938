import type { Index, IndexForm } from "../index-form/nodes"
import type { Size } from "../shape"
import type { PrintContext } from "./context"

/** Which index counts rows and which columns where a derivative is displayed; `shape` as displayed. */
export interface Display {
  readonly row: Index | null
  readonly col: Index | null
  readonly shape: readonly Size[]
  /** Three or more indices: no single matrix shows it. */
  readonly isTensor: boolean
}

const column = (row: Index): Display => ({ row, col: null, shape: [row.size], isTensor: false })
const rowVector = (col: Index): Display => ({ row: null, col, shape: [1, col.size], isTensor: false })
const matrix = (row: Index, col: Index): Display => ({
  row,
  col,
  shape: [row.size, col.size],
  isTensor: false,
})

function vectorDisplay(form: IndexForm, index: Index, context: PrintContext): Display {
  const byVector = form.wrt.length === 1
  if (context.layout === "article") {
    const places = context.mixed ?? [context.wrt]
    const moving = places.find(({ declaration, index: at }) => !at && declaration.shape.kind !== "scalar")
    const kind = byVector ? moving?.declaration.shape.kind : context.functionShape.kind
    return kind === "row" ? rowVector(index) : column(index)
  }
  return byVector === (context.layout === "denominator") ? column(index) : rowVector(index)
}

function matrixDisplay(form: IndexForm, first: Index, second: Index, context: PrintContext): Display {
  const { layout } = context
  const own = matrix(first, second)
  const turned = matrix(second, first)
  if (form.output.length === 0) {
    const gradient = context.order === 1
    return gradient && layout === "numerator" ? turned : own
  }
  return layout === "denominator" ? turned : own
}

/**
 * How a derivative stands on paper. `article`: a gradient has the shape of the variable, a Jacobian is m × n, a tensor has its output first;
 * `numerator` and `denominator` as in the tables of Wikipedia's article "Matrix calculus". A Hessian is the same in all of them.
 */
export function displayOf(form: IndexForm, context: PrintContext): Display {
  const all = [...form.output, ...form.wrt]
  const [first, second, ...more] = all
  if (!first) return { row: null, col: null, shape: [], isTensor: false }
  if (!second) return vectorDisplay(form, first, context)
  if (more.length === 0) return matrixDisplay(form, first, second, context)
  const ordered = context.layout === "denominator" ? [...form.wrt, ...form.output] : all
  return { row: null, col: null, shape: ordered.map((index) => index.size), isTensor: true }
}
