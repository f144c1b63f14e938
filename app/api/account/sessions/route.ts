import { z } from "zod"
import { services } from "@/lib/services"
import { accountSession, handle } from "../../_http/handle"
import { readJson } from "../../_http/read-json"

const ending = z.union([
  z.strictObject({ id: z.string().max(100) }),
  z.strictObject({ others: z.literal(true) }),
])

/** The sessions of the caller's account: by which browser, and when it was last used. */
export function GET(request: Request) {
  return handle(request, async () => {
    const { id, person } = await accountSession(request)
    const sessions = await services().personalData.sessions(person.id)
    return Response.json({ sessions: sessions.map((one) => ({ ...one, isThis: one.id === id })) })
  })
}

/** Ends one session of the caller's account, or all others. Their boards close at once. */
export function DELETE(request: Request) {
  return handle(request, async () => {
    const which = await readJson(request, ending)
    const { id, person } = await accountSession(request)
    const ended = await services().personalData.end(person.id, "id" in which ? which : { allBut: id })
    return Response.json({ ended })
  })
}
