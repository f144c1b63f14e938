import katex, { type KatexOptions } from "katex"
import { formulaSvg } from "@/lib/formula/formula-svg"
import { buildKatexTree, type KatexNode } from "@/lib/formula/katex-tree"
import { layOut } from "@/lib/formula/lay-out"
import { Unplaced } from "@/lib/formula/unplaced"

/** Longer sources are not set: they would hold up the page. */
export const TEX_LIMIT = 4096

export interface TexOptions {
  /** Set on a line of its own, with large operators. */
  readonly display: boolean
  /** The size of the surrounding text in pixels. */
  readonly size: number
}

/** What stands for a formula in the page: markup that was made here and is safe to insert, or why there is none. */
export type TexElement =
  | { readonly ok: true; readonly markup: string }
  | {
      readonly ok: false
      readonly reason: "empty" | "too-long" | "syntax"
      /** Where the typesetter stopped, in UTF-16 units of the source; null where it does not say. */
      readonly position: number | null
    }

const CACHE_LIMIT = 2000
const cache = new Map<string, TexElement>()

/**
 * The light element for a formula, the same object for the same source, display and size. It never throws: an empty, overlong
 * or faulty source gives the reason. Links, images, raw HTML and unbounded macros are refused.
 */
export function texToElement(tex: string, options: TexOptions): TexElement {
  if (tex.length > TEX_LIMIT) return { ok: false, reason: "too-long", position: null }
  const key = `${options.display ? "d" : "i"}${options.size}:${tex}`
  const known = cache.get(key)
  if (known) {
    // Moved to the end, so that what is in use is dropped last.
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const element = typeset(tex, options)
  cache.set(key, element)
  if (cache.size > CACHE_LIMIT)
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  return element
}

function typeset(tex: string, { display }: TexOptions): TexElement {
  if (tex.trim() === "") return { ok: false, reason: "empty", position: null }
  const options: KatexOptions = {
    displayMode: display,
    output: "html",
    throwOnError: true,
    strict: "ignore",
    trust: false,
    maxExpand: 400,
    maxSize: 20,
    // Thinner lines would vanish where the board is zoomed out.
    minRuleThickness: 0.05,
  }
  try {
    return { ok: true, markup: draw(buildKatexTree(tex, options), display) }
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
