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
  return problem.code === "duplicate"
    ? {
        en: `The name ${name} stands on several cards.`,
        ja: `${name} という名前のカードが複数あります。`,
      }
    : {
        en: `Several cards define ${name}, which is used here: it is not clear which one is meant.`,
        ja: `ここで使われている ${name} を定義するカードが複数あり、どれを指すのか決まりません。`,
      }
}
