import type { Bilingual } from "../answer"

/** Notation that the reader knows and refuses by name. */
const NOTATION: Readonly<Record<string, Bilingual>> = {
  int: { en: "an integral", ja: "積分" },
  iint: { en: "an integral", ja: "積分" },
  oint: { en: "an integral", ja: "積分" },
  lim: { en: "a limit", ja: "極限" },
  limsup: { en: "a limit", ja: "極限" },
  liminf: { en: "a limit", ja: "極限" },
  binom: { en: "a binomial coefficient", ja: "二項係数" },
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
  argmax: { en: "an arg max", ja: "arg max" },
  argmin: { en: "an arg min", ja: "arg min" },
}

/** The name of a notation that is known but not read, by its command. */
export const notationName = (command: string): Bilingual | undefined =>
  Object.hasOwn(NOTATION, command) ? NOTATION[command] : undefined
