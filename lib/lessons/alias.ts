import type { Language } from "../language/language"

/** Names that stand in for people while names are hidden: mathematicians, one for each number of a seat. */
const MATHEMATICIANS = [
  { en: "Noether", ja: "ネーター" },
  { en: "Euler", ja: "オイラー" },
  { en: "Kovalevskaya", ja: "コワレフスカヤ" },
  { en: "Gauss", ja: "ガウス" },
  { en: "Seki", ja: "関孝和" },
  { en: "Germain", ja: "ジェルマン" },
  { en: "Riemann", ja: "リーマン" },
  { en: "Hypatia", ja: "ヒュパティア" },
  { en: "Takagi", ja: "高木貞治" },
  { en: "Lagrange", ja: "ラグランジュ" },
  { en: "Mirzakhani", ja: "ミルザハニ" },
  { en: "Cauchy", ja: "コーシー" },
  { en: "Oka", ja: "岡潔" },
  { en: "Agnesi", ja: "アニェージ" },
  { en: "Jacobi", ja: "ヤコビ" },
  { en: "Lovelace", ja: "ラブレス" },
  { en: "Leibniz", ja: "ライプニッツ" },
  { en: "Itô", ja: "伊藤清" },
  { en: "Hilbert", ja: "ヒルベルト" },
  { en: "Cartwright", ja: "カートライト" },
  { en: "Fermat", ja: "フェルマー" },
  { en: "Kodaira", ja: "小平邦彦" },
  { en: "Poincaré", ja: "ポアンカレ" },
  { en: "Châtelet", ja: "シャトレ" },
  { en: "Laplace", ja: "ラプラス" },
  { en: "Ramanujan", ja: "ラマヌジャン" },
  { en: "Fourier", ja: "フーリエ" },
  { en: "Robinson", ja: "ロビンソン" },
  { en: "Hamilton", ja: "ハミルトン" },
  { en: "Taussky", ja: "タウスキー" },
  { en: "Cayley", ja: "ケイリー" },
  { en: "Ladyzhenskaya", ja: "ラドゥイジェンスカヤ" },
  { en: "Sylvester", ja: "シルベスター" },
  { en: "Shimura", ja: "志村五郎" },
  { en: "Hesse", ja: "ヘッセ" },
  { en: "Uhlenbeck", ja: "ウーレンベック" },
  { en: "Kronecker", ja: "クロネッカー" },
  { en: "Hadamard", ja: "アダマール" },
  { en: "Frobenius", ja: "フロベニウス" },
  { en: "Archimedes", ja: "アルキメデス" },
] as const satisfies readonly Readonly<Record<Language, string>>[]

/** The name that stands in for the seat of a number, from 1. No two seats of a lesson have the same. */
export function aliasOf(number: number, language: Language): string {
  const at = (number - 1) % MATHEMATICIANS.length
  const round = Math.floor((number - 1) / MATHEMATICIANS.length)
  const name = MATHEMATICIANS[at]?.[language] ?? String(number)
  return round === 0 ? name : `${name} ${round + 1}`
}
