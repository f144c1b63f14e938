import { handle, languageOf, limit, peerOf } from "@/app/api/_http/handle"
import { readText } from "@/app/api/_http/read-json"
import { checkRequest, MAX_QUESTION_BYTES } from "@/lib/derivations/answer-request"
import { services } from "@/lib/services"

/** One derivation in, a verdict on each of its lines out. No session is needed, and none is made. */
export const POST = (request: Request) =>
  handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    limit("derive", person?.id ?? peerOf(request))
    const body = await readText(request, MAX_QUESTION_BYTES)
    return checkRequest(body, services().derivations, languageOf(request))
  })
