import { refusalIn } from "@/components/ui/call-refused"
import type { LessonActionInput, LessonActionName } from "@/lib/lessons/actions"

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** Calls one of the product's own addresses and gives the object of the answer. Throws CallRefused with the server's sentence, anything else where there is no network. */
export async function callLesson(address: string, method: string, body?: unknown): Promise<Fields> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  })
  if (response.status === 204) return {}
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isFields(answer)) return answer
  throw refusalIn(answer) ?? new Error(`${method} ${address} answered ${response.status}`)
}

/** Does something in a lesson. */
export async function actInLesson<Name extends LessonActionName>(
  lessonId: string,
  action: Name,
  input: LessonActionInput<Name>,
): Promise<void> {
  await callLesson(`/api/lessons/${lessonId}/actions`, "POST", { action, input })
}
