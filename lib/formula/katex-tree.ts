import katex, { type KatexOptions } from "katex"

/** A node of the typesetter's tree: a box with children, a run of text, or a drawing. Lengths are in em of the node's own size. */
export interface KatexNode {
  readonly classes?: readonly string[]
  readonly style?: Readonly<Record<string, string | undefined>>
  readonly children?: readonly KatexNode[]
  readonly text?: string
  readonly width?: number
  readonly italic?: number
  readonly height?: number
  readonly depth?: number
  /** Of drawings only: `viewBox`, `preserveAspectRatio`. */
  readonly attributes?: Readonly<Record<string, string>>
  toMarkup(): string
}

/** Builds the tree for a source; it throws what the typesetter throws. */
export function buildKatexTree(tex: string, options: KatexOptions): KatexNode {
  // The function is exported for exactly this use, though the typesetter's types leave it out.
  const { __renderToDomTree } = katex as unknown as {
    readonly __renderToDomTree: (tex: string, options: KatexOptions) => KatexNode
  }
  return __renderToDomTree(tex, options)
}
