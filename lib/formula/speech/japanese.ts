import type { SpeechWords } from "./words"

const GREEK =
  "アルファ ベータ ガンマ デルタ イプシロン ゼータ エータ シータ イオタ カッパ ラムダ ミュー ニュー クサイ オミクロン パイ ロー シグマ タウ ウプシロン ファイ カイ プサイ オメガ"

const small = [..."αβγδϵζηθικλμνξοπρστυϕχψω"]
const capital = [..."ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"]

/** Formulas in Japanese words. */
export const japanese: SpeechWords = {
  signs: {
    "+": "プラス",
    "−": "マイナス",
    "-": "マイナス",
    "±": "プラスマイナス",
    "=": "イコール",
    "≠": "ノットイコール",
    "≈": "ニアリーイコール",
    "<": "小なり",
    ">": "大なり",
    "≤": "小なりイコール",
    "≥": "大なりイコール",
    "∈": "は次の要素",
    "→": "から",
    "⇒": "ならば",
    "⇐": "に代入",
    "↦": "の行き先は",
    "⋅": "ドット",
    "×": "かける",
    "⊙": "要素ごとの積",
    "⊘": "要素ごとの商",
    "⊗": "クロネッカー積",
    "∘": "合成",
    "/": "割る",
    "∂": "ラウンド",
    "∇": "ナブラ",
    "∑": "総和",
    "∏": "総乗",
    "∞": "無限大",
    "⋯": "以下同様",
    "…": "以下同様",
    "⋮": "縦に以下同様",
    "⋱": "斜めに以下同様",
    "(": "かっこ",
    ")": "かっことじ",
    "[": "角かっこ",
    "]": "角かっことじ",
    "{": "波かっこ",
    "}": "波かっことじ",
    "⟨": "山かっこ",
    "⟩": "山かっことじ",
    "∥": "ノルムの縦線",
    "∣": "縦線",
    "|": "縦線",
    "′": "プライム",
    "⊤": "転置",
    ",": "、",
    ":": "ただし",
    ℝ: "実数全体",
    tr: "トレース",
    ln: "自然対数",
    log: "ログ",
    det: "行列式",
    exp: "エクスポネンシャル",
    sin: "サイン",
    cos: "コサイン",
    tan: "タンジェント",
    diag: "対角",
    vec: "ベック",
    max: "最大値",
    min: "最小値",
  },
  greek: Object.fromEntries(
    GREEK.split(" ").flatMap((name, at) => [
      [small[at] ?? "", name],
      [capital[at] ?? "", `大文字${name}`],
    ]),
  ),
  bold: (letter) => `太字${letter}`,
  capital: (letter) => `大文字${letter}`,
  fraction: (over, under, isShort) =>
    isShort ? `${under} 分の ${over}` : `分数 分母 ${under} 分子 ${over} 分数終わり`,
  derivative: (of, by, order, isPartial) => {
    const name = `${by.join(" と ")} による${order === "" ? "" : `${order}階`}${isPartial ? "偏微分" : "微分"}`
    return of === "" ? name : `${of} の ${name}`
  },
  root: (inside, isShort) => (isShort ? `ルート ${inside}` : `ルート ${inside} ルート終わり`),
  nthRoot: (inside, degree) => `${degree} 乗根 ${inside} 根号終わり`,
  power: (exponent, isShort) => (isShort ? `の ${exponent} 乗` : `の 指数 ${exponent} 指数終わり 乗`),
  squared: "の2乗",
  cubed: "の3乗",
  transposed: "転置",
  inverse: "の逆",
  inverseTransposed: "の逆の転置",
  pseudoInverse: "の擬似逆",
  below: (index, isShort) => (isShort ? `添字 ${index}` : `添字 ${index} 添字終わり`),
  ranged: (sign, from, to) =>
    to === "" ? `${from} についての ${sign}` : `${from} から ${to} までの ${sign}`,
  accents: { "^": "ハット", ˆ: "ハット", "~": "チルダ", ˉ: "バー", "¯": "バー", "⃗": "" },
  accent: (mark, on) => (mark === "" ? on : `${on} ${mark}`),
  norm: (inside) => `ノルム ${inside} ノルム終わり`,
  bars: (inside) => `縦線 ${inside} 縦線終わり`,
  matrix: (rows) => {
    const columns = Math.max(...rows.map((row) => row.length))
    if (columns === 1) return `${rows.length}次の列 ${rows.map(([entry = ""]) => entry).join("、")} 列終わり`
    const lines = rows.map((row, at) => `${at + 1}行目 ${row.join("、")}`)
    return `${rows.length}行${columns}列の行列 ${lines.join("。")} 行列終わり`
  },
  cases: (rows) =>
    `${rows.length}通りの場合分け ${rows.map((row) => row.join("、")).join("。")} 場合分け終わり`,
  determinant: (matrix) => `行列式 ${matrix}`,
}
