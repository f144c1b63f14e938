import { z } from "zod"
import { nameFrom } from "@/lib/access/person-name"
import { services } from "@/lib/services"
import { accountSession, answerOf, handle } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { text } from "../account-fields"

const adding = z.strictObject({ answer: z.record(z.string(), z.unknown()).optional(), name: text.optional() })

/** Adds a passkey to the caller's account: without an answer of the browser it gives the question for it. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { answer, name } = await readJson(request, adding)
    await accountSession(request)
    const { passkeys } = services()
    if (answer !== undefined)
      return answerOf(await passkeys.finishAdding(request.headers, answer, nameFrom(name) ?? "Passkey"))
    const question = await passkeys.startAdding(request.headers)
    return answerOf(question, question.ok ? { question: question.value } : null)
  })
}
