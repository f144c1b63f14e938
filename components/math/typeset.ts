import katex, { type KatexOptions } from "katex"
import { formulaSvg } from "@/lib/formula/formula-svg"
import { buildKatexTree, type KatexNode } from "@/lib/formula/katex-tree"
import { layOut } from "@/lib/formula/lay-out"
import { mathematicsOf } from "@/lib/formula/speech/math-node"
import { Unplaced } from "@/lib/formula/unplaced"
import type { TexElement, TexOptions } from "./tex-element"

/** Sets a formula; it never throws. Links, images, raw HTML and unbounded macros are refused. */
export function typeset(tex: string, { display }: TexOptions): TexElement {
  const options: KatexOptions = {
    displayMode: display,
    // The mathematics beside what is seen: from it the formula is said.
    output: "htmlAndMathml",
    throwOnError: true,
    strict: "ignore",
    trust: false,
    maxExpand: 400,
    maxSize: 20,
    // Thinner lines would vanish where the board is zoomed out.
    minRuleThickness: 0.05,
  }
  try {
    const tree = buildKatexTree(tex, options)
    return { ok: true, markup: draw(tree, display), mathematics: mathematicsOf(tree) }
  } catch (problem) {
    if (problem instanceof katex.ParseError) {
      const { position } = problem
      return {
        ok: false,
        reason: "syntax",
        position: typeof position === "number" ? Math.min(position, tex.length) : null,
      }
    }
    // Deep nesting overflows the stack; anything else is a mistake of ours.
    if (problem instanceof RangeError) return { ok: false, reason: "too-long", position: null }
    throw problem
  }
}

/** One light drawing, or the typesetter's own markup for the few parts that the layout does not follow. */
function draw(tree: KatexNode, display: boolean): string {
  try {
    return formulaSvg(layOut(tree), display)
  } catch (problem) {
    if (problem instanceof Unplaced) return tree.toMarkup()
    throw problem
  }
}
