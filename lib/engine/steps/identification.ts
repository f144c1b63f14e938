import type { Bilingual } from "../answer"

/** How a derivative is read off the last form of a differential. */
export type Identification =
  | "d-identify-derivative"
  | "d-identify-gradient"
  | "d-identify-gradient-matrix"
  | "d-identify-jacobian"
  | "d-identify-partial"
  | "d-identify-entry"
  | "d-identify-vec"

/** Titles by the table of identification. Source: Magnus and Neudecker, Matrix Differential Calculus, chapter 9. */
export const IDENTIFICATION_TITLES: Readonly<Record<Identification, Bilingual>> = {
  "d-identify-derivative": {
    en: "Read off the derivative: $\\mathrm{d}f = f'\\,\\mathrm{d}t$",
    ja: "微分を読み取る:$\\mathrm{d}f = f'\\,\\mathrm{d}t$",
  },
  "d-identify-gradient": {
    en: "Read off the gradient: $\\mathrm{d}f = \\bm{g}^\\top\\mathrm{d}\\bm{x}$",
    ja: "勾配を読み取る:$\\mathrm{d}f = \\bm{g}^\\top\\mathrm{d}\\bm{x}$",
  },
  "d-identify-gradient-matrix": {
    en: "Read off the gradient matrix: $\\mathrm{d}f = \\operatorname{tr}(G^\\top\\mathrm{d}X)$",
    ja: "勾配行列を読み取る:$\\mathrm{d}f = \\operatorname{tr}(G^\\top\\mathrm{d}X)$",
  },
  "d-identify-jacobian": {
    en: "Read off the Jacobian matrix: $\\mathrm{d}\\bm{y} = J\\,\\mathrm{d}\\bm{x}$",
    ja: "ヤコビ行列を読み取る:$\\mathrm{d}\\bm{y} = J\\,\\mathrm{d}\\bm{x}$",
  },
  "d-identify-partial": {
    en: "Read off the partial derivatives: $\\mathrm{d}f = \\sum_i \\frac{\\partial f}{\\partial x_i}\\,\\mathrm{d}x_i$",
    ja: "偏微分を読み取る:$\\mathrm{d}f = \\sum_i \\frac{\\partial f}{\\partial x_i}\\,\\mathrm{d}x_i$",
  },
  "d-identify-entry": {
    en: "Read off one entry: move one entry of the variable by 1",
    ja: "一つの成分を読み取る:変数の成分を一つだけ 1 動かす",
  },
  "d-identify-vec": {
    en: "Read off the matrix over stacked columns: $\\mathrm{d}\\operatorname{vec}F = A\\,\\mathrm{d}\\operatorname{vec}X$",
    ja: "列を積んだ形で読み取る:$\\mathrm{d}\\operatorname{vec}F = A\\,\\mathrm{d}\\operatorname{vec}X$",
  },
}

/** What the derivative is, in the layouts that show it as it stands in the differential. */
const AS_IT_STANDS: Readonly<Record<Identification, Bilingual>> = {
  "d-identify-derivative": {
    en: "What multiplies the differential of the scalar is the derivative.",
    ja: "スカラーの微分に掛かっているものが導関数です。",
  },
  "d-identify-gradient": {
    en: "What stands before the differential is the transposed gradient; the gradient has the shape of the variable.",
    ja: "微分の前にあるものが勾配の転置です。勾配は変数と同じ形になります。",
  },
  "d-identify-gradient-matrix": {
    en: "What stands before the differential under the trace is the transposed gradient; the gradient has the shape of the variable.",
    ja: "トレースの中で微分の前にあるものが勾配の転置です。勾配は変数と同じ形になります。",
  },
  "d-identify-jacobian": {
    en: "What stands before the differential is the Jacobian matrix: outputs along the rows, the variable along the columns.",
    ja: "微分の前にあるものがヤコビ行列です。行が出力、列が変数に対応します。",
  },
  "d-identify-partial": {
    en: "What multiplies the differential of an entry is the partial derivative by that entry.",
    ja: "各成分の微分に掛かっているものが、その成分による偏微分です。",
  },
  "d-identify-entry": {
    en: "With a single one among the entries of the differential, the form gives the derivative by that entry.",
    ja: "微分の成分のうち一つだけを 1 とすると、その成分による微分が得られます。",
  },
  "d-identify-vec": {
    en: "The matrix before the stacked differential is the derivative over stacked columns.",
    ja: "列を積んだ微分の前にある行列が、列を積んだ形での微分です。",
  },
}

/** The same where the layout shows the derivative transposed. */
const TURNED: Readonly<Partial<Record<Identification, Bilingual>>> = {
  "d-identify-derivative": {
    en: "What multiplies the differential of the scalar is the derivative, which this layout writes transposed.",
    ja: "スカラーの微分に掛かっているものが導関数で、この並べ方では転置して書きます。",
  },
  "d-identify-gradient": {
    en: "What stands before the differential is the derivative: in the numerator layout it is a row.",
    ja: "微分の前にあるものがそのまま微分です。分子レイアウトでは行ベクトルになります。",
  },
  "d-identify-gradient-matrix": {
    en: "What stands before the differential under the trace is the derivative: the numerator layout has the transposed shape of the variable.",
    ja: "トレースの中で微分の前にあるものがそのまま微分です。分子レイアウトでは変数を転置した形になります。",
  },
  "d-identify-jacobian": {
    en: "What stands before the differential is the Jacobian matrix, which the denominator layout writes transposed.",
    ja: "微分の前にあるものがヤコビ行列で、分母レイアウトではそれを転置して書きます。",
  },
}

/** One sentence on how a derivative is read off, in the layout of the answer. */
export const identificationExplanation = (how: Identification, isTurned: boolean): Bilingual =>
  (isTurned ? TURNED[how] : undefined) ?? AS_IT_STANDS[how]
