import type { Node } from "../index-form/nodes"
import { isInteger, toNumber } from "../rational"

/** In which group a factor stands: numbers and sizes, scalars, deltas, entries, calls, functions, sums. */
export function factorRank(node: Node): number {
  switch (node.node) {
    case "number":
      return 0
    case "constant":
    case "size":
    case "ordinal":
      return 1
    case "entry":
      return node.at.length === 0 ? 2 : 4
    case "delta":
      return 3
    case "power":
      return node.base.node === "constant" ? 6 : factorRank(node.base)
    case "add":
      return 7
    case "multiply":
    case "call":
    case "tensor":
    case "pick":
      return 5
    case "function":
      return node.fn === "exp" ? 6 : 8
    case "sum":
    case "product":
      return 9
    case "derivative":
      return 10
  }
}

/** The degree of a term as a polynomial in its entries, for the order of terms in a sum. */
export function degree(node: Node): number {
  switch (node.node) {
    case "entry":
      return 1
    case "multiply":
      return node.factors.reduce((total, factor) => total + degree(factor), 0)
    case "power":
      return node.exponent.node === "number" && isInteger(node.exponent.value)
        ? degree(node.base) * toNumber(node.exponent.value)
        : 0
    case "sum":
      return degree(node.body)
    default:
      return 0
  }
}

/** Made of numbers and sizes only. */
export function isConstant(node: Node): boolean {
  if (node.node === "multiply") return node.factors.every(isConstant)
  if (node.node === "power") return isConstant(node.base) && isConstant(node.exponent)
  return node.node === "number" || node.node === "size" || node.node === "constant"
}

/** A polynomial in entries: its constant term stands last, `x_1 + 1`; elsewhere it stands first, `1 + e^x`. */
export function isPolynomial(node: Node): boolean {
  if (node.node === "entry" || isConstant(node)) return true
  if (node.node === "multiply") return node.factors.every(isPolynomial)
  return (
    node.node === "power" &&
    isPolynomial(node.base) &&
    node.exponent.node === "number" &&
    node.exponent.value.num > 0n
  )
}
