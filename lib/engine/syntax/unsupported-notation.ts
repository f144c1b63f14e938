import type { Bilingual } from "../answer"

/** Functions that people know by name and that have no operator here; read as functions without a definition they would answer nothing. */
const KNOWN_FUNCTIONS: Readonly<Record<string, Bilingual>> = {
  polygamma: { en: "the polygamma function", ja: "ポリガンマ関数" },
  sinc: {
    en: "“sinc”, which means $\\sin(x)/x$ to some and $\\sin(\\pi x)/(\\pi x)$ to others,",
    ja: "「sinc」($\\sin(x)/x$ と $\\sin(\\pi x)/(\\pi x)$ の二通りの定義があります)",
  },
  hardsigmoid: {
    en: "the hard sigmoid, which has several definitions,",
    ja: "ハードシグモイド(定義が複数あります)",
  },
  hardswish: { en: "the hard swish function", ja: "ハードスウィッシュ関数" },
  SELU: { en: "the SELU function", ja: "SELU 関数" },
  erfinv: { en: "the inverse of the error function", ja: "誤差関数の逆関数" },
  median: { en: "a median", ja: "中央値" },
  Ei: { en: "the exponential integral", ja: "指数積分" },
  Si: { en: "the sine integral", ja: "正弦積分" },
  Ci: { en: "the cosine integral", ja: "余弦積分" },
  Li: { en: "the logarithmic integral", ja: "対数積分" },
}

/** The name of a function that is known but not read, by the word that calls it. */
export const knownFunctionName = (word: string): Bilingual | undefined =>
  Object.hasOwn(KNOWN_FUNCTIONS, word) ? KNOWN_FUNCTIONS[word] : undefined

/** Notation that the reader knows and refuses by name. */
const NOTATION: Readonly<Record<string, Bilingual>> = {
  int: { en: "an integral", ja: "積分" },
  iint: { en: "an integral", ja: "積分" },
  oint: { en: "an integral", ja: "積分" },
  lim: { en: "a limit", ja: "極限" },
  limsup: { en: "a limit", ja: "極限" },
  liminf: { en: "a limit", ja: "極限" },
  oplus: { en: "the direct sum $\\oplus$", ja: "直和 $\\oplus$" },
  bigoplus: { en: "the direct sum $\\oplus$", ja: "直和 $\\oplus$" },
  ominus: { en: "the sign $\\ominus$", ja: "記号 $\\ominus$" },
  pm: { en: "the double sign $\\pm$", ja: "複号 $\\pm$" },
  mp: { en: "the double sign $\\mp$", ja: "複号 $\\mp$" },
  inf: { en: "an infimum", ja: "下限" },
  sup: { en: "a supremum", ja: "上限" },
  infty: { en: "infinity as a number", ja: "数としての無限大" },
  bmod: { en: "a remainder (mod)", ja: "剰余(mod)" },
  pmod: { en: "a remainder (mod)", ja: "剰余(mod)" },
  mod: { en: "a remainder (mod)", ja: "剰余(mod)" },
  Re: { en: "the real part", ja: "実部" },
  Im: { en: "the imaginary part", ja: "虚部" },
  dagger: { en: "the mark $\\dagger$", ja: "記号 $\\dagger$" },
  dag: { en: "the mark $\\dagger$", ja: "記号 $\\dagger$" },
  gcd: { en: "a greatest common divisor", ja: "最大公約数" },
  rank: { en: "the rank of a matrix", ja: "行列の階数" },
  dim: { en: "the dimension of a space", ja: "空間の次元" },
  ker: { en: "the kernel of a map", ja: "写像の核" },
  deg: { en: "a degree", ja: "次数" },
  forall: { en: "a logical sign", ja: "論理記号" },
  exists: { en: "a logical sign", ja: "論理記号" },
  cup: { en: "a set operation", ja: "集合の演算" },
  cap: { en: "a set operation", ja: "集合の演算" },
  subset: { en: "a set relation", ja: "集合の関係" },
  emptyset: { en: "a set", ja: "集合" },
  ...KNOWN_FUNCTIONS,
  arcsec: { en: "the inverse secant", ja: "逆正割" },
  arccsc: { en: "the inverse cosecant", ja: "逆余割" },
  arccot: { en: "the inverse cotangent", ja: "逆余接" },
  floor: { en: "rounding down", ja: "切り捨て" },
  ceil: { en: "rounding up", ja: "切り上げ" },
  round: { en: "rounding", ja: "丸め" },
  lfloor: { en: "rounding down", ja: "切り捨て" },
  lceil: { en: "rounding up", ja: "切り上げ" },
  eigvals: { en: "the eigenvalues of a matrix", ja: "行列の固有値" },
  eig: { en: "the eigenvalues of a matrix", ja: "行列の固有値" },
  svd: { en: "the singular value decomposition", ja: "特異値分解" },
  cumsum: { en: "running sums", ja: "累積和" },
  argmax: { en: "an arg max", ja: "arg max" },
  argmin: { en: "an arg min", ja: "arg min" },
}

/** The name of a notation that is known but not read, by its command. */
export const notationName = (command: string): Bilingual | undefined =>
  Object.hasOwn(NOTATION, command) ? NOTATION[command] : undefined
