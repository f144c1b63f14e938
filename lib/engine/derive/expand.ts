import { add, multiply } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import { isInteger } from "../rational"
import { factorsOf } from "../rules/sum-chain"

/** Expansions beyond this many terms are not tried. */
const TERM_LIMIT = 200

const termsOf = (node: Node): readonly Node[] => (node.node === "add" ? node.terms : [node])

/** Whole powers of groups up to this exponent are multiplied out. */
const EXPONENT_LIMIT = 4n

function distribute(node: Node): Node {
  if (node.node === "power" && node.base.node === "add" && node.exponent.node === "number") {
    const { value } = node.exponent
    if (!isInteger(value) || value.num < 2n || value.num > EXPONENT_LIMIT) return node
    const base = node.base
    return distribute(multiply(Array.from({ length: Number(value.num) }, () => base)))
  }
  if (node.node !== "multiply" || !node.factors.some((factor) => factor.node === "add")) return node
  const count = node.factors.reduce((terms, factor) => terms * termsOf(factor).length, 1)
  if (count > TERM_LIMIT) return node
  let products: (readonly Node[])[] = [[]]
  for (const factor of node.factors) {
    products = products.flatMap((head) => termsOf(factor).map((term) => [...head, ...factorsOf(term)]))
  }
  return add(products.map((factors) => multiply(factors)))
}

/** The form with products of groups multiplied out, from the inside out: `(Ax − b)_i` loses its brackets. */
export function expandForm(node: Node): Node {
  const done = new Map<number, Node>()
  const visit = (part: Node): Node => {
    const known = done.get(part.uid)
    if (known) return known
    const result = distribute(mapParts(part, visit))
    done.set(part.uid, result)
    return result
  }
  return visit(node)
}
