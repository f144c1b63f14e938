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

/** The first usual name for a function that is not taken: `f`, `g`, …, then `f_1`, `f_2`, … */
export function freeFunctionName(taken: ReadonlySet<string>): string {
  const usual = FIRST_NAMES.find((name) => !taken.has(name))
  if (usual !== undefined) return usual
  for (let number = 1; ; number += 1) {
    const name = number < 10 ? `f_${number}` : `f_{${number}}`
    if (!taken.has(name)) return name
  }
}
