import type { Outcome } from "@/lib/access/accounts"
import type { PersonSession } from "@/lib/access/people"
import type { Person } from "@/lib/access/person"
import type { LimitName } from "@/lib/access/request-limits"
import { isSameOrigin } from "@/lib/access/same-origin"
import { languageOfHeaders } from "@/lib/language/language"
import type { LessonRefusal } from "@/lib/lessons/refusal"
import { services } from "@/lib/services"
import { Failure } from "./failure"

/** The server overwrites this header with the address of the socket, so that it cannot be forged. */
const PEER_HEADER = "x-nabla-peer"

/**
 * Wraps the work of a route: a call that changes something is refused from foreign origins, a thrown Failure becomes its answer
 * in the language of the request, anything else thrown is logged and answered without details.
 */
export async function handle(request: Request, work: () => Promise<Response>): Promise<Response> {
  const language = languageOf(request)
  try {
    const changes = request.method !== "GET" && request.method !== "HEAD"
    if (changes && !isSameOrigin(request.headers, services().publicUrl)) throw new Failure("foreign-origin")
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return failure.response(language)
    console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error)
    return new Failure("fault").response(language)
  }
}

/** Refusals of lessons come from the process's own copy of their module, so their name tells what they are. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof Failure) return error
  if (!(error instanceof Error) || error.name !== "LessonRefusal") return null
  return new Failure((error as LessonRefusal).code) // the name is this class's alone
}

/** The language of a call: the stored choice, else what the browser asks for. */
export const languageOf = (request: Request) => languageOfHeaders(request.headers)

/** Refuses a call whose limit is used up already. Counts nothing. */
export function limitReached(name: LimitName, who: string) {
  const wait = services().limits.wait(name, who)
  if (wait > 0) throw new Failure("too-many-requests", { retryAfter: wait })
}

/** Counts a call against a limit and refuses it when too many came. */
export function limit(name: LimitName, who: string) {
  const wait = services().limits.spend(name, who)
  if (wait > 0) throw new Failure("too-many-requests", { retryAfter: wait })
}

/** The network address that a call came from. */
export function peerOf(request: Request): string {
  return request.headers.get(PEER_HEADER) ?? "unknown"
}

/** The caller, who must have a session; counted against the limit of sessions. */
export async function callerOf(request: Request): Promise<Person> {
  const person = await services().people.recognize(request.headers)
  if (!person) throw new Failure("no-session")
  limit("session", person.id)
  return person
}

/** Like callerOf, but somebody without a session gets one; `answer` adds the cookie to a response. */
export async function admitCaller(request: Request) {
  limit("admission", peerOf(request))
  const { person, cookies } = await services().people.admit(request.headers)
  limit("session", person.id)
  const answer = (body: unknown, status = 200) => {
    const response = Response.json(body, { status })
    for (const cookie of cookies) response.headers.append("Set-Cookie", cookie)
    return response
  }
  return { person, answer }
}

/** What came of a call about accounts as an answer with its cookies; a refusal ends the route. */
export function answerOf<T>(outcome: Outcome<T>, body: unknown = { ok: true }): Response {
  if (!outcome.ok) throw new Failure(outcome.refusal)
  const response = Response.json(body, { headers: { "Cache-Control": "no-store" } })
  for (const cookie of outcome.cookies) response.headers.append("Set-Cookie", cookie)
  return response
}

/** The caller's session, who must have an account. */
export async function accountSession(request: Request): Promise<PersonSession> {
  const session = await services().people.session(request.headers)
  if (!session || session.person.isGuest) throw new Failure("no-account")
  limit("session", session.person.id)
  return session
}

/** Counts a try to get into an account, so that passwords cannot be guessed. */
export function limitGuess(request: Request, account: string) {
  const peer = peerOf(request)
  const named = account.trim().toLowerCase()
  limit("guess-peer", peer)
  limit("guess", `${peer} ${named}`)
  limit("guess-account", named)
}
