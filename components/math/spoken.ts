import { speech } from "#speech"
import type { MathNode } from "@/lib/formula/speech/math-node"
import type { Language } from "@/lib/language/language"

const said = new WeakMap<MathNode, Partial<Record<Language, string>>>()

/** A formula in words; null in a page whose words are still under way. */
export function spokenFormula(mathematics: MathNode, language: Language): string | null {
  const known = said.get(mathematics)
  const words = known?.[language] ?? speech.now()?.speak(mathematics, language)
  if (words === undefined) return null
  said.set(mathematics, { ...known, [language]: words })
  return words
}
