import { createHash } from "node:crypto"
import type { Answer, Bilingual } from "@/lib/engine/answer"
import { ENGINE_VERSION } from "@/lib/engine/engine"
import type { Derivations } from "./derivations"
import { PoolUnavailable } from "./pool"
import { readQuestion } from "./question"
import type { RateLimit } from "./rate-limit"

export interface AnswerRequestOptions {
  readonly derivations: Derivations
  readonly rateLimit: RateLimit
  /** Who asks, for the rate limit: the session, or the address. */
  readonly asker: string
  /** The language for the sentence of an error. */
  readonly language: keyof Bilingual
}

const MAX_BODY_KIB = 256

interface HttpError {
  readonly status: number
  readonly code: string
  readonly message: Bilingual
  readonly retryAfter?: number
}

const TOO_LONG: HttpError = {
  status: 413,
  code: "body-too-large",
  message: {
    en: `A question may have at most ${MAX_BODY_KIB} KiB.`,
    ja: `1 つの質問は ${MAX_BODY_KIB} KiB までです。`,
  },
}

const notJson: HttpError = {
  status: 400,
  code: "not-json",
  message: { en: "The body is not JSON.", ja: "本文が JSON ではありません。" },
}

const tooMany = (seconds: number): HttpError => ({
  status: 429,
  code: "too-many-requests",
  message: {
    en: `Too many questions at once. Ask again in ${seconds} s.`,
    ja: `質問が多すぎます。${seconds} 秒後にもう一度お試しください。`,
  },
  retryAfter: seconds,
})

const OVERLOADED: HttpError = {
  status: 503,
  code: "overloaded",
  message: {
    en: "The server has more derivations to do than it can take. Ask again in a moment.",
    ja: "サーバーの計算待ちが混み合っています。少し待ってからお試しください。",
  },
  retryAfter: 1,
}

function errorResponse(error: HttpError, language: keyof Bilingual): Response {
  return Response.json(
    { error: { code: error.code, message: error.message[language] } },
    {
      status: error.status,
      headers: {
        "Cache-Control": "no-store",
        ...(error.retryAfter === undefined ? {} : { "Retry-After": String(error.retryAfter) }),
      },
    },
  )
}

/** The body as text, or null as soon as it exceeds the limit. */
async function readBody(request: Request): Promise<string | null> {
  const limit = MAX_BODY_KIB * 1024
  if (Number(request.headers.get("content-length")) > limit) return null
  if (!request.body) return ""
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}

/** An answer never changes, so its tag is made of the question alone, with the version of the engine. */
function answerResponse(asked: string, id: unknown, answer: Answer): Response {
  const tag = createHash("sha256")
    .update(JSON.stringify([ENGINE_VERSION, asked]))
    .digest("base64url")
  return Response.json(id === undefined ? answer : { id, ...answer }, { headers: { ETag: `"${tag}"` } })
}

/**
 * Answers `POST /api/derive`: 200 for answers and refusals, 400 for what is no question, 413 above 256 KiB, 429 over the rate limit
 * and 503 when the pool is full, the last two with `Retry-After`.
 */
export async function answerRequest(request: Request, options: AnswerRequestOptions): Promise<Response> {
  const { derivations, language } = options
  const wait = options.rateLimit.take(options.asker)
  if (wait > 0) return errorResponse(tooMany(wait), language)
  const body = await readBody(request)
  if (body === null) return errorResponse(TOO_LONG, language)
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return errorResponse(notJson, language)
  }
  const reading = readQuestion(json)
  if (reading.read === "not-a-question")
    return errorResponse({ status: 400, code: "not-a-question", message: reading.message }, language)
  try {
    return answerResponse(body, reading.id, await derivations.derive(reading.question))
  } catch (error) {
    if (error instanceof PoolUnavailable) return errorResponse(OVERLOADED, language)
    throw error
  }
}
