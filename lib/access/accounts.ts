import { isAPIError } from "better-auth/api"
import type { Queries } from "@/lib/db/open-database"
import { type Auth, OIDC } from "./auth"
import { isWeakPassword } from "./password-rules"

/** Why something about an account was refused. Routes put it into words. */
export type AccountRefusal =
  | "wrong-credentials"
  | "wrong-password"
  | "weak-password"
  | "address-taken"
  | "reset-link-invalid"
  | "address-link-invalid"
  | "same-address"
  | "letter-not-sent"
  | "sign-in-again"
  | "passkey-refused"
  | "no-such-passkey"
  | "last-way-in"
  | "provider-unavailable"
  | "device-code-refused"
  | "signed-in-already"

/** What came of a call: a value and the Set-Cookie headers that the answer must carry, or why it was refused. */
export type Outcome<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly refusal: AccountRefusal }

interface SignUp {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Accounts with an e-mail address and a password, or by an OpenID Connect provider. Who signs in takes along what they began as a guest. */
export interface Accounts {
  /** The name of the provider by which people may sign in; null where none is set. */
  readonly providerName: string | null
  /** Whether links for a new password are sent by mail; else the administrator finds them in the log. */
  readonly sendsMail: boolean
  signUp(headers: Headers, account: SignUp): Promise<Outcome>
  signIn(headers: Headers, credentials: Omit<SignUp, "name">): Promise<Outcome>
  /** Ends the session of these headers; without one nothing happens. */
  signOut(headers: Headers): Promise<Outcome>
  /** Gives the caller another password, or a first one, and ends all other sessions. */
  changePassword(
    headers: Headers,
    change: { readonly current?: string; readonly next: string },
  ): Promise<Outcome>
  /** Lets somebody who forgot the password set a new one. The same comes of it for an address that nobody has. */
  forgotPassword(email: string): Promise<void>
  /** Sets a new password by the token of such a link and ends all sessions. */
  resetPassword(token: string, password: string): Promise<Outcome>
  /** The address at the provider to which the caller is to be sent; afterwards they come back to `back`. `link` adds that way to sign in to the caller's account. */
  startProvider(headers: Headers, back: string, link: boolean): Promise<Outcome<string>>
  /** Takes the provider away from the caller's account, unless it is the last way in. Only soon after signing in. */
  disconnectProvider(headers: Headers): Promise<Outcome>
  /** Answers the request with which the provider sends somebody back. */
  finishProvider(url: string, headers: Headers): Promise<Response>
}

interface AccountsOptions {
  readonly auth: Auth
  readonly queries: Queries
  readonly providerName: string | null
  readonly sendsMail: boolean
  /** Sessions ended: what hangs on them must be looked at anew. */
  sessionsEnded(): Promise<void>
}

/** Accounts over the session library. */
export function createAccounts(options: AccountsOptions): Accounts {
  const { auth, queries, sessionsEnded } = options
  const callerOf = (headers: Headers) => auth.api.getSession({ headers, query: { disableRefresh: true } })

  /** Ends the session that a browser had of another account when it signs in to the next. */
  const replacing = async <T>(headers: Headers, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const before = await callerOf(headers)
    const outcome = await work()
    if (outcome.ok && before) await queries.session.deleteMany({ where: { id: before.session.id } })
    if (outcome.ok) await sessionsEnded()
    return outcome
  }

  return {
    providerName: options.providerName,
    sendsMail: options.sendsMail,
    async signUp(headers, account) {
      if (isWeakPassword(account.password, account)) return refused("weak-password")
      return replacing(headers, () =>
        attempt(auth.api.signUpEmail({ headers, body: account, returnHeaders: true })),
      )
    },
    signIn(headers, body) {
      return replacing(headers, () => attempt(auth.api.signInEmail({ headers, body, returnHeaders: true })))
    },
    async signOut(headers) {
      const outcome = await attempt(auth.api.signOut({ headers, returnHeaders: true }))
      await sessionsEnded()
      return outcome
    },
    async changePassword(headers, { current, next }) {
      const caller = await callerOf(headers)
      if (!caller) return refused("sign-in-again")
      if (isWeakPassword(next, caller.user)) return refused("weak-password")
      const outcome =
        current === undefined
          ? isFresh(caller.session.createdAt)
            ? await attempt(
                auth.api.setPassword({ headers, body: { newPassword: next }, returnHeaders: true }),
              )
            : refused("sign-in-again")
          : await attempt(
              auth.api.changePassword({
                headers,
                body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
                returnHeaders: true,
              }),
              { INVALID_PASSWORD: "wrong-password" },
            )
      if (outcome.ok) await sessionsEnded()
      return outcome
    },
    async forgotPassword(email) {
      await auth.api.requestPasswordReset({ body: { email } })
    },
    async resetPassword(token, password) {
      const row = await queries.verification.findFirst({ where: { identifier: `reset-password:${token}` } })
      const user = row && (await queries.user.findUnique({ where: { id: row.value } }))
      if (!user) return refused("reset-link-invalid")
      if (isWeakPassword(password, user)) return refused("weak-password")
      const outcome = await attempt(
        auth.api.resetPassword({ body: { token, newPassword: password }, returnHeaders: true }),
      )
      if (outcome.ok) await sessionsEnded()
      return outcome
    },
    async startProvider(headers, back, link) {
      if (options.providerName === null) return refused("provider-unavailable")
      const place = link ? "/account" : `/account/sign-in?back=${encodeURIComponent(back)}`
      const body = { provider: OIDC, callbackURL: back, errorCallbackURL: place, disableRedirect: true }
      const outcome = link
        ? await attempt(auth.api.linkSocialAccount({ headers, body, returnHeaders: true }))
        : await attempt(auth.api.signInSocial({ headers, body, returnHeaders: true }))
      if (!outcome.ok) return outcome
      const { url } = outcome.value
      return url === undefined ? refused("provider-unavailable") : { ...outcome, value: url }
    },
    async disconnectProvider(headers) {
      const caller = await callerOf(headers)
      if (!caller) return refused("sign-in-again")
      const where = { userId: caller.user.id }
      const accounts = await queries.account.findMany({ where, select: { id: true, providerId: true } })
      const connected = accounts.filter(({ providerId }) => providerId === OIDC)
      const others = accounts.length - connected.length + (await queries.passkey.count({ where }))
      if (others === 0) return refused("last-way-in")
      for (const { id: accountId } of connected) {
        const outcome = await attempt(
          auth.api.unlinkAccount({ headers, body: { accountId }, returnHeaders: true }),
        )
        if (!outcome.ok) return outcome
      }
      return { ok: true, value: null, cookies: [] }
    },
    async finishProvider(url, headers) {
      const before = await callerOf(headers)
      const response = await auth.handler(new Request(url, { headers }))
      const hasBegun = response.headers.getSetCookie().some((cookie) => /session_token=[^;]/.test(cookie))
      if (hasBegun && before) await queries.session.deleteMany({ where: { id: before.session.id } })
      if (hasBegun) await sessionsEnded()
      return response
    },
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether a session began so lately that whoever holds it is taken for its person without a password. */
export const isFresh = (begun: Date): boolean => Date.now() - begun.getTime() < DAY_MS

/** A refusal as an outcome. */
export const refused = (
  refusal: AccountRefusal,
): { readonly ok: false; readonly refusal: AccountRefusal } => ({
  ok: false,
  refusal,
})

const REFUSALS: Readonly<Record<string, AccountRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong-credentials",
  INVALID_EMAIL: "wrong-credentials",
  PASSWORD_TOO_SHORT: "weak-password",
  PASSWORD_TOO_LONG: "weak-password",
  USER_ALREADY_EXISTS: "address-taken",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "address-taken",
  INVALID_TOKEN: "reset-link-invalid",
  UNAUTHORIZED: "sign-in-again",
  SESSION_NOT_FRESH: "sign-in-again",
  PROVIDER_NOT_FOUND: "provider-unavailable",
}

/** Awaits a call of the session library: what it refuses by a known code becomes a refusal, anything else is thrown on. */
export async function attempt<T>(
  call: Promise<{ readonly headers: Headers; readonly response: T }>,
  further: Readonly<Record<string, AccountRefusal>> = {},
): Promise<Outcome<T>> {
  try {
    const { headers, response } = await call
    return { ok: true, value: response, cookies: headers.getSetCookie() }
  } catch (error) {
    const code = isAPIError(error) ? error.body?.code : undefined
    const refusal = code === undefined ? undefined : (further[code] ?? REFUSALS[code])
    if (refusal === undefined) throw error
    return refused(refusal)
  }
}
