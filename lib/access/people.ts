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

/** A person's session in one browser. */
export interface PersonSession {
  readonly id: string
  readonly person: Person
}

/** Who asks: sessions by request headers. */
export interface People {
  /** The session whose cookie the headers carry, or null. Does not prolong it. */
  session(headers: Headers): Promise<PersonSession | null>
  /** Of some sessions by their ids those that still last. */
  lastingSessions(ids: readonly string[]): Promise<ReadonlySet<string>>
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

/** As many ids as one question names: databases take only so many values at once. */
const AT_ONCE = 500

/** People over the session library and the user table. */
export function createPeople(auth: Auth, queries: Queries): People {
  const sessionOf = async (headers: Headers): Promise<PersonSession | null> => {
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    return found && { id: found.session.id, person: personOf(found.user) }
  }
  const rename = async (person: Person, name: string): Promise<Person> =>
    personOf(await queries.user.update({ where: { id: person.id }, data: { name } }))
  return {
    session: sessionOf,

    async recognize(headers) {
      return (await sessionOf(headers))?.person ?? null
    },

    async lastingSessions(ids) {
      const lasting = new Set<string>()
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const where = { id: { in: ids.slice(from, from + AT_ONCE) }, expiresAt: { gt: new Date() } }
        for (const { id } of await queries.session.findMany({ where, select: { id: true } })) lasting.add(id)
      }
      return lasting
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
