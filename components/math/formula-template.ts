/** A piece of mathematics to insert. */
export interface FormulaTemplate {
  /** A key of the words of the editor. */
  readonly id: string
  /** What its button shows. */
  readonly face: string
  /** For the formula field: `#@` is what was selected or stands before the caret, `#?` a hole. */
  readonly field: string
  /** For LaTeX source: what comes before and after the selection. */
  readonly source: readonly [before: string, after: string]
}

/** What functions of vectors and matrices are made of and a keyboard does not have, the most frequent first. */
export const FORMULA_TEMPLATES: readonly FormulaTemplate[] = [
  { id: "bold", face: "\\bm{x}", field: "\\bm{#@}", source: ["\\bm{", "}"] },
  { id: "transpose", face: "A^\\top", field: "^{\\top}", source: ["^\\top", ""] },
  { id: "inverse", face: "A^{-1}", field: "^{-1}", source: ["^{-1}", ""] },
  { id: "fraction", face: "\\tfrac{a}{b}", field: "\\frac{#@}{#?}", source: ["\\frac{", "}{}"] },
  { id: "root", face: "\\sqrt{x}", field: "\\sqrt{#@}", source: ["\\sqrt{", "}"] },
  { id: "norm", face: "\\|\\bm{x}\\|", field: "\\left\\|#@\\right\\|", source: ["\\|", "\\|"] },
  { id: "sum", face: "\\textstyle\\sum_{i}", field: "\\sum_{i=1}^{n}#@", source: ["\\sum_{i=1}^{n} ", ""] },
  {
    id: "trace",
    face: "\\operatorname{tr}",
    field: "\\operatorname{tr}(#@)",
    source: ["\\operatorname{tr}(", ")"],
  },
  { id: "determinant", face: "\\det", field: "\\det(#@)", source: ["\\det(", ")"] },
]
