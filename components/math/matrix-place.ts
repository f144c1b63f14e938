import type { MathfieldElement } from "mathlive"

/** The matrix that holds the caret of a formula field: where its cells begin and where it ends, in the field's offsets. */
export interface MatrixPlace {
  readonly cells: readonly number[]
  readonly end: number
}

const depthAt = (field: MathfieldElement, offset: number): number => field.getElementInfo(offset)?.depth ?? 0
const latexAt = (field: MathfieldElement, offset: number): string => field.getElementInfo(offset)?.latex ?? ""

/** The offset of what holds the place: the next one that lies less deep. */
function holderOf(field: MathfieldElement, offset: number): number | null {
  const depth = depthAt(field, offset)
  for (let next = offset + 1; next <= field.lastOffset; next += 1) {
    if (depthAt(field, next) < depth) return next
  }
  return null
}

/** The innermost matrix around the caret, null where there is none. The field tells only what stands at each offset and how deep. */
export function matrixAround(field: MathfieldElement): MatrixPlace | null {
  for (
    let place = holderOf(field, field.position);
    place !== null && depthAt(field, place) >= 0;
    place = holderOf(field, place)
  ) {
    if (!latexAt(field, place).startsWith("\\begin{")) continue
    const inside = depthAt(field, place) + 1
    const cells: number[] = []
    for (let offset = place - 1; offset >= 0 && depthAt(field, offset) >= inside; offset -= 1) {
      // A cell begins with an empty place; so do the parts of fractions, but these lie deeper.
      if (depthAt(field, offset) === inside && latexAt(field, offset) === "") cells.unshift(offset)
    }
    return { cells, end: place }
  }
  return null
}

/** Moves the caret to the end of the cell after or before its own, or out of the matrix. A hole there is selected. */
export function moveToCell(field: MathfieldElement, matrix: MatrixPlace, by: 1 | -1): void {
  const own = matrix.cells.findLastIndex((start) => start <= field.position)
  const next = own + by
  const start = matrix.cells[next]
  if (start === undefined) {
    field.position = by === 1 ? matrix.end : Math.max(0, (matrix.cells[0] ?? 1) - 1)
    return
  }
  const end = (matrix.cells[next + 1] ?? matrix.end) - 1
  const isHole = end === start + 1 && latexAt(field, end).startsWith("\\placeholder")
  if (isHole) field.selection = { ranges: [[start, end]] }
  else field.position = end
}
