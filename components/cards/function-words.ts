import type { CardSnapshot } from "@/lib/board/snapshot"
import { readingOf } from "@/lib/cards/function-card"
import type { CardWords } from "./card-view"
import { plainName, spaceTex, spaceText } from "./math-words"
import type { Read } from "./read-variable"

/** What the function maps, in LaTeX: `\mathbb{R}^{n} \times \mathbb{R} \to \mathbb{R}`. */
export function signatureTex(reading: Read): string {
  const inputs = reading.variables.filter((variable) => variable.input)
  const output = spaceTex(reading.shape)
  return inputs.length === 0
    ? output
    : `${inputs.map((v) => spaceTex(v.shape)).join(" \\times ")} \\to ${output}`
}

/** The same in plain text: `ℝⁿ × ℝ → ℝ`. */
export function signatureText(reading: Read): string {
  const inputs = reading.variables.filter((variable) => variable.input)
  const output = spaceText(reading.shape)
  return inputs.length === 0 ? output : `${inputs.map((v) => spaceText(v.shape)).join(" × ")} → ${output}`
}

/** The spoken name of a function card. */
export function spokenFunction(card: CardSnapshot, words: CardWords): string {
  if ((card.texts.body ?? "").trim() === "") return words("function.spokenEmpty")
  const reading = readingOf(card)
  if (!reading.ok) return words("function.spokenBroken")
  const signature = signatureText(reading)
  return reading.name === null
    ? words("function.spokenUnnamed", { signature })
    : words("function.spoken", { name: plainName(reading.name), signature })
}
