import type { Index, IndexForm } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { symbolsOf } from "./symbols"

/** The letter of each index in force, by the index's id. */
export type Letters = ReadonlyMap<number, string>

const PREFERRED = [..."ijklpqrstuvwhgabcmnoxyz"]

/** The first free letter in the usual order i, j, k, l, …; when all are taken, i with a number. */
export function nextLetter(letters: Letters, context: PrintContext, wanted: readonly string[] = []): string {
  const used = new Set(letters.values())
  const { reserved } = symbolsOf(context)
  const free = [...wanted, ...PREFERRED].find((letter) => !used.has(letter) && !reserved.has(letter))
  if (free) return free
  for (let number = 1; ; number += 1) {
    const letter = `i_{${number}}`
    if (!used.has(letter)) return letter
  }
}

/** The letters with one more index. */
export function withLetter(
  letters: Letters,
  index: Index,
  context: PrintContext,
  wanted: readonly string[] = [],
): Letters {
  return new Map(letters).set(index.id, nextLetter(letters, context, wanted))
}

/**
 * The letters of the free indices of a derivative: i, j for at most two of them; from three on the output has k, l and the
 * variable i, j, p, q, as in ∂f_k/∂x_ij.
 */
export function chooseLetters(form: IndexForm, context: PrintContext): Letters {
  const few = form.output.length + form.wrt.length <= 2
  const output = few ? ["i", "j"] : ["k", "l", "r", "s"]
  const wrt = few ? ["i", "j"] : ["i", "j", "p", "q"]
  let letters: Letters = new Map()
  for (const index of form.output) letters = withLetter(letters, index, context, output)
  for (const index of form.wrt) letters = withLetter(letters, index, context, wrt)
  return letters
}
