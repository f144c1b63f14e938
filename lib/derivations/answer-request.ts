import { createHash } from "node:crypto"
import type { Answer, Bilingual } from "@/lib/engine/answer"
import type { CheckReport } from "@/lib/engine/check/derivation"
import type { Derivations } from "./derivations"
import { isPoolUnavailable } from "./pool-unavailable"
import { type NotAQuestion, type QuestionId, readDerivation, readQuestion } from "./question"

/** The largest body of a question, in bytes. */
export const MAX_QUESTION_BYTES = 256 * 1024

const NOT_JSON: Bilingual = { en: "The body is not JSON.", ja: "本文が JSON ではありません。" }
const OVERLOADED: Bilingual = {
  en: "The server has more derivations to do than it can take. Ask again in a moment.",
  ja: "サーバーの計算待ちが混み合っています。少し待ってからお試しください。",
}

function refuse(status: number, code: string, message: string): Response {
  const headers = { "Cache-Control": "no-store", ...(status === 503 ? { "Retry-After": "1" } : {}) }
  return Response.json({ error: { code, message } }, { status, headers })
}

/** An answer never changes, so its tag is made of the question alone, with the version of the engine. */
function answerResponse(version: string, body: string, id: unknown, answer: Answer | CheckReport): Response {
  const tag = createHash("sha256")
    .update(JSON.stringify([version, body]))
    .digest("base64url")
  return Response.json(id === undefined ? answer : { id, ...answer }, { headers: { ETag: `"${tag}"` } })
}

/** What a body says once it is read: who asked, and how to find the answer. */
type Asked = { readonly id: QuestionId; readonly find: () => Promise<Answer | CheckReport> } | NotAQuestion

async function respond(
  body: string,
  ask: (json: unknown) => Asked,
  version: string,
  language: keyof Bilingual,
): Promise<Response> {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return refuse(400, "not-json", NOT_JSON[language])
  }
  const asked = ask(json)
  if ("read" in asked) return refuse(400, "not-a-question", asked.message[language])
  try {
    return answerResponse(version, body, asked.id, await asked.find())
  } catch (error) {
    if (isPoolUnavailable(error)) return refuse(503, "overloaded", OVERLOADED[language])
    throw error
  }
}

/**
 * The response to the body of `POST /api/derive`: 200 for answers and refusals, 400 with a sentence in `language` for what is no
 * question, 503 with `Retry-After` while the pool is full.
 */
export const answerRequest = (body: string, derivations: Derivations, language: keyof Bilingual) =>
  respond(
    body,
    (json) => {
      const reading = readQuestion(json)
      if (reading.read === "not-a-question") return reading
      return { id: reading.id, find: () => derivations.derive(reading.question) }
    },
    derivations.engineVersion,
    language,
  )

/** The response to the body of `POST /api/check`, on the same terms. */
export const checkRequest = (body: string, derivations: Derivations, language: keyof Bilingual) =>
  respond(
    body,
    (json) => {
      const reading = readDerivation(json)
      if (reading.read === "not-a-question") return reading
      return { id: reading.id, find: () => derivations.check(reading.derivation) }
    },
    derivations.engineVersion,
    language,
  )
