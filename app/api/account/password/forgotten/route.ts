import { z } from "zod"
import { services } from "@/lib/services"
import { handle, limit, peerOf } from "../../../_http/handle"
import { readJson } from "../../../_http/read-json"
import { addressOf, text } from "../../account-fields"

const asking = z.strictObject({ email: text })

/** Sends a link for a new password, or gives it to the administrator. The answer is the same whether or not anybody has the address. */
export function POST(request: Request) {
  return handle(request, async () => {
    const email = addressOf((await readJson(request, asking)).email)
    limit("letter-peer", peerOf(request))
    limit("letter", email.toLowerCase())
    const { accounts } = services()
    // Not awaited: a letter takes its time, which would tell that there is somebody to write to.
    accounts.forgotPassword(email).catch((problem: unknown) => {
      console.error("A link for a new password could not be sent:", problem)
    })
    return Response.json({ ok: true, byMail: accounts.sendsMail })
  })
}
