import { createHash, randomInt, randomUUID } from "node:crypto"
import { z } from "zod"
import type { Queries } from "@/lib/db/open-database"
import { attempt, type Outcome, refused } from "./accounts"
import type { Auth } from "./auth"
import { DEVICE_CODE_LENGTH, DEVICE_CODE_LIVES_MS } from "./device-code"
import type { People } from "./people"
import type { Person } from "./person"
import { readShortCode, shortCode } from "./short-code"

/** Codes by which somebody without an account goes on in a second browser as the same person. */
export interface DeviceCodes {
  /** A new code of a person, good once and for ten minutes; an earlier one of theirs is of no use any more. `back` is where the second browser goes then. */
  make(personId: string, back: string): Promise<string>
  /** Whose a code is; null for one that is wrong, used or too old. Does not use it up. */
  ownerOf(typed: string): Promise<Person | null>
  /** Uses a code up: the browser of these headers is the person's from now on, and what its guest began is too. */
  use(headers: Headers, typed: string): Promise<Outcome<{ readonly back: string }>>
}

interface DeviceCodesOptions {
  readonly auth: Auth
  readonly queries: Queries
  readonly people: Pick<People, "find" | "session">
  /** Takes what a guest began over into another person, and ends the guest. */
  claim(guestId: string, to: { readonly id: string; readonly sessionId: string }): Promise<void>
}

const KIND = "device-code:"
const kept = z.object({ personId: z.string(), back: z.string() })

/** Codes are kept as hashes only. */
const keyOf = (code: string) => KIND + createHash("sha256").update(code).digest("base64url")

/** Codes for second devices, in the table of what is to be confirmed. */
export function createDeviceCodes({ auth, queries, people, claim }: DeviceCodesOptions): DeviceCodes {
  const find = async (typed: string) => {
    const code = readShortCode(typed, DEVICE_CODE_LENGTH)
    if (code === null) return null
    const where = { identifier: keyOf(code), expiresAt: { gt: new Date() } }
    const row = await queries.verification.findFirst({ where })
    if (row === null) return null
    const { personId, back } = kept.parse(JSON.parse(row.value))
    const person = await people.find(personId)
    // Whoever made an account meanwhile signs in on the second device.
    return person?.isGuest ? { where, person, back } : null
  }
  return {
    async make(personId, back) {
      const code = shortCode(randomInt, DEVICE_CODE_LENGTH)
      const theirs = { value: { startsWith: `{"personId":${JSON.stringify(personId)}` } }
      await queries.$transaction([
        queries.verification.deleteMany({
          where: { identifier: { startsWith: KIND }, OR: [theirs, { expiresAt: { lt: new Date() } }] },
        }),
        queries.verification.create({
          data: {
            id: randomUUID(),
            identifier: keyOf(code),
            value: JSON.stringify({ personId, back }),
            expiresAt: new Date(Date.now() + DEVICE_CODE_LIVES_MS),
          },
        }),
      ])
      return code
    },
    async ownerOf(typed) {
      return (await find(typed))?.person ?? null
    },
    async use(headers, typed) {
      const found = await find(typed)
      if (found === null) return refused("device-code-refused")
      const { person, back, where } = found
      const before = await people.session(headers)
      if (before && !before.person.isGuest) return refused("signed-in-already")
      if (before?.person.id === person.id) return { ok: true, value: { back }, cookies: [] }
      // Of two browsers that use it at once one comes first.
      if ((await queries.verification.deleteMany({ where })).count !== 1)
        return refused("device-code-refused")
      const begun = await attempt(
        auth.api.beginDeviceSession({ headers, body: { userId: person.id }, returnHeaders: true }),
      )
      if (!begun.ok) return begun
      if (before) await claim(before.person.id, { id: person.id, sessionId: begun.value.sessionId })
      return { ok: true, value: { back }, cookies: begun.cookies }
    },
  }
}
