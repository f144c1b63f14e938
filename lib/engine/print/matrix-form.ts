import type { Index, Node } from "../index-form/nodes"
import type { PrintContext } from "./context"

/**
 * The shortest matrix notation of an entry at `row` and `col` (null: no such axis), or null when there is none or it
 * could not be confirmed by numbers.
 */
export function printMatrixForm(
  _node: Node,
  _row: Index | null,
  _col: Index | null,
  _context: PrintContext,
): string | null {
  return null
}
