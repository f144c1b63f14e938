import { formulaFile } from "../../formula/formula-svg"
import { buildKatexTree } from "../../formula/katex-tree"
import { layOut } from "../../formula/lay-out"
import type { LaidOut } from "../../formula/marks"

/** A formula as a drawing; lengths in em of the formula. */
export interface FormulaDrawing {
  readonly svg: string
  readonly width: number
  /** From the top to the bottom. */
  readonly height: number
  /** How far it reaches below the baseline. */
  readonly depth: number
  /** What a screen reader says and a copy gives. */
  readonly alt: string
}

/** Longer sources are not set; the board does not set them either. */
const SOURCE_LIMIT = 4096

/** A formula laid out on a line of its own (`display`) or inside one; null where the typesetter or the layout cannot follow it. */
function layOutFormula(latex: string, display: boolean): LaidOut | null {
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

/** Draws formulas in one colour, each once. */
export function createFormulaDrawings(color: string, family: string) {
  const drawings = new Map<string, FormulaDrawing | null>()
  return {
    draw(latex: string, display: boolean): FormulaDrawing | null {
      const key = `${display}${latex}`
      const known = drawings.get(key)
      if (known !== undefined) return known
      const formula = layOutFormula(latex, display)
      const drawing = formula && {
        svg: formulaFile(formula, color, family),
        width: formula.width,
        height: formula.height + formula.depth,
        depth: formula.depth,
        alt: latex,
      }
      drawings.set(key, drawing)
      return drawing
    },
  }
}
