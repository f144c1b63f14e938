import type { Bilingual, EngineError } from "./answer"
import type { Span } from "./term"

interface Wording {
  readonly message: Bilingual
  readonly hint: Bilingual
}

interface Entry<Data> {
  readonly code: EngineError["code"]
  readonly words: (data: Data) => Wording
}

const entry = <Data>(code: EngineError["code"], words: (data: Data) => Wording): Entry<Data> => ({
  code,
  words,
})

/** For entries that need no data. */
type Nothing = Record<never, never>

/** Two arguments and what they are. */
interface Pair {
  readonly operator: Bilingual
  readonly left: Bilingual
  readonly right: Bilingual
  readonly leftShape: Bilingual
  readonly rightShape: Bilingual
}

const pairIs = (d: Pair): Bilingual => ({
  en: `${d.left.en} is ${d.leftShape.en} and ${d.right.en} is ${d.rightShape.en}`,
  ja: `${d.left.ja} は${d.leftShape.ja}、${d.right.ja} は${d.rightShape.ja}`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The promises about given numbers, in Japanese. */
const PROMISES_JA: Readonly<Record<string, string>> = {
  positive: "正",
  symmetric: "対称行列",
  diagonal: "対角行列",
  orthogonal: "直交行列",
}

/**
 * Every refusal of the engine: its code, and its wording as a function of its data. A new refusal is a new entry here;
 * a wrong id or wrong data does not compile. LaTeX inside a sentence stands between dollar signs.
 */
export const catalogue = {
  "shape/arity": entry("shape-error", (d: { operator: Bilingual; expected: number; got: number }) => ({
    message: {
      en: `${capital(d.operator.en)} takes ${d.expected === 1 ? "one argument" : `${d.expected} arguments`}, but ${d.got} are given.`,
      ja: `${d.operator.ja}の引数は ${d.expected} 個ですが、${d.got} 個あります。`,
    },
    hint: {
      en: "Check the commas and brackets of the argument list.",
      ja: "引数のコンマと括弧を確かめてください。",
    },
  })),
  "shape/not-square": entry(
    "shape-error",
    (d: { operator: Bilingual; subject: Bilingual; shape: Bilingual }) => ({
      message: {
        en: `${capital(d.operator.en)} needs a square matrix, but ${d.subject.en} is ${d.shape.en}.`,
        ja: `${d.operator.ja}には正方行列が必要ですが、${d.subject.ja} は${d.shape.ja}です。`,
      },
      hint: {
        en: "A square matrix has as many rows as columns, such as $X^\\top X$.",
        ja: "正方行列とは、$X^\\top X$ のように行と列の数が等しい行列です。",
      },
    }),
  ),
  "shape/wrong-kind": entry(
    "shape-error",
    (d: { operator: Bilingual; expected: Bilingual; subject: Bilingual; shape: Bilingual }) => ({
      message: {
        en: `${capital(d.operator.en)} takes ${d.expected.en}, but ${d.subject.en} is ${d.shape.en}.`,
        ja: `${d.operator.ja}は${d.expected.ja}に使いますが、${d.subject.ja} は${d.shape.ja}です。`,
      },
      hint: {
        en: "Vectors are written in bold small letters ($\\bm{x}$), matrices in capitals ($A$); the declared kinds decide.",
        ja: "ベクトルは太字の小文字($\\bm{x}$)、行列は大文字($A$)で表します。宣言された種類が優先されます。",
      },
    }),
  ),
  "shape/different": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Check the sizes of both sides, or transpose one of them.",
      ja: "両方の大きさを確かめるか、どちらかを転置してください。",
    },
  })),
  "shape/row-with-column": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Transpose one of them: $\\bm{x}^\\top$ turns a column into a row.",
      ja: "どちらかを転置してください。$\\bm{x}^\\top$ は列ベクトルを行ベクトルにします。",
    },
  })),
  "shape/scalar-with-array": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "To add a scalar to every entry write $c\\mathbf{1}$ (vector) or $cI$ (on the diagonal of a square matrix).",
      ja: "各成分にスカラーを足すには $c\\mathbf{1}$(ベクトル)、正方行列の対角成分に足すには $cI$ と書きます。",
    },
  })),
  "shape/inner-sizes": entry("shape-error", (d: Pair) => ({
    message: {
      en: `The product does not fit: ${pairIs(d).en}.`,
      ja: `積が計算できません。${pairIs(d).ja}です。`,
    },
    hint: {
      en: "The left factor must have as many columns as the right one has rows; perhaps one of them should be transposed.",
      ja: "左の列の数と右の行の数が等しくなければなりません。どちらかの転置が必要かもしれません。",
    },
  })),
  "shape/two-columns": entry("shape-error", (d: Pair) => ({
    message: {
      en: `Two columns side by side are no product: ${pairIs(d).en}.`,
      ja: `列ベクトルを 2 つ並べただけでは積になりません。${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Write $\\bm{a}^\\top\\bm{b}$ or $\\bm{a}\\cdot\\bm{b}$ (inner product), $\\bm{a}\\bm{b}^\\top$ (outer product) or $\\bm{a}\\odot\\bm{b}$ (entry by entry).",
      ja: "$\\bm{a}^\\top\\bm{b}$ か $\\bm{a}\\cdot\\bm{b}$(内積)、$\\bm{a}\\bm{b}^\\top$(直積)、$\\bm{a}\\odot\\bm{b}$(成分ごとの積)のように書いてください。",
    },
  })),
  "shape/divide-by": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `One can only divide by a scalar, but ${d.subject.en} is ${d.shape.en}.`,
      ja: `割る数はスカラーでなければなりませんが、${d.subject.ja} は${d.shape.ja}です。`,
    },
    hint: {
      en: "For a matrix write the inverse $A^{-1}$; for division entry by entry write $\\bm{a}\\oslash\\bm{b}$.",
      ja: "行列なら逆行列 $A^{-1}$、成分ごとの割り算なら $\\bm{a}\\oslash\\bm{b}$ と書いてください。",
    },
  })),
  "shape/power-of-vector": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `${capital(d.subject.en)} is ${d.shape.en}, and a vector has no powers.`,
      ja: `${d.subject.ja} は${d.shape.ja}なので、累乗できません。`,
    },
    hint: {
      en: "Write $\\|\\bm{x}\\|^2$ or $\\bm{x}^\\top\\bm{x}$ for the squared length, $\\bm{x}^{\\circ 2}$ for the power of each entry.",
      ja: "長さの 2 乗なら $\\|\\bm{x}\\|^2$ か $\\bm{x}^\\top\\bm{x}$、成分ごとの累乗なら $\\bm{x}^{\\circ 2}$ と書いてください。",
    },
  })),
  "shape/exponent": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `The exponent ${d.subject.en} is ${d.shape.en}; it must be a scalar.`,
      ja: `指数 ${d.subject.ja} は${d.shape.ja}です。指数はスカラーでなければなりません。`,
    },
    hint: {
      en: "The transpose is written $A^\\top$ or $A^T$, the exponential of a matrix $e^{A}$.",
      ja: "転置は $A^\\top$ か $A^T$、行列の指数関数は $e^{A}$ と書きます。",
    },
  })),
  "unsupported/open-composite-size": entry("unsupported", (d: { operator: Bilingual }) => ({
    message: {
      en: `${capital(d.operator.en)} of matrices whose sizes are letters is not supported.`,
      ja: `大きさが文字のままの行列に対する ${d.operator.ja} には対応していません。`,
    },
    hint: {
      en: "Declare the sizes as numbers, for example a 2 × 3 matrix.",
      ja: "2 × 3 行列のように、大きさを数で宣言してください。",
    },
  })),
  "unsupported/construct": entry("unsupported", ({ construct }: { construct: string }) => ({
    message: {
      en: `${construct} is not supported.`,
      ja: `${construct} にはまだ対応していません。`,
    },
    hint: {
      en: "Write the function in other terms, for example by its entries.",
      ja: "成分で書くなど、別の形で表してみてください。",
    },
  })),
  "unsupported/check-failed": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "The result did not agree with its numerical check, so it is not shown.",
      ja: "計算結果が数値による検算と一致しなかったため、表示しません。",
    },
    hint: {
      en: "Please report this formula: it is an error of this product, not yours.",
      ja: "入力の誤りではなく、この製品の不具合です。この式をお知らせください。",
    },
  })),
  "point/not-numbers": entry("shape-error", (d: { latex: string }) => ({
    message: {
      en: `The value given for $${d.latex}$ is not a number, a list of numbers or a list of equally long rows.`,
      ja: `$${d.latex}$ に与えられた値が、数・数のリスト・同じ長さの行のリストのいずれでもありません。`,
    },
    hint: {
      en: "A vector is a list such as [1, 2, 3], a matrix a list of rows such as [[1, 2], [3, 4]].",
      ja: "ベクトルは [1, 2, 3]、行列は [[1, 2], [3, 4]] のように行のリストで与えてください。",
    },
  })),
  "point/shape": entry("shape-error", (d: { latex: string; declared: string; given: string }) => ({
    message: {
      en: `$${d.latex}$ is declared as ${d.declared}, but its value is ${d.given}.`,
      ja: `$${d.latex}$ は ${d.declared} と宣言されていますが、与えられた値は ${d.given} です。`,
    },
    hint: {
      en: "Every size letter must stand for one number throughout.",
      ja: "同じ大きさの文字は、すべての変数で同じ数でなければなりません。",
    },
  })),
  "point/promise": entry("shape-error", (d: { latex: string; promise: string }) => ({
    message: {
      en: `$${d.latex}$ is declared ${d.promise}, but the value given for it is not.`,
      ja: `$${d.latex}$ は${PROMISES_JA[d.promise] ?? d.promise}と宣言されていますが、与えられた値はそうなっていません。`,
    },
    hint: {
      en: "Change the value, or take the promise back in the declaration.",
      ja: "値を直すか、宣言からその条件を外してください。",
    },
  })),
  "point/missing": entry("undefined-symbol", (d: { latex: string }) => ({
    message: {
      en: `No value is given for $${d.latex}$ at the point.`,
      ja: `点における $${d.latex}$ の値が与えられていません。`,
    },
    hint: {
      en: "Give a value for every variable of the function.",
      ja: "関数に現れるすべての変数に値を与えてください。",
    },
  })),
  "point/size": entry("undefined-symbol", (d: { size: string }) => ({
    message: {
      en: `The size $${d.size}$ has no number, and no given value determines it.`,
      ja: `大きさ $${d.size}$ の数が与えられておらず、与えられた値からも決まりません。`,
    },
    hint: { en: "Give it among the sizes.", ja: "大きさとして数を与えてください。" },
  })),
  "point/size-too-small": entry("shape-error", (d: { size: string; atLeast: number }) => ({
    message: {
      en: `The function uses entry ${d.atLeast} of an axis of size $${d.size}$, but the given value is shorter.`,
      ja: `関数は大きさ $${d.size}$ の軸の第 ${d.atLeast} 成分を使いますが、与えられた値はそれより短いです。`,
    },
    hint: { en: "Give more entries.", ja: "成分の数を増やしてください。" },
  })),
  "point/too-large": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `The given value has more than ${d.limit} entries.`,
      ja: `与えられた値の成分が ${d.limit} 個を超えています。`,
    },
    hint: { en: "Use smaller sizes.", ja: "より小さい大きさにしてください。" },
  })),
  "limit/work": entry("too-large", (_: Nothing) => ({
    message: {
      en: "This derivative is too large to be worked out.",
      ja: "この微分は大きすぎるため計算できません。",
    },
    hint: {
      en: "Split the function into smaller parts, or use smaller sizes.",
      ja: "関数をいくつかに分けるか、より小さい大きさにしてください。",
    },
  })),
  "structure/not-square": entry("shape-error", (d: { latex: string }) => ({
    message: {
      en: `A derivative within symmetric or diagonal matrices needs a square matrix, and $${d.latex}$ is none.`,
      ja: `対称行列・対角行列の範囲での微分には正方行列が必要ですが、$${d.latex}$ は正方行列ではありません。`,
    },
    hint: {
      en: "Leave the structure out, or declare the variable as a square matrix.",
      ja: "構造の指定を外すか、変数を正方行列として宣言してください。",
    },
  })),
  "unsupported/no-point": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "No point was found at which this function has a derivative, so the result cannot be checked and is not shown.",
      ja: "この関数が微分できる点が見つからず、検算できないため、結果を表示しません。",
    },
    hint: {
      en: "Check the domain of the function; promises such as positive or invertible help.",
      ja: "関数の定義域を確かめてください。正・可逆などの条件を宣言すると見つかることがあります。",
    },
  })),
  "unsupported/internal": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "This product failed on the formula: it is an error of the product, not yours.",
      ja: "この式の処理中に製品側の不具合が起きました。入力の誤りではありません。",
    },
    hint: {
      en: "Please report this formula; writing it in another way may help meanwhile.",
      ja: "この式をお知らせください。別の書き方で計算できることもあります。",
    },
  })),
} as const

/** The id of a refusal. */
export type RefusalId = keyof typeof catalogue
/** What a refusal needs to know to be worded. */
export type RefusalData<Id extends RefusalId> = Parameters<(typeof catalogue)[Id]["words"]>[0]

/** A refusal with its place in the LaTeX, in both languages. */
export function refuse<Id extends RefusalId>(
  id: Id,
  span: Span,
  data: RefusalData<Id>,
): { readonly ok: false; readonly error: EngineError } {
  // The id fixes the type of the data, but the compiler cannot follow that through the union of entries.
  const { code, words } = catalogue[id] as unknown as Entry<RefusalData<Id>>
  return { ok: false, error: { code, ...words(data), span } }
}
