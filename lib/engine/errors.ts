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
