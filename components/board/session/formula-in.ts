/** Longer texts are no formula that anybody means to differentiate. */
const LONGEST = 4_000

const WRAPPINGS: readonly RegExp[] = [
  /^\$\$([\s\S]*)\$\$$/,
  /^\$([^$]*)\$$/,
  /^\\\[([\s\S]*)\\\]$/,
  /^\\\(([\s\S]*)\\\)$/,
  /^\\begin\{(?:equation|displaymath|math|align|gather)\*?\}([\s\S]*)\\end\{(?:equation|displaymath|math|align|gather)\*?\}$/,
]

/**
 * The formula in a pasted text, without dollar signs, brackets and equation environments around it; null for a text that is
 * empty or too long.
 */
export function formulaIn(text: string): string | null {
  let formula = text.trim()
  for (const wrapping of WRAPPINGS) formula = wrapping.exec(formula)?.[1]?.trim() ?? formula
  const line = formula
    .replace(/\\label\{[^}]*\}/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return line === "" || line.length > LONGEST ? null : line
}
