import { multiply, sumIndex } from "../index-form/build"
import { hasIndex } from "../index-form/free"
import type { Index, Node } from "../index-form/nodes"

/** `\sum_i \sum_j f g` taken apart: the bound indices from the outside, and the factors of the body. */
export interface SumChain {
  readonly indices: readonly Index[]
  readonly factors: readonly Node[]
}

/** Takes a chain of sums apart, as far as every index is bound once. */
export function splitChain(node: Node & { node: "sum" }): SumChain {
  const indices: Index[] = []
  let body: Node = node
  while (body.node === "sum") {
    const { index } = body
    if (hasIndex(indices, index)) break
    indices.push(index)
    body = body.body
  }
  return { indices, factors: factorsOf(body) }
}

/** Puts a chain together again. */
export const joinChain = (indices: readonly Index[], factors: readonly Node[]): Node =>
  indices.reduceRight((body, index) => sumIndex(index, body), multiply(factors))

/** The factors of a product; anything else is its own only factor. */
export const factorsOf = (node: Node): readonly Node[] => (node.node === "multiply" ? node.factors : [node])

/** Whether a node depends on one of the indices. */
export function dependsOnAny(node: Node, indices: readonly Index[]): boolean {
  for (const index of node.free) if (hasIndex(indices, index)) return true
  return false
}
