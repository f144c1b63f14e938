import { z } from "zod"
import { services } from "@/lib/services"
import { answerOf, handle, limit, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"

const answered = z.looseObject({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
  clientExtensionResults: z.record(z.string(), z.never()),
})
const signingIn = z.strictObject({ answer: answered.optional() })

/** Signs the caller in by a passkey: without an answer of the browser it gives the question for it. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { answer } = await readJson(request, signingIn)
    limit("guess-peer", peerOf(request))
    const { passkeys } = services()
    if (answer !== undefined) return answerOf(await passkeys.finishSigningIn(request.headers, answer))
    const question = await passkeys.startSigningIn(request.headers)
    return answerOf(question, question.ok ? { question: question.value } : null)
  })
}
