import type { Bilingual } from "@/lib/engine/answer"
import type { FormulaTemplate } from "./formula-template"
import { MATRIX_COMMANDS } from "./matrix-template"

/** A piece of mathematics that is found by its name. */
export interface MathCommand extends FormulaTemplate {
  /** What may be typed after the backslash; the first one is shown. */
  readonly names: readonly string[]
  readonly words: Bilingual
}

type Row = readonly [names: string, face: string, field: string, en: string, ja: string]

/** `#@` and `#?` of a field's template are places to type in; LaTeX source gets the caret at the first one. */
const sourceOf = (field: string): FormulaTemplate["source"] => {
  const [before = "", ...after] = field.split(/#[@?]/)
  return [before, after.join("")]
}

const command = ([names, face, field, en, ja]: Row): MathCommand => {
  const all = names.split(" ")
  return {
    id: all[0] ?? "",
    names: all,
    face,
    field,
    source: sourceOf(/^\\[A-Za-z]+$/.test(field) ? `${field} ` : field),
    words: { en, ja },
  }
}

const call = (name: string, en: string, ja: string, more = ""): Row => [
  `${name}${more}`,
  `\\operatorname{${name}}`,
  `\\operatorname{${name}}(#@)`,
  en,
  ja,
]
const named = (name: string, en: string, ja: string): Row => [name, `\\${name}`, `\\${name}(#@)`, en, ja]
const sign = (names: string, en: string, ja: string): Row => {
  const tex = `\\${names.split(" ")[0]}`
  return [names, tex, tex, en, ja]
}

const STRUCTURES: readonly Row[] = [
  ["bm bold mathbf boldsymbol", "\\bm{x}", "\\bm{#@}", "bold symbol (vector)", "太字(ベクトル)"],
  ["vec arrow", "\\vec{x}", "\\vec{#@}", "vector with an arrow", "矢印つきベクトル"],
  ["top transpose T", "A^\\top", "^{\\top}", "transpose", "転置"],
  ["inv inverse", "A^{-1}", "^{-1}", "inverse", "逆行列"],
  ["frac fraction over", "\\tfrac{a}{b}", "\\frac{#@}{#?}", "fraction", "分数"],
  ["sqrt root", "\\sqrt{x}", "\\sqrt{#@}", "square root", "平方根"],
  ["sum", "\\textstyle\\sum_{i}", "\\sum_{i=1}^{n}#@", "sum", "総和"],
  ["prod product", "\\textstyle\\prod_{i}", "\\prod_{i=1}^{n}#@", "product", "総乗"],
  ["norm", "\\|\\bm{x}\\|", "\\left\\|#@\\right\\|", "norm", "ノルム"],
  ["normF frobenius", "\\|X\\|_F", "\\left\\|#@\\right\\|_F", "Frobenius norm", "フロベニウスノルム"],
  ["abs", "|x|", "\\left|#@\\right|", "absolute value or determinant", "絶対値・行列式"],
  ["cases", "\\{\\cdots", "\\begin{cases}#? & #? \\\\ #? & #?\\end{cases}", "cases", "場合分け"],
  [
    "pd partialfrac",
    "\\tfrac{\\partial f}{\\partial x}",
    "\\frac{\\partial #@}{\\partial #?}",
    "partial derivative",
    "偏微分",
  ],
  [
    "dd derivfrac",
    "\\tfrac{\\mathrm d f}{\\mathrm d x}",
    "\\frac{\\mathrm{d} #@}{\\mathrm{d} #?}",
    "derivative",
    "微分",
  ],
]

const SIGNS: readonly Row[] = [
  sign("partial", "partial", "偏微分記号"),
  sign("nabla grad", "nabla, gradient", "ナブラ(勾配)"),
  ["d differential", "\\mathrm{d}", "\\mathrm{d}", "upright d, differential", "立体の d(微分)"],
  sign("odot hadamard", "entry by entry product", "要素ごとの積"),
  ["oslash", "\\oslash", "\\oslash", "entry by entry quotient", "要素ごとの商"],
  sign("otimes kron", "Kronecker product", "クロネッカー積"),
  sign("cdot", "dot product", "内積の点"),
  sign("times cross", "cross product", "外積の記号"),
  sign("circ", "entry by entry product", "要素ごとの積"),
  sign("cdots", "dots", "横の点々"),
  sign("vdots", "vertical dots", "縦の点々"),
  sign("ddots", "diagonal dots", "斜めの点々"),
  sign("infty infinity", "infinity", "無限大"),
  sign("approx", "approximately", "ほぼ等しい"),
  sign("ne neq", "not equal", "等しくない"),
  sign("le leq", "less or equal", "以下"),
  sign("ge geq", "greater or equal", "以上"),
  sign("in", "element of", "属する"),
  ["R real reals", "\\mathbb{R}", "\\mathbb{R}", "real numbers", "実数全体"],
  ["one ones", "\\mathbf{1}", "\\mathbf{1}", "column of ones", "すべて1のベクトル"],
  ["zero zeros", "\\mathbf{0}", "\\mathbf{0}", "zero", "零ベクトル・零行列"],
]

const FUNCTIONS: readonly Row[] = [
  call("tr", "trace", "トレース", " trace"),
  named("det", "determinant", "行列式"),
  ["logdet", "\\ln|X|", "\\ln\\left|#@\\right|", "logarithm of the determinant", "行列式の対数"],
  call("diag", "diagonal matrix, or diagonal", "対角行列・対角成分"),
  [
    "stack vectorize",
    "\\operatorname{vec}",
    "\\operatorname{vec}(#@)",
    "vec: stack the columns",
    "vec:列を積んだベクトル",
  ],
  call("adj", "adjugate", "余因子行列(随伴)"),
  call("softmax", "softmax", "ソフトマックス"),
  call("relu", "ReLU", "ReLU"),
  call("softplus", "softplus", "ソフトプラス"),
  call("gelu", "GELU", "GELU"),
  call("silu", "SiLU", "SiLU", " swish"),
  call("elu", "ELU", "ELU"),
  call("LeakyReLU", "leaky ReLU", "Leaky ReLU"),
  call("logit", "logit", "ロジット"),
  call("sign", "sign", "符号"),
  call("erf", "error function", "誤差関数"),
  call("mean", "mean of the entries", "成分の平均"),
  call("var", "variance of the entries", "成分の分散"),
  named("sin", "sine", "正弦"),
  named("cos", "cosine", "余弦"),
  named("tan", "tangent", "正接"),
  named("arcsin", "inverse sine", "逆正弦"),
  named("arccos", "inverse cosine", "逆余弦"),
  named("arctan", "inverse tangent", "逆正接"),
  named("sinh", "hyperbolic sine", "双曲線正弦"),
  named("cosh", "hyperbolic cosine", "双曲線余弦"),
  named("tanh", "hyperbolic tangent", "双曲線正接"),
  named("exp", "exponential", "指数関数"),
  named("ln", "natural logarithm", "自然対数"),
  named("log", "logarithm", "対数"),
  named("max", "maximum", "最大値"),
  named("min", "minimum", "最小値"),
]

const GREEK: readonly (readonly [name: string, ja: string])[] = [
  ["alpha", "アルファ"],
  ["beta", "ベータ"],
  ["gamma", "ガンマ"],
  ["delta", "デルタ"],
  ["varepsilon", "イプシロン"],
  ["zeta", "ゼータ"],
  ["eta", "エータ"],
  ["theta", "シータ"],
  ["kappa", "カッパ"],
  ["lambda", "ラムダ"],
  ["mu", "ミュー"],
  ["nu", "ニュー"],
  ["xi", "クサイ"],
  ["pi", "パイ"],
  ["rho", "ロー"],
  ["sigma", "シグマ"],
  ["tau", "タウ"],
  ["phi", "ファイ"],
  ["chi", "カイ"],
  ["psi", "プサイ"],
  ["omega", "オメガ"],
  ["Gamma", "大文字ガンマ"],
  ["Delta", "大文字デルタ"],
  ["Theta", "大文字シータ"],
  ["Lambda", "大文字ラムダ"],
  ["Sigma", "大文字シグマ"],
  ["Phi", "大文字ファイ"],
  ["Psi", "大文字プサイ"],
  ["Omega", "大文字オメガ"],
]

/** What can be found by name in a formula field, what is asked for most first. */
export const MATH_COMMANDS: readonly MathCommand[] = [
  ...STRUCTURES.map(command),
  ...MATRIX_COMMANDS,
  ...FUNCTIONS.map(command),
  ...SIGNS.map(command),
  ...GREEK.map(([name, ja]) => command([name, `\\${name}`, `\\${name}`, `Greek ${name}`, ja])),
]
