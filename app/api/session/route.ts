import { z } from "zod"
import type { Person } from "@/lib/access/person"
import { personName } from "@/lib/access/person-name"
import { cleanName, isTeachersName } from "@/lib/lessons/seat-name"
import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { admitCaller, callerOf, handle } from "../_http/handle"
import { readJson } from "../_http/read-json"

const renaming = z.strictObject({ name: personName })

const shown = ({ id, name, color, isGuest }: Person) => ({ user: { id, name, color, isGuest } })

/** The caller's person; an anonymous session is made if there is none. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    return answer(shown(person))
  })
}

/** Gives the caller another name. A guest cannot take that of a teacher whom they met on a board. */
export function PATCH(request: Request) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { name } = await readJson(request, renaming)
    // Accounts bear the names of people, of whom several may be of one name.
    const teachers = person.isGuest ? await services().members.teachersMetBy(person.id) : []
    if (isTeachersName(cleanName(name), teachers)) throw new Failure("name-reserved")
    // First where it may be refused: nobody takes the name of the one who teaches.
    const names = await services().lessons.rename(person.id, name)
    const renamed = await services().people.rename(person, name)
    services().documents.renamed(renamed, names)
    return Response.json(shown(renamed))
  })
}
