import { buildKatexTree } from "../../formula/katex-tree"
import { layOut } from "../../formula/lay-out"
import type { LaidOut } from "../../formula/marks"

/** Longer sources are not set; the board does not set them either. */
const SOURCE_LIMIT = 4096

/** A formula laid out on a line of its own (`display`) or inside one; null where the typesetter or the layout cannot follow it. */
export function layOutFormula(latex: string, display: boolean): LaidOut | null {
  if (latex.trim() === "" || latex.length > SOURCE_LIMIT) return null
  try {
    const laidOut = layOut(
      buildKatexTree(latex, {
        displayMode: display,
        output: "html",
        throwOnError: true,
        strict: "ignore",
        trust: false,
        maxExpand: 400,
        maxSize: 20,
      }),
    )
    return laidOut.width > 0 && laidOut.height + laidOut.depth > 0 ? laidOut : null
  } catch {
    return null // a mistake of the person who typed it, or a part that is not followed: it is shown as source
  }
}
