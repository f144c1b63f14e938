import { z } from "zod"
import { services } from "@/lib/services"
import { answerOf, handle, limit, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"
import { text } from "../../account-fields"

const reset = z.strictObject({ token: text, password: text })

/** Sets a new password by the token of a link; all sessions of the account end. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { token, password } = await readJson(request, reset)
    limit("guess-peer", peerOf(request))
    return answerOf(await services().accounts.resetPassword(token, password))
  })
}
