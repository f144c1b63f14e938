/** The signs of codes that people read off and type: letters and digits without look-alikes (0 O, 1 I L). */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

/** Gives a whole number from 0 to below its argument; where a code lets somebody in, one that nobody can foretell. */
export type PickBelow = (below: number) => number

/** A new code. */
export function shortCode(pick: PickBelow, length: number): string {
  return Array.from({ length }, () => SIGNS.charAt(pick(SIGNS.length))).join("")
}

/** The signs of a code in what a person typed or pasted: full-width letters and small ones count, anything else is passed over. */
export const codeSigns = (typed: string): string =>
  [...typed.normalize("NFKC").toUpperCase()].filter((sign) => SIGNS.includes(sign)).join("")

/** What a person typed as a code of some length, in the form in which codes are kept; null for what can be none. */
export function readShortCode(typed: string, length: number): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, "")
  return code.length === length && codeSigns(code) === code ? code : null
}
