import { z } from "zod"
import { services } from "@/lib/services"
import { accountSession, answerOf, handle, limitGuess } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { text } from "../account-fields"

const change = z.strictObject({ current: text.optional(), next: text })

/** Gives the caller another password, or a first one; all other sessions end. */
export function PATCH(request: Request) {
  return handle(request, async () => {
    const { current, next } = await readJson(request, change)
    const { person } = await accountSession(request)
    limitGuess(request, person.id)
    const { accounts } = services()
    return answerOf(
      await accounts.changePassword(request.headers, { next, ...(current !== undefined && { current }) }),
    )
  })
}
