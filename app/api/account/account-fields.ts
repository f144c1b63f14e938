import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"

/** What forms send: texts of a bearable length. Whether they are right is said in a sentence for each. */
export const text = z.string().max(1000)

const address = z.email().max(254)

/** An e-mail address as typed, without spaces around it. */
export function addressOf(typed: string): string {
  const parsed = address.safeParse(typed.trim())
  if (!parsed.success) throw new Failure("wrong-address")
  return parsed.data
}
