import type { Bilingual, Question } from "@/lib/engine/answer"
import { questionSchema } from "./question-schema"
import { fieldSentence } from "./question-wording"

/** What a question may be named with; it is handed back as it came. */
export type QuestionId = string | number | null

/** What was read from outside: a question, or why it is none. `id` is undefined when none was given. */
export type QuestionReading =
  | { readonly read: "question"; readonly id: QuestionId | undefined; readonly question: Question }
  | {
      readonly read: "not-a-question"
      readonly id: QuestionId | undefined
      readonly field: string
      readonly message: Bilingual
    }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A field that is null says nothing, as many programs write it; it counts as left out. */
function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("")
    .slice(0, 200)
}

/** Reads a question from parsed JSON of unknown origin. Refuses with one sentence that names the first field that does not fit. */
export function readQuestion(json: unknown): QuestionReading {
  if (!isRecord(json))
    return { read: "not-a-question", id: undefined, field: "", message: fieldSentence("", "object") }
  const id = json.id
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number")
    return { read: "not-a-question", id: undefined, field: "id", message: fieldSentence("id", "id") }
  const fields = withoutNulls(json)
  const cleaned =
    isRecord(fields) && Array.isArray(fields.variables)
      ? { ...fields, variables: fields.variables.map(withoutNulls) }
      : fields
  const parsed = questionSchema.safeParse(cleaned)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = pathText(issue?.path ?? [])
    return { read: "not-a-question", id, field, message: fieldSentence(field, issue?.message ?? "object") }
  }
  return { read: "question", id, question: parsed.data }
}
