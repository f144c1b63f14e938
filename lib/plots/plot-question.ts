import { askedFunction, type Source } from "../cards/derivative-question"
import type { Bilingual } from "../engine/answer"
import type { NumericQuestion } from "../engine/numeric-function"

/** Why there is nothing to draw yet, in a sentence for the card. */
interface PlotProblem {
  readonly code: "no-source" | "source-missing" | "source-not-a-function" | "source"
  readonly message: Bilingual
}

/** The function that a plot draws, and the variables that are its inputs; or why there is none. */
export type PlotQuestion =
  | { readonly ok: true; readonly question: NumericQuestion; readonly inputs: readonly string[] }
  | { readonly ok: false; readonly problem: PlotProblem }

const NOT_YET: Readonly<Record<"none" | "missing" | "not-a-function", PlotProblem>> = {
  none: {
    code: "no-source",
    message: { en: "Choose the function to draw.", ja: "描く関数のカードを選んでください。" },
  },
  missing: {
    code: "source-missing",
    message: {
      en: "The function of this plot was removed. Choose another one, or undo.",
      ja: "このグラフの関数のカードが削除されています。別の関数を選ぶか、操作を元に戻してください。",
    },
  },
  "not-a-function": {
    code: "source-not-a-function",
    message: {
      en: "The chosen card holds no function. Choose a function card.",
      ja: "選ばれているカードは関数ではありません。関数のカードを選んでください。",
    },
  },
}

/** What is to be drawn for this source. */
export function plotQuestion(source: Source): PlotQuestion {
  if (source.state !== "function") return { ok: false, problem: NOT_YET[source.state] }
  const found = askedFunction(source, null)
  if (!found.ok) return { ok: false, problem: { code: "source", message: found.problem.message } }
  const variables = source.reading.ok ? source.reading.variables : []
  const inputs = variables.filter((variable) => variable.input).map(({ name }) => name)
  return { ok: true, question: found.asked, inputs }
}
