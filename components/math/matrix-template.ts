import type { Bilingual } from "@/lib/engine/answer"
import type { FormulaTemplate } from "./formula-template"

/** The largest size that is offered; a larger matrix grows by its handles. */
export const MOST_ROWS = 6
export const MOST_COLUMNS = 6

const dotted = (name: string, rows: readonly string[], faces: readonly string[]): FormulaTemplate => ({
  id: name,
  face: `\\left[\\begin{smallmatrix}${faces.join("\\\\")}\\end{smallmatrix}\\right]`,
  field: `\\begin{bmatrix}${rows.join("\\\\")}\\end{bmatrix}`,
  source: [`\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`, ""],
})

/** A matrix of holes, with as many rows and columns. */
export function matrixTemplate(rows: number, columns: number): FormulaTemplate {
  const lines = (hole: string, between: string) =>
    Array.from({ length: rows }, () => Array(columns).fill(hole).join(between))
  return {
    id: `matrix-${rows}-${columns}`,
    face: `\\left[\\begin{smallmatrix}${lines("\\cdot", "&").join("\\\\")}\\end{smallmatrix}\\right]`,
    field: `\\begin{bmatrix}${lines("#?", "&").join("\\\\")}\\end{bmatrix}`,
    source: ["\\begin{bmatrix} ", `${lines("", " & ").join(" \\\\ ")} \\end{bmatrix}`],
  }
}

/** A column and a matrix of open size, written with dots as on paper. */
export const OPEN_COLUMN = dotted(
  "column-of-n",
  ["x_1", "x_2", "\\vdots", "x_n"],
  ["\\cdot", "\\vdots", "\\cdot"],
)
export const OPEN_MATRIX = dotted(
  "matrix-m-n",
  [
    "x_{11} & x_{12} & \\cdots & x_{1n}",
    "x_{21} & x_{22} & \\cdots & x_{2n}",
    "\\vdots & \\vdots & \\ddots & \\vdots",
    "x_{m1} & x_{m2} & \\cdots & x_{mn}",
  ],
  ["\\cdot&\\cdots&\\cdot", "\\vdots&\\ddots&\\vdots", "\\cdot&\\cdots&\\cdot"],
)

const named = (template: FormulaTemplate, names: readonly string[], words: Bilingual) => ({
  ...template,
  names,
  words,
})

/** The matrices that are found by name. */
export const MATRIX_COMMANDS = [
  named(matrixTemplate(2, 2), ["matrix", "bmatrix", "pmatrix", "m"], {
    en: "2 × 2 matrix",
    ja: "2 × 2 行列",
  }),
  named(matrixTemplate(3, 3), ["matrix3", "m3"], { en: "3 × 3 matrix", ja: "3 × 3 行列" }),
  named(matrixTemplate(2, 1), ["column", "vector"], { en: "column of two", ja: "2次元の列ベクトル" }),
  named(matrixTemplate(3, 1), ["column3", "vector3"], { en: "column of three", ja: "3次元の列ベクトル" }),
  named(OPEN_COLUMN, ["columnn", "vectorn"], {
    en: "column of n, with dots",
    ja: "n次元の列ベクトル(点々つき)",
  }),
  named(OPEN_MATRIX, ["matrixn", "mn"], { en: "m × n matrix, with dots", ja: "m × n 行列(点々つき)" }),
]
