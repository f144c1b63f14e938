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

/**
 * Every refusal of the engine: its code, and its wording as a function of its data. A new refusal is a new entry here;
 * a wrong id or wrong data does not compile.
 */
export const catalogue = {
  "unsupported/construct": entry("unsupported", ({ construct }: { construct: string }) => ({
    message: {
      en: `Differentiating ${construct} is not supported yet.`,
      ja: `${construct} の微分にはまだ対応していません。`,
    },
    hint: {
      en: "Write the function in other terms, for example by its entries.",
      ja: "成分で書くなど、別の形で表してみてください。",
    },
  })),
  "unsupported/check-failed": entry("unsupported", (_: Record<never, never>) => ({
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
