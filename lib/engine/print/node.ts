import type { Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import type { Letters } from "./letters"

/** The index form as LaTeX: small letters with indices, sums with their ranges, no bracket too many. */
export function printNode(node: Node, _context: PrintContext, _letters: Letters): string {
  return node.node
}
