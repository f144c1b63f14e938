import { add, negate } from "../index-form/build"
import type { Node } from "../index-form/nodes"

/** Whether a minus stands in front: a negative number, a product that begins with one, a sum of such terms. */
const isNegative = (node: Node): boolean => {
  if (node.node === "number") return node.value.num < 0n
  if (node.node === "multiply") return node.factors.slice(0, 1).some(isNegative)
  return node.node === "add" && node.terms.every(isNegative)
}

/** The v of u = -v where u has a minus in front; null for other forms. */
export const withoutMinus = (node: Node): Node | null =>
  !isNegative(node) ? null : node.node === "add" ? add(node.terms.map(negate)) : negate(node)
