import { entry } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import type { OperatorDefinition } from "./define"

/** Whether a function without a known derivative stands in a node. */
function holdsLast(node: Node, operatorById: (id: string) => OperatorDefinition | undefined): boolean {
  const meaning = node.node === "function" ? operatorById(node.fn)?.meaning : undefined
  let found = meaning?.means === "primitive" && meaning.differential === null
  mapParts(node, (part) => {
    found ||= holdsLast(part, operatorById)
    return part
  })
  return found
}

/** The orders up to the second of which an operator has derivatives; that of ψ is a function that has none itself. */
export function knownOrders(
  { meaning }: OperatorDefinition,
  operatorById: (id: string) => OperatorDefinition | undefined,
): readonly (1 | 2)[] {
  if (meaning.means === "primitive" && meaning.differential === null) return []
  return meaning.means === "elementwise" && holdsLast(meaning.slope(entry("x")), operatorById) ? [1] : [1, 2]
}
