import { z } from "zod"
import { backPath } from "@/lib/access/back-path"
import { DEVICE_CODE_LIVES_MS } from "@/lib/access/device-code"
import { services } from "@/lib/services"
import { originFor } from "../../_http/board-url"
import { Failure } from "../../_http/failure"
import { callerOf, handle, limit } from "../../_http/handle"
import { readJson } from "../../_http/read-json"

const making = z.strictObject({ back: z.string().max(1000).optional() })

/** A code by which somebody without an account goes on in a second browser, and the address that holds it. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { back } = await readJson(request, making)
    const person = await callerOf(request)
    if (!person.isGuest) throw new Failure("has-account")
    limit("device-codes", person.id)
    const code = await services().deviceCodes.make(person.id, backPath(back))
    // Behind the hash, where no server and no other site sees it.
    const url = `${originFor(request)}/account/device#${code}`
    const made = { code, url, livesMs: DEVICE_CODE_LIVES_MS }
    return Response.json(made, { headers: { "Cache-Control": "no-store" } })
  })
}
