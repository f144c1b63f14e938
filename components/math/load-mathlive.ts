import type { MathfieldElement } from "mathlive"
import type { Language } from "@/lib/language/language"
import { keyboardLayouts } from "./keyboard-layouts"

let loading: Promise<typeof MathfieldElement> | null = null

const KEYBOARD = { en: "Keyboard for formulas", ja: "数式用キーボード" } as const
let keyboardName: string = KEYBOARD.en

/** The touch keyboard stands at the end of the page, in a part of it that has a name. */
function nameKeyboard(): void {
  const keyboard = document.querySelector(".ML__keyboard")
  keyboard?.setAttribute("role", "region")
  keyboard?.setAttribute("aria-label", keyboardName)
}

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
      window.mathVirtualKeyboard.addEventListener("virtual-keyboard-toggle", nameKeyboard)
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
  keyboardName = KEYBOARD[language]
  nameKeyboard()
  return Field
}
