import { z } from "zod"

const LONGEST = 60

/**
 * A name as plain text: composed, on one line, without signs that cannot be seen or that turn the direction of what follows, and without towers of accents.
 * Markup stays what it is, letters, and is shown as such.
 */
function cleanName(name: string): string {
  return (
    name
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      // The zero-width joiner holds emoji together.
      .replace(/(?!\u200d)[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
      .replace(/(\p{M}{3})\p{M}+/gu, "$1")
      .replace(/ {2,}/g, " ")
      .trim()
  )
}

/** The name of a person as it comes from outside: cleaned, of at most 60 signs, with something in it that can be seen. */
export const personName = z
  .string()
  .max(1000)
  .transform(cleanName)
  .pipe(
    z
      .string()
      .refine((name) => [...name].length <= LONGEST)
      .refine((name) => name.replace(/\s|\u200d|[\u2800\u3164\u115f\u1160\uffa0]/gu, "") !== ""),
  )

/** A name of any origin, such as another site's: cleaned and cut, never refused; null where nothing is left. */
export function nameFrom(name: unknown): string | null {
  const cut = typeof name === "string" ? [...cleanName(name.slice(0, 1000))].slice(0, LONGEST).join("") : ""
  return personName.safeParse(cut).success ? cut : null
}
