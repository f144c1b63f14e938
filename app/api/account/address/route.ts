import { z } from "zod"
import { services } from "@/lib/services"
import { accountSession, answerOf, handle, limit, limitGuess, peerOf } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { addressOf, text } from "../account-fields"

const asking = z.strictObject({ email: text.optional(), password: text.optional() })

/** Sends a link by which the caller confirms their address or, with another one, makes it theirs; or gives it to the administrator. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { email: typed, password = "" } = await readJson(request, asking)
    const { person } = await accountSession(request)
    const email = typed === undefined ? null : addressOf(typed)
    limit("letter-peer", peerOf(request))
    limit("letter", email?.toLowerCase() ?? person.id)
    const { accounts, addresses } = services()
    if (email !== null) limitGuess(request, person.id)
    const outcome =
      email === null
        ? await addresses.askToConfirm(request.headers)
        : await addresses.askToChange(request.headers, { email, password })
    return answerOf(outcome, { ok: true, byMail: accounts.sendsMail })
  })
}
