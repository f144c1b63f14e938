import type { Bilingual, Layout, VariableKind } from "../../engine/answer"
import type { VerdictKind } from "../../engine/check/derivation"

/** The words of the exported document. */
export const WORDS = {
  untitled: { en: "Untitled board", ja: "無題のボード" },
  empty: { en: "This board has no cards.", ja: "このボードにはまだカードがありません。" },
  function: { en: "Function", ja: "関数" },
  derivative: { en: "Derivative", ja: "微分" },
  toShow: { en: "To show", ja: "示すこと" },
  otherWay: { en: "Another way", ja: "別の解法" },
  inputs: { en: "Inputs", ja: "入力" },
  letters: { en: "Also used", ja: "その他の文字" },
  value: { en: "Value", ja: "値" },
  layout: { en: "Layout", ja: "並べ方" },
  shape: { en: "Shape", ja: "形" },
  entry: { en: "One entry", ja: "成分" },
  expanded: { en: "Written out", ja: "成分表示" },
  tooWide: {
    en: "too wide for a page; every entry is the one above",
    ja: "幅が広く紙面に収まりません。どの成分も上の「成分」の式のとおりです",
  },
  vec: { en: "Over stacked columns", ja: "列を積んだ形" },
  abbreviated: { en: "Abbreviated", ja: "記号を使った形" },
  shorthand: { en: "Shorthand", ja: "略記" },
  steps: { en: "Step by step", ja: "途中の計算" },
  unreadable: { en: "The formula cannot be read", ja: "数式を読み取れません" },
  underivable: { en: "There is no derivative", ja: "微分が求まりません" },
  emptyFormula: { en: "The formula is still empty.", ja: "数式がまだ入力されていません。" },
  notWritable: {
    en: "This formula cannot be set in LaTeX as it is, so its source is shown",
    ja: "この数式はそのままでは LaTeX で組めないため、入力された文字を示します",
  },
  solutions: { en: "Solutions", ja: "解答" },
  noExercises: { en: "There are no exercises in this list yet.", ja: "このリストにはまだ問題がありません。" },
  graph: { en: "How the cards depend on each other", ja: "カードのつながり" },
  graphLeftOut: { en: "Further cards, left out", ja: "省略したカードの数" },
  picture: { en: "Picture", ja: "画像" },
  noPicture: { en: "This card holds no picture.", ja: "このカードには画像がありません。" },
  handwriting: { en: "Handwriting on the board", ja: "ボード上の手書き" },
  linesLeftOut: { en: "Further lines, left out", ja: "省略した線の数" },
  unknownCard: {
    en: "A card of a kind that this version cannot read; it is still on the board.",
    ja: "このバージョンでは読めない種類のカードがあります(ボードには残っています)。",
  },
} satisfies Record<string, Bilingual>

/** What the checker thinks of a line of a derivation, in words. */
export const VERDICTS = {
  equal: { en: "correct", ja: "正しい" },
  transposed: { en: "correct in the other layout", ja: "別の並べ方なら正しい" },
  conditional: { en: "correct under an assumption", ja: "仮定のもとで正しい" },
  different: { en: "not equal to the line before", ja: "前の行と等しくない" },
  "shape-error": { en: "the shapes do not fit", ja: "形が合わない" },
  "syntax-error": { en: "cannot be read", ja: "読み取れない" },
  "undefined-symbol": { en: "uses an unknown letter", ja: "未定義の文字を含む" },
  unknown: { en: "not decided", ja: "判定できない" },
} satisfies Record<VerdictKind, Bilingual>

/** A day, `2026-11-29`, as it is written in a language. */
export const dayInWords = (day: string, language: keyof Bilingual): string =>
  new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`))

/** The two languages differ in the sign after a label. */
export const COLON: Bilingual = { en: ": ", ja: "：" }
export const COMMA: Bilingual = { en: ", ", ja: "、" }
export const STOP: Bilingual = { en: ".", ja: "。" }

/** The axes of a picture. */
export const AXES = {
  x: { en: "Horizontal:", ja: "横軸:" },
  y: { en: "vertical:", ja: "縦軸:" },
} satisfies Record<string, Bilingual>

export const KINDS: Readonly<Record<VariableKind, Bilingual>> = {
  scalar: { en: "scalar", ja: "スカラー" },
  vector: { en: "vector", ja: "ベクトル" },
  matrix: { en: "matrix", ja: "行列" },
}

export const VALUED: Readonly<Record<VariableKind, Bilingual>> = {
  scalar: { en: "Scalar-valued function", ja: "スカラー値関数" },
  vector: { en: "Vector-valued function", ja: "ベクトル値関数" },
  matrix: { en: "Matrix-valued function", ja: "行列値関数" },
}

export const LAYOUTS: Readonly<Record<Layout, Bilingual>> = {
  article: { en: "gradient in the shape of the variable", ja: "勾配は変数と同じ形" },
  numerator: { en: "numerator layout", ja: "分子レイアウト" },
  denominator: { en: "denominator layout", ja: "分母レイアウト" },
}

export const PROMISES: Readonly<Record<string, Bilingual>> = {
  symmetric: { en: "symmetric", ja: "対称" },
  positiveDefinite: { en: "positive definite", ja: "正定値" },
  invertible: { en: "invertible", ja: "正則" },
  orthogonal: { en: "orthogonal", ja: "直交" },
  diagonal: { en: "diagonal", ja: "対角" },
  positive: { en: "positive", ja: "正" },
}

/** Why a formula is shown as source, in words. */
export const REASONS = {
  command: { en: "it uses the command", ja: "使えない命令" },
  character: { en: "it uses the character", ja: "使えない文字" },
  form: { en: "its brackets or arguments do not match", ja: "括弧または引数の対応が不完全" },
  length: { en: "it is too long", ja: "長すぎる式" },
} satisfies Record<string, Bilingual>

/** `\mathbb{R}^{m \times n}` for a shape; the numbers themselves for a scalar. */
export function space(shape: readonly (number | string)[]): string {
  return shape.length === 0 ? "\\mathbb{R}" : `\\mathbb{R}^{${shape.join(" \\times ")}}`
}
