import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { backPath } from "@/lib/access/back-path"
import { services } from "@/lib/services"

/** The values behind the question mark of an address. */
export type Query = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>

/** More boards of a guest than this are not counted. */
const COUNTED = 1000

/** The first value of a name behind the question mark. */
export async function queryValue(query: Query, name: string): Promise<string | null> {
  const value = (await query)[name]
  return (typeof value === "string" ? value : value?.[0]) ?? null
}

/** Who comes to sign in: where they go on afterwards, their name as a guest, and how many boards come along. Who has an account is sent on. */
export async function signingIn(query: Query) {
  const back = backPath(await queryValue(query, "back"))
  const person = await services().people.recognize(await headers())
  if (person && !person.isGuest) redirect(back === "/" ? "/account" : back)
  const boards = person ? await services().libraries.boards(person.id, COUNTED) : []
  return { back, name: person?.name ?? "", boards: boards.length }
}
