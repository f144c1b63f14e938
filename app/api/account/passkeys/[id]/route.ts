import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { accountSession, answerOf, handle } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { personName } from "@/lib/access/person-name"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const renaming = z.strictObject({ name: personName })

/** Gives a passkey of the caller another name. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person } = await accountSession(request)
    const { name } = await readJson(request, renaming)
    if (!(await services().passkeys.rename(person.id, (await params).id, name)))
      throw new Failure("no-such-passkey")
    return Response.json({ ok: true })
  })
}

/** Removes a passkey of the caller. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person } = await accountSession(request)
    return answerOf(await services().passkeys.remove(person.id, (await params).id))
  })
}
