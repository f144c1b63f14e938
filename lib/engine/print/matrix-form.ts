import type { Index, Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { findMatrixForm } from "./words/find"

/**
 * The shortest matrix notation of an entry at `row` and `col` (null: no such axis), or null when there is none or it
 * could not be confirmed by numbers.
 */
export const printMatrixForm = (
  node: Node,
  row: Index | null,
  col: Index | null,
  context: PrintContext,
): string | null => findMatrixForm(node, row, col, context)?.latex ?? null
