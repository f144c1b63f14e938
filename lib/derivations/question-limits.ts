import type { Bilingual, EngineError, Nested, Question } from "@/lib/engine/answer"

/** Sizes above this are refused: numbers of such tensors and their written-out forms help nobody. */
const MAX_SIZE = 1000

function refusal(code: EngineError["code"], message: Bilingual, hint: Bilingual): EngineError {
  return { code, message, hint, span: [0, 0] }
}

/** The refusal of sizes that are too large to be worked with; null when there is none. */
export function sizeRefusal(question: Pick<Question, "variables" | "dims">): EngineError | null {
  const sizes = [...question.variables.flatMap((v) => v.shape), ...Object.values(question.dims ?? {})]
  const large = sizes.find((size) => typeof size === "number" && size > MAX_SIZE)
  if (large === undefined) return null
  return refusal(
    "too-large",
    {
      en: `A size of ${large} is more than the ${MAX_SIZE} that a question may have.`,
      ja: `サイズ ${large} は、質問で使える上限 ${MAX_SIZE} を超えています。`,
    },
    {
      en: "Use a letter for the size, or a smaller number.",
      ja: "サイズを文字で書くか、小さい数にしてください。",
    },
  )
}

/** The lengths of nested arrays, or null where rows differ in length. */
function lengths(value: Nested): readonly number[] | null {
  if (typeof value === "number") return []
  const first = value[0]
  if (first === undefined || typeof first === "number") return [value.length]
  return value.every((row) => typeof row !== "number" && row.length === first.length)
    ? [value.length, first.length]
    : null
}

/** A point that does not fit the declared shapes, or gives one size two numbers, is refused before anything is computed. */
function misfit(question: Question): EngineError | null {
  const sizes = new Map(Object.entries(question.dims ?? {}))
  for (const [name, value] of Object.entries(question.at ?? {})) {
    const variable = question.variables.find((v) => v.name === name)
    if (!variable) continue
    const found = lengths(value)
    const fits =
      found?.length === variable.shape.length &&
      variable.shape.every((size, axis) => {
        const length = found[axis]
        if (length === undefined || length === 0) return false
        if (typeof size === "number") return size === length
        if (!sizes.has(size)) sizes.set(size, length)
        return sizes.get(size) === length
      })
    if (fits) continue
    const shape = variable.shape.join(" × ") || "1"
    return refusal(
      "shape-error",
      {
        en: `The value of "${name}" in "at" does not fit its shape (${shape}).`,
        ja: `「at」の「${name}」の値が、宣言された形(${shape})に合いません。`,
      },
      {
        en: "A vector is a list of numbers and a matrix a list of rows; each size has the same number everywhere.",
        ja: "ベクトルは数のリスト、行列は行のリストです。同じサイズ文字はどこでも同じ数になります。",
      },
    )
  }
  return null
}

/** The refusal of a question that has the right form but sizes or a point that cannot be worked with; null when it can be asked. */
export function refuseQuestion(question: Question): EngineError | null {
  return sizeRefusal(question) ?? misfit(question)
}
