import type { Bilingual } from "../engine/answer"
import type { ScopeProblem } from "./scope"

/** What is wrong with the names on a card, in a sentence in which `$…$` holds mathematics. */
export function scopeProblemWords(problem: ScopeProblem): Bilingual {
  if (problem.code === "cycle") {
    const path = problem.path.join(" \\to ")
    return {
      en: `The definition leads back to itself: $${path}$. Change one of these functions.`,
      ja: `定義が循環しています: $${path}$。いずれかの関数を変更してください。`,
    }
  }
  const name = `$${problem.name}$`
  if (problem.users.length === 0)
    return {
      en: `The name ${name} stands on several cards.`,
      ja: `${name} という名前のカードが複数あります。`,
    }
  return {
    en: `The name ${name} stands on several cards, and other cards use it: it is not clear which one they mean.`,
    ja: `${name} という名前のカードが複数あり、ほかのカードから使われています。どれを指すのか決まりません。`,
  }
}

/** Whether anything on the board is without a meaning because of it. */
export const isGrave = (problem: ScopeProblem): boolean =>
  problem.code === "cycle" || problem.users.length > 0
