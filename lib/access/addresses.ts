import { AsyncLocalStorage } from "node:async_hooks"
import { isAPIError } from "better-auth/api"
import type { Queries } from "@/lib/db/open-database"
import { attempt, type Outcome, refused } from "./accounts"
import type { Auth } from "./auth"
import { addressLetter, changedAddressLetter, type Mailer } from "./mailer"
import type { PersonalData } from "./personal-data"

/** The e-mail addresses of accounts. Whoever opens the link in a letter shows that it reached them. */
export interface Addresses {
  /** Sends a link to the caller's own address, by which they confirm it. */
  askToConfirm(headers: Headers): Promise<Outcome>
  /** Sends a link to another address: once it is opened, that is the caller's. Only for whoever gives the password, or signed in lately. */
  askToChange(
    headers: Headers,
    change: { readonly email: string; readonly password: string },
  ): Promise<Outcome>
  /** Confirms an address by the token of such a link; gives the address that the account has from now on. Needs no session. */
  confirm(token: string): Promise<Outcome<string>>
}

interface AddressOptions {
  readonly auth: Auth
  readonly queries: Queries
  readonly mailer: Mailer
  readonly personalData: Pick<PersonalData, "confirms">
}

/** The session library does not tell its callers that a letter could not be sent: it is noted here for whoever asked for it. */
const sending = new AsyncLocalStorage<{ problem: unknown }>()

/** Writes to somebody with the link by which they confirm an address. */
export const createAddressLetters =
  (mailer: Mailer, publicUrl: string | null) =>
  async (email: string, token: string): Promise<void> => {
    try {
      await mailer.send({
        to: email,
        ...addressLetter(`${publicUrl ?? ""}/account/address#${token}`),
      })
    } catch (problem) {
      const noted = sending.getStore()
      if (noted === undefined) throw problem
      noted.problem = problem
    }
  }

/** Addresses over the session library. */
export function createAddresses({ auth, queries, mailer, personalData }: AddressOptions): Addresses {
  const callerOf = (headers: Headers) => auth.api.getSession({ headers, query: { disableRefresh: true } })

  const bySending = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    const noted: { problem: unknown } = { problem: null }
    const outcome = await sending.run(noted, work)
    if (noted.problem === null) return outcome
    console.error("A letter about an address could not be sent:", noted.problem)
    return refused("letter-not-sent")
  }

  const ownerOf = (email: string) =>
    queries.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } })

  return {
    async askToConfirm(headers) {
      const caller = await callerOf(headers)
      if (!caller) return refused("sign-in-again")
      const { email, emailVerified } = caller.user
      if (emailVerified) return { ok: true, value: null, cookies: [] }
      return bySending(() =>
        attempt(auth.api.sendVerificationEmail({ headers, body: { email }, returnHeaders: true })),
      )
    },

    async askToChange(headers, { email, password }) {
      const caller = await callerOf(headers)
      if (!caller) return refused("sign-in-again")
      if (!(await personalData.confirms(headers, password)))
        return refused(password === "" ? "sign-in-again" : "wrong-password")
      if (email.toLowerCase() === caller.user.email) return refused("same-address")
      if (await ownerOf(email)) return refused("address-taken")
      return bySending(() =>
        attempt(auth.api.changeEmail({ headers, body: { newEmail: email }, returnHeaders: true })),
      )
    },

    async confirm(token) {
      const claim = claimIn(token)
      const before = await ownerOf(claim?.email ?? "")
      if (claim === null || before === null) return refused("address-link-invalid")
      const address = claim.updateTo ?? claim.email
      if (claim.updateTo !== null && (await ownerOf(address))) return refused("address-taken")
      try {
        // Without a session: the link counts in whichever browser it is opened.
        await auth.api.verifyEmail({ query: { token } })
      } catch (error) {
        if (isAPIError(error)) return refused("address-link-invalid")
        throw error
      }
      await queries.user.updateMany({
        where: { id: before.id, email: address },
        data: { emailVerified: true },
      })
      if (claim.updateTo !== null) await moved(before.id, claim.email, address)
      return { ok: true, value: address, cookies: [] }
    },
  }

  /** What was sent to the former address opens nothing any more, and whoever reads there hears of it. */
  async function moved(personId: string, former: string, address: string) {
    await queries.verification.deleteMany({
      where: { identifier: { startsWith: "reset-password:" }, value: personId },
    })
    await mailer.send({ to: former, ...changedAddressLetter(address) }).catch((problem: unknown) => {
      console.error("The former address of an account could not be written to:", problem)
    })
  }
}

/** What a token says, before the session library has checked that it says so rightly; null for what is no token. */
function claimIn(token: string): { readonly email: string; readonly updateTo: string | null } | null {
  try {
    const claim: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"))
    if (typeof claim !== "object" || claim === null || !("email" in claim)) return null
    const { email, updateTo = null } = claim as { email: unknown; updateTo?: unknown } // looked into below
    const isAddress = typeof updateTo === "string" || updateTo === null
    return typeof email === "string" && isAddress ? { email, updateTo } : null
  } catch {
    return null // no token
  }
}
