import type { KatexNode } from "../katex-tree"

/** A node of the mathematics that the typesetter writes beside its drawing (MathML): an element, a fragment without a type, or a text. */
export interface MathNode {
  readonly type?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly MathNode[]
  readonly text?: string
}

/** The mathematics in a typesetter's tree; an empty node where the tree was built without it. */
export function mathematicsOf(tree: KatexNode): MathNode {
  return find(tree as MathNode) ?? {}
}

function find(node: MathNode): MathNode | null {
  if (node.type === "math") return node
  for (const child of node.children ?? []) {
    const found = find(child)
    if (found) return found
  }
  return null
}
