import type { z } from "zod"
import type { Bilingual, Question } from "@/lib/engine/answer"
import type { Derivation } from "@/lib/engine/check/derivation"
import { derivationSchema, questionSchema } from "./question-schema"
import { fieldSentence } from "./question-wording"

/** What a question is named with, any JSON value; it is handed back as it came. */
export type QuestionId = unknown

/** Why what was read from outside cannot be asked. */
export interface NotAQuestion {
  readonly read: "not-a-question"
  readonly id: QuestionId
  readonly field: string
  readonly message: Bilingual
}

/** What was read from outside: a question, or why it is none. `id` is undefined when none was given. */
export type QuestionReading =
  | { readonly read: "question"; readonly id: QuestionId; readonly question: Question }
  | NotAQuestion

/** The same for a derivation. */
export type DerivationReading =
  | { readonly read: "derivation"; readonly id: QuestionId; readonly derivation: Derivation }
  | NotAQuestion

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

/** What was read with a schema: the value, or why it does not fit. */
type Fields<T> =
  | { readonly fits: true; readonly id: QuestionId; readonly value: T }
  | { readonly fits: false; readonly refused: NotAQuestion }

function readFields<T>(json: unknown, schema: z.ZodType<T>): Fields<T> {
  const refuse = (id: QuestionId, field: string, key: string): Fields<T> => ({
    fits: false,
    refused: { read: "not-a-question", id, field, message: fieldSentence(field, key) },
  })
  if (!isRecord(json)) return refuse(undefined, "", "object")
  const id = json.id
  const fields = withoutNulls(json)
  const cleaned =
    isRecord(fields) && Array.isArray(fields.variables)
      ? { ...fields, variables: fields.variables.map(withoutNulls) }
      : fields
  const parsed = schema.safeParse(cleaned)
  if (parsed.success) return { fits: true, id, value: parsed.data }
  const issue = parsed.error.issues[0]
  return refuse(id, pathText(issue?.path ?? []), issue?.message ?? "object")
}

/** Reads a question from parsed JSON of unknown origin. Refuses with one sentence that names the first field that does not fit. */
export function readQuestion(json: unknown): QuestionReading {
  const read = readFields(json, questionSchema)
  return read.fits ? { read: "question", id: read.id, question: read.value } : read.refused
}

/** Reads a derivation whose lines are to be judged; refuses as `readQuestion` does. */
export function readDerivation(json: unknown): DerivationReading {
  const read = readFields(json, derivationSchema)
  return read.fits ? { read: "derivation", id: read.id, derivation: read.value } : read.refused
}
