import { z } from "zod"
import { personName } from "@/lib/access/person-name"
import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { accountSession, answerOf, handle, limit, limitGuess, peerOf } from "../_http/handle"
import { readJson } from "../_http/read-json"
import { addressOf, text } from "./account-fields"

const signUp = z.strictObject({ name: text, email: text, password: text })
const removal = z.strictObject({ password: text.optional(), confirm: z.literal(true) })

/** Makes an account and signs the caller in; what they began as a guest becomes the account's. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { name: typed, email: address, password } = await readJson(request, signUp)
    const email = addressOf(address)
    const name = personName.safeParse(typed)
    if (!name.success) throw new Failure("wrong-name")
    limit("guess-peer", peerOf(request))
    const { accounts } = services()
    return answerOf(await accounts.signUp(request.headers, { name: name.data, email, password }))
  })
}

/** Deletes the caller's account with the boards that they own. */
export function DELETE(request: Request) {
  return handle(request, async () => {
    const { password = "" } = await readJson(request, removal)
    const { person } = await accountSession(request)
    limitGuess(request, person.id)
    const { personalData, documents } = services()
    if (!(await personalData.confirms(request.headers, password)))
      throw new Failure(password === "" ? "sign-in-again" : "wrong-password")
    for (const { id } of await personalData.boardsOf(person.id)) await documents.discard(id)
    await personalData.remove(person.id)
    return Response.json({ ok: true })
  })
}
