import type { Queries } from "@/lib/db/open-database"
import { type AccountRefusal, attempt, type Outcome, refused } from "./accounts"
import type { Auth } from "./auth"

/** A passkey as its person sees it. */
interface PasskeyRecord {
  readonly id: string
  readonly name: string
  readonly createdAt: Date | null
}

type Verify = Auth["api"]["verifyPasskeyAuthentication"]

/** What a browser answers with, in WebAuthn's form; the library checks it. */
type PasskeyAnswer = NonNullable<Parameters<Verify>[0]>["body"]["response"]

/** Keys on people's devices by which they sign in without a password. Questions and answers go to the browser and come from it as WebAuthn has them. */
export interface Passkeys {
  list(personId: string): Promise<readonly PasskeyRecord[]>
  /** What the browser is to be asked for a new key. Only soon after signing in, so that nobody adds theirs at a screen left open. */
  startAdding(headers: Headers): Promise<Outcome<unknown>>
  /** Takes the browser's answer: the key is the caller's. */
  finishAdding(headers: Headers, answer: unknown, name: string): Promise<Outcome<unknown>>
  rename(personId: string, id: string, name: string): Promise<boolean>
  /** Removes a key, unless it is the last way in. */
  remove(personId: string, id: string): Promise<Outcome>
  startSigningIn(headers: Headers): Promise<Outcome<unknown>>
  finishSigningIn(headers: Headers, answer: PasskeyAnswer): Promise<Outcome<unknown>>
}

const REFUSALS: Readonly<Record<string, AccountRefusal>> = Object.fromEntries(
  [
    "CHALLENGE_NOT_FOUND",
    "PASSKEY_NOT_FOUND",
    "AUTHENTICATION_FAILED",
    "FAILED_TO_VERIFY_REGISTRATION",
    "YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY",
    "PREVIOUSLY_REGISTERED",
  ].map((code) => [code, "passkey-refused"] as const),
)

/** Passkeys over the session library. */
export function createPasskeys(auth: Auth, queries: Queries, sessionsEnded: () => Promise<void>): Passkeys {
  return {
    async list(personId) {
      const rows = await queries.passkey.findMany({
        where: { userId: personId },
        orderBy: { createdAt: "asc" },
      })
      return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? "", createdAt }))
    },
    startAdding: (headers) =>
      attempt<unknown>(auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true })),
    finishAdding: (headers, response, name) =>
      attempt<unknown>(
        auth.api.verifyPasskeyRegistration({ headers, body: { response, name }, returnHeaders: true }),
        REFUSALS,
      ),
    async rename(personId, id, name) {
      return (await queries.passkey.updateMany({ where: { id, userId: personId }, data: { name } })).count > 0
    },
    async remove(personId, id) {
      return queries.$transaction(async (transaction) => {
        const [keys, accounts] = [
          await transaction.passkey.findMany({ where: { userId: personId }, select: { id: true } }),
          await transaction.account.count({ where: { userId: personId } }),
        ]
        if (!keys.some((key) => key.id === id)) return refused("no-such-passkey")
        if (keys.length === 1 && accounts === 0) return refused("last-way-in")
        await transaction.passkey.deleteMany({ where: { id, userId: personId } })
        return { ok: true, value: null, cookies: [] }
      })
    },
    startSigningIn: (headers) => {
      // Any key will do: a question for those of the present session would shut all others out.
      const plain = new Headers(headers)
      plain.delete("cookie")
      return attempt<unknown>(
        auth.api.generatePasskeyAuthenticationOptions({ headers: plain, returnHeaders: true }),
      )
    },
    async finishSigningIn(headers, response) {
      const before = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      const outcome = await attempt<unknown>(
        auth.api.verifyPasskeyAuthentication({ headers, body: { response }, returnHeaders: true }),
        REFUSALS,
      )
      if (outcome.ok && before) await queries.session.deleteMany({ where: { id: before.session.id } })
      if (outcome.ok) await sessionsEnded()
      return outcome
    },
  }
}
