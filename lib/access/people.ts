import type { Queries } from "@/lib/db/open-database"
import { languageOfHeaders } from "@/lib/language/language"
import type { Auth } from "./auth"
import { guestNameIn } from "./guest-name"
import { type Person, personOf } from "./person"

/** A person and the Set-Cookie headers that the answer must carry. */
interface Admission {
  readonly person: Person
  readonly cookies: readonly string[]
}

/** Who asks: sessions by request headers. */
export interface People {
  /** The person whose session cookie the headers carry, or null. Does not prolong the session. */
  recognize(headers: Headers): Promise<Person | null>
  /** The same, but somebody without a session gets an anonymous one; a session in use is prolonged. The name that a guest was given follows the language. */
  admit(headers: Headers): Promise<Admission>
  /** Gives a person another name and returns the person as it now is. */
  rename(person: Person, name: string): Promise<Person>
  /** A person by their id; null for somebody who is gone. */
  find(id: string): Promise<Person | null>
  /** The names of people by their ids; those who are gone are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** People over the session library and the user table. */
export function createPeople(auth: Auth, queries: Queries): People {
  const rename = async (person: Person, name: string): Promise<Person> =>
    personOf(await queries.user.update({ where: { id: person.id }, data: { name } }))
  return {
    async recognize(headers) {
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return session ? personOf(session.user) : null
    },

    async admit(headers) {
      const found = await auth.api.getSession({ headers, returnHeaders: true })
      const language = languageOfHeaders(headers)
      if (found.response) {
        const person = personOf(found.response.user)
        const name = person.isGuest ? guestNameIn(language, person.name) : person.name
        const now = name === person.name ? person : await rename(person, name)
        return { person: now, cookies: found.headers.getSetCookie() }
      }
      // Without the stale cookie, which would only be refused again; the language stands in a header instead.
      const clean = new Headers(headers)
      clean.delete("cookie")
      clean.set("accept-language", language)
      const made = await auth.api.signInAnonymous({ headers: clean, returnHeaders: true })
      return {
        person: personOf({ ...made.response.user, isAnonymous: true }),
        cookies: made.headers.getSetCookie(),
      }
    },

    async find(id) {
      const user = await queries.user.findUnique({ where: { id } })
      return user && personOf(user)
    },

    async namesOf(ids) {
      const users = await queries.user.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, name: true },
      })
      return new Map(users.map(({ id, name }) => [id, name]))
    },

    rename,
  }
}
