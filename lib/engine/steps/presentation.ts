import type { Bilingual } from "../answer"

/** Titles of the steps that are no rules: into index notation, back to matrix words, and what joins several rules. */
export const PRESENTATION_TITLES: Readonly<
  Record<
    | "expand"
    | "index-notation"
    | "matrix-notation"
    | "several-rules"
    | "written-out-notation"
    | "matrix-words"
    | "differentiate"
    | "arrange"
    | "stack-columns"
    | "shortest-form"
    | "simplify",
    Bilingual
  >
> = {
  expand: { en: "Multiply out", ja: "展開する" },
  "matrix-words": { en: "Write it in matrix notation", ja: "行列の記法で書く" },
  arrange: { en: "Bring the differential to the end", ja: "微分を最後に持ってくる" },
  "stack-columns": {
    en: "Stack the columns: $\\operatorname{vec}(ABC) = (C^\\top \\otimes A)\\operatorname{vec}B$",
    ja: "列を積む:$\\operatorname{vec}(ABC) = (C^\\top \\otimes A)\\operatorname{vec}B$",
  },
  "shortest-form": { en: "Write it in its shortest form", ja: "短い形に整える" },
  differentiate: { en: "Differentiate", ja: "微分する" },
  simplify: { en: "Simplify", ja: "整理する" },
  "written-out-notation": { en: "Write all entries out", ja: "成分をすべて書き並べる" },
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

/** One sentence on each step that is no rule. */
export const PRESENTATION_EXPLANATIONS: Readonly<Record<keyof typeof PRESENTATION_TITLES, Bilingual>> = {
  expand: {
    en: "Brackets are multiplied out, so that like terms meet.",
    ja: "括弧を展開して、同類項をまとめられる形にします。",
  },
  "index-notation": {
    en: "Every matrix product is a sum over an index, and the derivative is taken by one entry.",
    ja: "行列の積はすべて添字についての和であり、微分は一つの成分について行います。",
  },
  "matrix-notation": {
    en: "The sums over indices are read as products of matrices again.",
    ja: "添字についての和を、行列の積として読み直します。",
  },
  "several-rules": {
    en: "The rules between are left out because their lines would be too long.",
    ja: "途中の式が長くなりすぎるため、間の規則を省きます。",
  },
  "written-out-notation": {
    en: "Each place of the result holds the derivative of one entry by one entry.",
    ja: "結果の各位置には、一つの成分を一つの成分で微分したものが入ります。",
  },
  "matrix-words": {
    en: "Sums over indices and other notations are written as products of vectors and matrices.",
    ja: "添字についての和などを、ベクトルと行列の積で書きます。",
  },
  arrange: {
    en: "Every term is brought into a form that ends with the differential, and like terms are collected.",
    ja: "どの項も微分で終わる形に直し、同類項をまとめます。",
  },
  "stack-columns": {
    en: "With its columns stacked, the differential is a matrix times the stacked differential of the variable.",
    ja: "列を積むと、微分は「行列 × 変数の微分を積んだもの」になります。",
  },
  "shortest-form": {
    en: "Common factors are taken out, and transposes and brackets are put where they are shortest.",
    ja: "共通因子をくくり、転置や括弧を短くなるように整えます。",
  },
  differentiate: {
    en: "The rules of differentiation are applied until no derivative is left.",
    ja: "微分の規則を、微分記号がなくなるまで適用します。",
  },
  simplify: {
    en: "Sums with deltas are carried out, and like terms are collected.",
    ja: "デルタを含む和を計算し、同類項をまとめます。",
  },
}
