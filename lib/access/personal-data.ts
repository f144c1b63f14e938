import type { Queries } from "@/lib/db/open-database"
import { isFresh } from "./accounts"
import type { Auth } from "./auth"

/** A session as its person sees it. */
interface SessionRecord {
  readonly id: string
  /** What the browser said of itself. */
  readonly userAgent: string
  readonly begunAt: Date
  readonly usedAt: Date
}

/** What is kept of a person besides their boards. */
interface PersonalRecord {
  readonly id: string
  readonly name: string
  /** Null for somebody without an account. */
  readonly email: string | null
  /** Whether they opened a link that was sent there. */
  readonly isEmailConfirmed: boolean
  readonly createdAt: Date
  /** The ways in besides passkeys: "password", or the provider's. */
  readonly hasPassword: boolean
  readonly hasProvider: boolean
}

/** What is kept of people: to be shown to them, ended, taken away and deleted. */
export interface PersonalData {
  find(personId: string): Promise<PersonalRecord | null>
  /** The sessions of a person that last, the last used first. */
  sessions(personId: string): Promise<readonly SessionRecord[]>
  /** Ends one session of a person, or all but one; says how many ended. */
  end(personId: string, which: { readonly id: string } | { readonly allBut: string }): Promise<number>
  /** What the tables hold of a person, without secrets and without the contents of boards. */
  everythingOf(personId: string): Promise<Readonly<Record<string, unknown>>>
  /** The boards that a person owns. */
  boardsOf(personId: string): Promise<readonly { readonly id: string; readonly title: string }[]>
  /** Whether somebody who asks to have the account deleted is its person: by the password, or without one by a session that began lately. */
  confirms(headers: Headers, password: string): Promise<boolean>
  /** Deletes a person with all that is theirs. */
  remove(personId: string): Promise<void>
}

const hasPasswordOf = (
  accounts: readonly { readonly providerId: string; readonly password: string | null }[],
) => accounts.some(({ providerId, password }) => providerId === "credential" && password !== null)

/** Personal data in the database. */
export function createPersonalData(
  auth: Auth,
  queries: Queries,
  sessionsEnded: () => Promise<void>,
): PersonalData {
  return {
    async find(personId) {
      const user = await queries.user.findUnique({ where: { id: personId }, include: { accounts: true } })
      if (!user) return null
      const { id, name, createdAt, accounts } = user
      return {
        id,
        name,
        email: user.isAnonymous ? null : user.email,
        isEmailConfirmed: user.emailVerified,
        createdAt,
        hasPassword: hasPasswordOf(accounts),
        hasProvider: accounts.some(({ providerId }) => providerId !== "credential"),
      }
    },
    async sessions(personId) {
      const where = { userId: personId, expiresAt: { gt: new Date() } }
      const rows = await queries.session.findMany({ where, orderBy: { updatedAt: "desc" }, take: 200 })
      return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        userAgent: userAgent ?? "",
        begunAt: createdAt,
        usedAt: updatedAt,
      }))
    },
    async end(personId, which) {
      const id = "id" in which ? which.id : { not: which.allBut }
      const { count } = await queries.session.deleteMany({ where: { userId: personId, id } })
      await sessionsEnded()
      return count
    },
    async everythingOf(personId) {
      const where = { userId: personId }
      const user = await queries.user.findUniqueOrThrow({ where: { id: personId } })
      return {
        person: {
          id: user.id,
          name: user.name,
          email: user.isAnonymous ? null : user.email,
          createdAt: user.createdAt,
        },
        waysIn: await queries.account.findMany({ where, select: { providerId: true, createdAt: true } }),
        passkeys: await queries.passkey.findMany({ where, select: { name: true, createdAt: true } }),
        sessions: await queries.session.findMany({
          where,
          select: { userAgent: true, createdAt: true, updatedAt: true, expiresAt: true },
        }),
        visits: await queries.boardVisit.findMany({
          where,
          select: { boardId: true, visitedAt: true, shelf: true, folderId: true },
        }),
        folders: await queries.boardFolder.findMany({
          where: { ownerId: personId },
          select: { id: true, name: true, parentId: true, createdAt: true },
        }),
        memberships: await queries.boardMember.findMany({
          where,
          select: { boardId: true, role: true, writeUntil: true, group: true, addedAt: true },
        }),
        templates: await queries.template.findMany({
          where: { ownerId: personId },
          include: { versions: { select: { number: true, board: true, at: true } } },
        }),
        lessons: await queries.lesson.findMany({
          where: { hostId: personId },
          select: { id: true, boardId: true, startedAt: true, endedAt: true },
        }),
        seats: await queries.lessonSeat.findMany({
          where,
          select: { lessonId: true, name: true, number: true, state: true, joinedAt: true },
        }),
        pictures: await queries.boardImage.findMany({
          where,
          select: { boardId: true, hash: true, at: true },
        }),
      }
    },
    boardsOf: (personId) =>
      queries.board.findMany({
        where: { ownerId: personId },
        select: { id: true, title: true },
        orderBy: { createdAt: "asc" },
      }),
    async confirms(headers, password) {
      const caller = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      if (!caller) return false
      const accounts = await queries.account.findMany({ where: { userId: caller.user.id } })
      if (!hasPasswordOf(accounts)) return isFresh(caller.session.createdAt)
      try {
        return (await auth.api.verifyPassword({ headers, body: { password } })).status
      } catch {
        return false // the library throws for a wrong one
      }
    },
    async remove(personId) {
      await queries.user.deleteMany({ where: { id: personId } })
      await sessionsEnded()
    },
  }
}
