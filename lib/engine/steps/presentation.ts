import type { Bilingual } from "../answer"

/** Titles of the steps that stand around the rules: into index notation, and back to matrix words. */
export const PRESENTATION_TITLES: Readonly<Record<"index-notation" | "matrix-notation", Bilingual>> = {
  "index-notation": { en: "Write it in index notation", ja: "成分(添字)で書く" },
  "matrix-notation": { en: "Back to matrix notation", ja: "行列の記法に戻す" },
}

/** Titles of the steps that pass to a derivative within a structure of the variable. */
export const STRUCTURE_TITLES: Readonly<Record<"symmetric" | "diagonal", Bilingual>> = {
  symmetric: {
    en: "Within symmetric matrices: Xᵢⱼ and Xⱼᵢ move together",
    ja: "対称行列の範囲で:Xᵢⱼ と Xⱼᵢ が一緒に動く",
  },
  diagonal: {
    en: "Within diagonal matrices: only the diagonal moves",
    ja: "対角行列の範囲で:対角成分だけが動く",
  },
}
