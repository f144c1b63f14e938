/** The signs of a code: letters and digits without look-alikes (0 O, 1 I L). Six of them make 887 million codes. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

/** How many signs a code has. */
export const CODE_LENGTH = 6

/** A code lets people in for this long after it was made. */
export const CODE_LIVES_MS = 12 * 60 * 60_000

/** A new code; `pick` gives a whole number from 0 to below its argument, and nobody may be able to foretell it. */
export function makeCode(pick: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => SIGNS.charAt(pick(SIGNS.length))).join("")
}

/** The signs of a code in what a person typed or pasted: full-width letters and small ones count, anything else is passed over. */
export const codeSigns = (typed: string): string =>
  [...typed.normalize("NFKC").toUpperCase()].filter((sign) => SIGNS.includes(sign)).join("")

/** What a person typed as a code, in the form in which codes are kept; null for what can be none. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, "")
  return code.length === CODE_LENGTH && codeSigns(code) === code ? code : null
}
