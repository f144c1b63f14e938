import { z } from "zod"
import { services } from "@/lib/services"
import { Failure } from "../../../_http/failure"
import { answerOf, handle, limit, limitReached, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"

const using = z.strictObject({ code: z.string().max(100), use: z.boolean() })

/** Says whose a code is or, with `use`, makes the caller's browser that person's. Guessing codes soon comes to an end. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { code, use } = await readJson(request, using)
    const peer = peerOf(request)
    limit("join", peer)
    limitReached("wrong-codes", peer)
    const { deviceCodes } = services()
    const owner = await deviceCodes.ownerOf(code)
    if (owner === null) {
      limit("wrong-codes", peer)
      throw new Failure("device-code-refused")
    }
    if (!use) return Response.json({ name: owner.name }, { headers: { "Cache-Control": "no-store" } })
    const outcome = await deviceCodes.use(request.headers, code)
    return answerOf(outcome, outcome.ok ? outcome.value : null)
  })
}
