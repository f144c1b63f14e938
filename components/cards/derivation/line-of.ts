import { memberOf } from "@/lib/cards/define"
import { LINE } from "@/lib/cards/derivation-card"

/** The line that a field holds; null for the sides of a claim. */
export function lineOf(field: string): string | null {
  const found = memberOf(field)
  return found?.family === LINE ? found.member : null
}
