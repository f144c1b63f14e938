import type { Bilingual } from "@/lib/engine/answer"

/** What a field of a question has to be, in the words that follow "must be" and 「…でなければなりません」. */
const EXPECTED: Readonly<Record<string, Bilingual>> = {
  object: { en: "a JSON object", ja: "JSON オブジェクト" },
  latex: { en: "a text of LaTeX", ja: "LaTeX の文字列" },
  name: {
    en: "a name of 1 to 100 characters that is not reserved",
    ja: "予約語ではない 1〜100 文字の名前",
  },
  variables: { en: "a list of at most 64 variables", ja: "64 個以下の変数のリスト" },
  variable: {
    en: "an object with name, latex, kind and shape",
    ja: "name、latex、kind、shape をもつオブジェクト",
  },
  "unique-names": { en: "a list of variables with different names", ja: "互いに異なる名前の変数のリスト" },
  kind: { en: '"scalar", "vector" or "matrix"', ja: '"scalar"、"vector"、"matrix" のいずれか' },
  shape: {
    en: "a list of sizes: none for a scalar, one for a vector, two for a matrix",
    ja: "サイズのリスト(スカラーは空、ベクトルは 1 個、行列は 2 個)",
  },
  size: { en: "a positive whole number or the name of a size", ja: "正の整数またはサイズの名前" },
  flag: { en: "true or false", ja: "true か false" },
  wrt: {
    en: "the name of a variable, an object with name and index, or a list of up to 6 of these",
    ja: "変数の名前、name と index をもつオブジェクト、またはこれらの 6 個以下のリスト",
  },
  index: { en: "a list of one or two positive whole numbers", ja: "1 個か 2 個の正の整数のリスト" },
  order: { en: "a whole number from 1 to 6", ja: "1 から 6 までの整数" },
  "order-of-list": { en: "as many as wrt lists, or left out", ja: "wrt のリストの長さと同じ数か、省略" },
  layout: {
    en: '"article", "numerator" or "denominator"',
    ja: '"article"、"numerator"、"denominator" のいずれか',
  },
  lens: {
    en: '"differentials", "indices" or "entries"',
    ja: '"differentials"、"indices"、"entries" のいずれか',
  },
  detail: {
    en: '"overview", "rules" or "everything"',
    ja: '"overview"、"rules"、"everything" のいずれか',
  },
  dims: {
    en: "an object that gives each size a positive whole number",
    ja: "各サイズに正の整数を与えるオブジェクト",
  },
  at: { en: "an object that gives variables their values", ja: "変数に値を与えるオブジェクト" },
  value: {
    en: "a number, a list of numbers or a list of rows of numbers",
    ja: "数、数のリスト、または数の行のリスト",
  },
  definitions: { en: "a list of at most 64 definitions", ja: "64 個以下の定義のリスト" },
  definition: {
    en: "an object with latex and, if needed, variables",
    ja: "latex と、必要なら variables をもつオブジェクト",
  },
  lines: { en: "a list of 1 to 200 lines", ja: "1〜200 行のリスト" },
  line: { en: "a text of LaTeX", ja: "LaTeX の文字列" },
  code: {
    en: 'a list of some of "numpy", "pytorch", "jax", "julia", "matlab"',
    ja: '"numpy"、"pytorch"、"jax"、"julia"、"matlab" のいくつかのリスト',
  },
  structure: { en: '"symmetric" or "diagonal"', ja: '"symmetric" か "diagonal"' },
}

/** One sentence that names the field at `path` and says what it has to be; unknown keys of the wording speak of a question. */
export function fieldSentence(path: string, key: string): Bilingual {
  const expected = EXPECTED[key] ?? { en: "part of a question", ja: "質問の一部" }
  // Japanese text keeps a little space before Latin letters and digits.
  const gap = /^[!-~]/.test(expected.ja) ? " " : ""
  const end = /[!-'*-~]$/.test(expected.ja) ? " " : ""
  if (path === "")
    return {
      en: `The question must be ${expected.en}.`,
      ja: `質問は${gap}${expected.ja}${end}でなければなりません。`,
    }
  return {
    en: `The field "${path}" must be ${expected.en}.`,
    ja: `フィールド「${path}」は${gap}${expected.ja}${end}でなければなりません。`,
  }
}
