import { type PickBelow, readShortCode, shortCode } from "../access/short-code"

/** How many signs a code has: there are 887 million of them. */
export const CODE_LENGTH = 6

/** A code lets people in for this long after it was made. */
export const CODE_LIVES_MS = 12 * 60 * 60_000

/** A new code of a lesson. */
export const makeCode = (pick: PickBelow): string => shortCode(pick, CODE_LENGTH)

/** What a person typed as a lesson's code, in the form in which codes are kept; null for what can be none. */
export const readCode = (typed: string): string | null => readShortCode(typed, CODE_LENGTH)
