import { withCells } from "../algebra"
import { defineDifferentialRule } from "../define"

/** A written-out vector or matrix changes entry by entry. */
export const arrayDifferential = defineDifferentialRule({
  id: "d-array",
  title: { en: "Each entry for itself", ja: "成分ごとに微分" },
  explanation: {
    en: "A written-out vector or matrix changes by the changes of its entries.",
    ja: "書き並べたベクトルや行列は、成分ごとに変化します。",
  },
  on: ["array"],
  apply: (of, { d }) => withCells(of, of.cells.flat().map(d)),
  examples: [
    ["(t^2, \\sin t)", "t", "t"],
    ["\\begin{bmatrix} \\cos t & -\\sin t \\\\ \\sin t & \\cos t \\end{bmatrix}\\bm{x}", "x:2 t", "t"],
  ],
})
