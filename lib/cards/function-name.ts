import type { VariableKind } from "../engine/answer"

/**
 * A function's name in one spelling, so that two cards that write it differently mean the same: `\mathbf f`, `\boldsymbol{f}` and
 * `\bm {f}` are `\bm{f}`. The bold and the plain letter stay two names.
 */
export function spellName(latex: string): string {
  return latex
    .trim()
    .replace(/\\(?:mathbf|boldsymbol|bm|vec)(?![A-Za-z])/g, "\\bm")
    .replace(
      /\\bm\s*(?:\{\s*([^{}]*?)\s*\}|(\\[A-Za-z]+|[^\s{}\\]))/g,
      (_, braced, bare) => `\\bm{${braced ?? bare}}`,
    )
    .replace(
      /\s*([_^])\s*(?:\{\s*([^{}\s])\s*\}|([^\s{}]))/g,
      (_, mark, braced, bare) => `${mark}${braced ?? bare}`,
    )
    .replace(/\s+/g, " ")
}

const FIRST_NAMES = ["f", "g", "h", "p", "q", "r", "s", "u", "v", "w"]

const FIRST_MATRIX_NAMES = ["F", "G", "H", "P", "Q", "R", "S", "U", "V", "W"]

/**
 * The first usual name, of which neither the plain nor the bold letter is taken, for a function with such values: `f`, `g`, …, bold
 * for vectors, capital for matrices, then `f_1`, `f_2`, …
 */
export function freeFunctionName(taken: ReadonlySet<string>, values: VariableKind = "scalar"): string {
  const isFree = (name: string) => !taken.has(name) && !taken.has(bold(name))
  const dress = (name: string) => (values === "vector" ? bold(name) : name)
  const letters = values === "matrix" ? FIRST_MATRIX_NAMES : FIRST_NAMES
  const usual = letters.find(isFree)
  if (usual !== undefined) return dress(usual)
  for (let number = 1; ; number += 1) {
    const name = `${letters[0]}${subscript(number)}`
    if (isFree(name)) return `${dress(letters[0] ?? "f")}${subscript(number)}`
  }
}

const subscript = (number: number): string => (number < 10 ? `_${number}` : `_{${number}}`)

/** `f_1` as the name of a vector: `\bm{f}_1`. */
const bold = (name: string): string => name.replace(/^[A-Za-z]/, (letter) => `\\bm{${letter}}`)
