import type { MathfieldElement } from "mathlive"

let loading: Promise<typeof MathfieldElement> | null = null

/**
 * Loads the formula field's program when it is first needed. Its fonts are those of the typesetter, which the page ships already
 * under the same names, and it makes no sounds, so it asks for no further file. A failed load may be tried again.
 */
export function loadMathlive(): Promise<typeof MathfieldElement> {
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
  return loading
}
