import { randomInt } from "node:crypto"
import { chooseLanguage } from "@/lib/language/language"

/** A first name for somebody who gave none, in the language that their browser asks for. */
export function guestName(acceptLanguage: string | null): string {
  const number = randomInt(100, 1000)
  return chooseLanguage(undefined, acceptLanguage) === "ja" ? `ゲスト ${number}` : `Guest ${number}`
}
