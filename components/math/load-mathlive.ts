import type { MathfieldElement } from "mathlive"
import type { Language } from "@/lib/language/language"
import { keyboardLayouts } from "./keyboard-layouts"

let loading: Promise<typeof MathfieldElement> | null = null

/**
 * Loads the formula field's program when it is first needed. Its fonts are those of the typesetter, which the page ships already
 * under the same names, and it makes no sounds, so it asks for no further file. A failed load may be tried again.
 */
export async function loadMathlive(language: Language): Promise<typeof MathfieldElement> {
  loading ??= import("mathlive").then(
    ({ MathfieldElement: Field }) => {
      Field.fontsDirectory = null
      Field.soundsDirectory = null
      Field.keypressSound = null
      Field.plonkSound = null
      return Field
    },
    (problem: unknown) => {
      loading = null
      throw problem
    },
  )
  const Field = await loading
  Field.locale = language
  window.mathVirtualKeyboard.layouts = keyboardLayouts(language)
  return Field
}
