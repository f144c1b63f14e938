import { type Fields, isFields } from "@/app/_start/call-api"
import { oneAdmission } from "@/app/_start/one-admission"

/** What the server answered: an object, or the sentence that says why not; null where it could not be reached. */
export type Answered =
  | { readonly ok: true; readonly answer: Fields }
  | { readonly ok: false; readonly code: string; readonly sentence: string | null }

/** Asks the product's own API about the account. A refusal comes with its sentence in the language of the page. */
export async function askServer(method: string, path: string, body?: Fields): Promise<Answered> {
  const init: RequestInit = { method }
  if (body !== undefined) {
    init.headers = { "content-type": "application/json" }
    init.body = JSON.stringify(body)
  }
  try {
    const response = await oneAdmission(() => fetch(`/api/${path}`, init))
    const answer: unknown = await response.json()
    if (response.ok && isFields(answer)) return { ok: true, answer }
    const error = isFields(answer) && isFields(answer.error) ? answer.error : {}
    const { code, message } = error
    return {
      ok: false,
      code: typeof code === "string" ? code : "",
      sentence: typeof message === "string" ? message : null,
    }
  } catch {
    return { ok: false, code: "", sentence: null } // no network, or no JSON
  }
}
