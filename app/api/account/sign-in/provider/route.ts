import { z } from "zod"
import { backPath } from "@/lib/access/back-path"
import { services } from "@/lib/services"
import { accountSession, answerOf, handle, limit, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"
import { text } from "../../account-fields"

const start = z.strictObject({ back: text.optional(), link: z.boolean().optional() })

/** The address of the OpenID Connect provider to go to; with `link`, to add it to the caller's account. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { back, link = false } = await readJson(request, start)
    limit("guess-peer", peerOf(request))
    if (link) await accountSession(request)
    const place = link ? "/account" : backPath(back)
    const outcome = await services().accounts.startProvider(request.headers, place, link)
    return answerOf(outcome, outcome.ok ? { url: outcome.value } : null)
  })
}

/** Takes the provider away from the caller's account, unless it is the only way in. */
export function DELETE(request: Request) {
  return handle(request, async () => {
    await accountSession(request)
    return answerOf(await services().accounts.disconnectProvider(request.headers))
  })
}
