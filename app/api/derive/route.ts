import { handle, languageOf, limit, peerOf } from "@/app/api/_http/handle"
import { readText } from "@/app/api/_http/read-json"
import { answerRequest, MAX_QUESTION_BYTES } from "@/lib/derivations/answer-request"
import { services } from "@/lib/services"

/** One question in, one answer out. No session is needed, and none is made. */
export const POST = (request: Request) =>
  handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    limit("derive", person?.id ?? peerOf(request))
    const body = await readText(request, MAX_QUESTION_BYTES)
    return answerRequest(body, services().derivations, languageOf(request))
  })
