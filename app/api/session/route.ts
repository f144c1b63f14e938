import { z } from "zod"
import type { Person } from "@/lib/access/person"
import { services } from "@/lib/services"
import { admitCaller, callerOf, handle } from "../_http/handle"
import { readJson } from "../_http/read-json"

const renaming = z.strictObject({
  name: z
    .string()
    .transform((name) =>
      name
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1).max(60)),
})

const shown = ({ id, name, color }: Person) => ({ user: { id, name, color } })

/** The caller's person; an anonymous session is made if there is none. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    return answer(shown(person))
  })
}

/** Gives the caller another name. */
export function PATCH(request: Request) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { name } = await readJson(request, renaming)
    // First where it may be refused: nobody takes the name of the one who teaches.
    const names = await services().lessons.rename(person.id, name)
    const renamed = await services().people.rename(person, name)
    services().documents.renamed(renamed, names)
    return Response.json(shown(renamed))
  })
}
