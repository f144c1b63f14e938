/** A call of the product's own API that the server refused, with its sentence in the page's language. */
export class CallRefused extends Error {
  override readonly name = "CallRefused"

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** The refusal that an answer of the API holds; null for every other answer. */
export function refusalIn(answer: unknown): CallRefused | null {
  const error = isFields(answer) ? answer.error : null
  if (!isFields(error) || typeof error.code !== "string" || typeof error.message !== "string") return null
  return new CallRefused(error.code, error.message)
}
