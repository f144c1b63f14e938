import type { Bilingual, EngineError } from "@/lib/engine/answer"

/** What is said where there is no answer: the same for questions and derivations. */
export interface Refusal {
  readonly ok: false
  readonly error: EngineError
}

function refusal(code: EngineError["code"], message: Bilingual, hint: Bilingual): Refusal {
  return { ok: false, error: { code, message, hint, span: [0, 0] } }
}

const SHORTEN: Bilingual = {
  en: "Shorten the function, or derive its parts one by one.",
  ja: "関数を短くするか、部分ごとに微分してみてください。",
}

/** The answer to a question whose derivation was stopped at its deadline. */
export function deadlineRefusal(deadlineMs: number): Refusal {
  const seconds = Number((deadlineMs / 1000).toFixed(1))
  return refusal(
    "too-large",
    {
      en: `The derivation was stopped after ${seconds} s, the time that one question may take.`,
      ja: `計算が 1 問あたりの制限時間(${seconds} 秒)を超えたため、中止しました。`,
    },
    SHORTEN,
  )
}

/** The answer to a question whose derivation needed more memory than one question may take. */
export function memoryRefusal(): Refusal {
  return refusal(
    "too-large",
    {
      en: "The derivation was stopped because it needed more memory than one question may take.",
      ja: "計算に必要なメモリーが 1 問あたりの上限を超えたため、中止しました。",
    },
    SHORTEN,
  )
}

/** The answer to a question whose nesting is deeper than the engine can follow. */
export function depthRefusal(): Refusal {
  return refusal(
    "too-large",
    {
      en: "The formula is nested too deeply to be derived.",
      ja: "式の入れ子が深すぎるため、微分できません。",
    },
    SHORTEN,
  )
}

/** The answer to a question on which the engine itself failed: said plainly, and never a wrong result. */
export function faultRefusal(): Refusal {
  return refusal(
    "unsupported",
    {
      en: "The calculus engine failed on this question, so there is no result.",
      ja: "この質問の計算中に内部エラーが起きたため、結果がありません。",
    },
    {
      en: "This is an error of the product, not of the formula; please report the formula.",
      ja: "式の誤りではなく、この製品の不具合です。式を添えてお知らせください。",
    },
  )
}

/** The answer to a line that is no question: what is wrong with it, in one sentence. */
export function malformedRefusal(message: Bilingual): Refusal {
  return refusal("syntax-error", message, {
    en: "A question is one JSON object a line, with latex, variables and wrt.",
    ja: "質問は 1 行に 1 つの JSON オブジェクトで、latex、variables、wrt をもちます。",
  })
}

/** The answer to a line that is no derivation. */
export function malformedDerivation(message: Bilingual): Refusal {
  return refusal("syntax-error", message, {
    en: "A derivation is one JSON object a line, with variables and lines.",
    ja: "導出は 1 行に 1 つの JSON オブジェクトで、variables と lines をもちます。",
  })
}

/** The answer to a line or body that is longer than `limitKiB`. */
export function lengthRefusal(limitKiB: number): Refusal {
  return refusal(
    "too-large",
    {
      en: `A question may have at most ${limitKiB} KiB.`,
      ja: `1 つの質問は ${limitKiB} KiB までです。`,
    },
    SHORTEN,
  )
}
