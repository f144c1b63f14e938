import { z } from "zod"
import { services } from "@/lib/services"
import { answerOf, handle, limit, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"
import { text } from "../../account-fields"

const confirmation = z.strictObject({ token: text })

/** Confirms an address by the token of a link. Whoever holds it need not be signed in. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { token } = await readJson(request, confirmation)
    limit("guess-peer", peerOf(request))
    const outcome = await services().addresses.confirm(token)
    return answerOf(outcome, outcome.ok ? { ok: true, email: outcome.value } : null)
  })
}
