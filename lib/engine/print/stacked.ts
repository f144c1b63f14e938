import { atNumber } from "../index-form/build"
import type { Index, Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { fold, instantiate } from "./expanded/instantiate"
import { unpick } from "./unpick"
import { findMatrixForm } from "./words/find"

/** So many rows or columns are put together. */
const MOST = 6

const ZERO = "\\mathbf{0}"

const count = (index: Index): number | null =>
  typeof index.size === "number" && index.size > 1 && index.size <= MOST ? index.size : null

/**
 * The derivative of a written-out vector such as \((\bm x^\top A\bm x, \bm b^\top\bm x)\), whose entries have nothing in common: a row of matrix words
 * for each of them, one below the other, or columns side by side. Null where an entry has no such words.
 */
export function stackedTex(
  body: Node,
  row: Index | null,
  col: Index | null,
  context: PrintContext,
): string | null {
  if (!row || !col) return null
  const [rows, columns] = [count(row), count(col)]
  if ((rows === null) === (columns === null)) return null
  const [index, other] = rows === null ? [col, row] : [row, col]
  if (typeof other.size === "number") return null
  const parts: string[] = []
  for (let place = 1; place <= (rows ?? columns ?? 0); place++) {
    const part = unpick(fold(instantiate(body, new Map([[index.id, atNumber(place)]]))))
    const form = findMatrixForm(part, rows === null ? row : null, rows === null ? null : col, context)
    if (form === null) return null
    parts.push(rows !== null && form.latex === ZERO ? `${ZERO}^\\top` : form.latex)
  }
  return `\\begin{bmatrix} ${parts.join(rows === null ? " & " : " \\\\ ")} \\end{bmatrix}`
}
