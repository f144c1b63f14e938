import { randomInt } from "node:crypto"
import type { Language } from "@/lib/language/language"

const WORDS: Readonly<Record<Language, string>> = { en: "Guest", ja: "ゲスト" }
const GIVEN = new RegExp(`^(?:${Object.values(WORDS).join("|")}) (\\d{3})$`)

/** A first name for somebody who gave none. */
export const guestName = (language: Language): string => `${WORDS[language]} ${randomInt(100, 1000)}`

/** A name that was given to a guest, in another language; a name that a person chose stays as it is. */
export function guestNameIn(language: Language, name: string): string {
  const number = GIVEN.exec(name)?.[1]
  return number === undefined ? name : `${WORDS[language]} ${number}`
}

/** Whether a name was given to a guest and not chosen. */
export const isGivenName = (name: string): boolean => GIVEN.test(name)
