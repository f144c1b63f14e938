import type { Bilingual } from "../answer"

/** Titles of the steps that are no rules: into index notation, back to matrix words, and what joins several rules. */
export const PRESENTATION_TITLES: Readonly<
  Record<"expand" | "index-notation" | "matrix-notation" | "several-rules", Bilingual>
> = {
  expand: { en: "Multiply out", ja: "展開する" },
  "index-notation": { en: "Write it in index notation", ja: "成分(添字)で書く" },
  "several-rules": { en: "Several rules together", ja: "いくつかの規則をまとめて適用" },
  "matrix-notation": { en: "Back to matrix notation", ja: "行列の記法に戻す" },
}

/** Titles of the steps that pass to a derivative within a structure of the variable. */
export const STRUCTURE_TITLES: Readonly<Record<"symmetric" | "symmetric-subspace" | "diagonal", Bilingual>> =
  {
    symmetric: {
      en: "Within symmetric matrices: $X_{ij}$ and $X_{ji}$ move together",
      ja: "対称行列の範囲で:$X_{ij}$ と $X_{ji}$ が一緒に動く",
    },
    "symmetric-subspace": {
      en: "Gradient in the space of symmetric matrices: $\\frac{1}{2}(G + G^\\top)$",
      ja: "対称行列の空間での勾配:$\\frac{1}{2}(G + G^\\top)$",
    },
    diagonal: {
      en: "Within diagonal matrices: only the diagonal moves",
      ja: "対角行列の範囲で:対角成分だけが動く",
    },
  }

/** What the gradients of a symmetric or diagonal variable are called; G is the derivative with free entries. */
export const STRUCTURED_NAMES: Readonly<Record<"symmetric" | "symmetric-subspace" | "diagonal", Bilingual>> =
  {
    symmetric: {
      en: "By the independent entries on and above the diagonal: $G + G^\\top - G \\odot I$",
      ja: "対角線とその上の独立な成分による微分:$G + G^\\top - G \\odot I$",
    },
    "symmetric-subspace": {
      en: "Gradient in the space of symmetric matrices: $\\frac{1}{2}(G + G^\\top)$",
      ja: "対称行列の空間での勾配:$\\frac{1}{2}(G + G^\\top)$",
    },
    diagonal: {
      en: "By the diagonal entries: $G \\odot I$",
      ja: "対角成分による微分:$G \\odot I$",
    },
  }
