import { formulaFile } from "../../formula/formula-svg"
import type { TextMark } from "../../formula/marks"
import { layOutFormula } from "../content/lay-out-formula"

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

/** Draws formulas in one colour, each once. */
export function createFormulaDrawings(
  color: string,
  family: string,
  outline: ((mark: TextMark) => string) | null,
) {
  const drawings = new Map<string, FormulaDrawing | null>()
  return {
    draw(latex: string, display: boolean): FormulaDrawing | null {
      const key = `${display}${latex}`
      const known = drawings.get(key)
      if (known !== undefined) return known
      const formula = layOutFormula(latex, display)
      const drawing = formula && {
        svg: formulaFile(formula, color, family, outline),
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
