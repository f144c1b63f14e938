import { atIndex, freshIndex } from "../../index-form/build"
import type { Index, Node } from "../../index-form/nodes"
import { replaceIndex } from "../../index-form/substitute"
import { multiplyRational, ONE, type Rational } from "../../rational"

/** A product with all its sums in front. */
export interface Unfolded {
  readonly coefficient: Rational
  readonly bound: readonly Index[]
  readonly factors: readonly Node[]
}

/** Takes a term apart into its number, its summed indices and its factors; indices of inner sums are renamed where they clash. */
export function unfold(node: Node): Unfolded {
  let coefficient = ONE
  const bound: Index[] = []
  const factors: Node[] = []
  const visit = (part: Node): void => {
    if (part.node === "number") coefficient = multiplyRational(coefficient, part.value)
    else if (part.node === "multiply") part.factors.forEach(visit)
    else if (part.node === "sum") {
      const clash = bound.some((index) => index.id === part.index.id)
      const index = clash ? freshIndex(part.index.size) : part.index
      bound.push(index)
      visit(clash ? replaceIndex(part.body, part.index, atIndex(index)) : part.body)
    } else factors.push(part)
  }
  visit(node)
  return { coefficient, bound, factors }
}

/** Some factors that hang together by shared indices. */
export interface Part {
  readonly nodes: readonly Node[]
  /** Whether it holds one of the free indices. */
  readonly open: boolean
}

/** Splits factors into groups that share no index; all groups with a free index count as one. */
export function connectedParts(nodes: readonly Node[], free: readonly Index[]): Part[] {
  const groups: { nodes: Node[]; ids: Set<number> }[] = []
  for (const node of nodes) {
    const ids = node.free.map((index) => index.id)
    const touched = groups.filter((group) => ids.some((id) => group.ids.has(id)))
    const merged = {
      nodes: [...touched.flatMap((group) => group.nodes), node],
      ids: new Set([...touched.flatMap((group) => [...group.ids]), ...ids]),
    }
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => ({
    nodes: group.nodes,
    open: free.some((index) => group.ids.has(index.id)),
  }))
}
