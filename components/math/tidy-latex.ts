const RULES: readonly (readonly [RegExp, string])[] = [
  // The field knows one bold face and writes it as the upright one; vectors are set in bold italics.
  [/\\mathbf\{/g, "\\bm{"],
  [/\\operatorname\{\\mathrm\{([^{}]*)\}\}/g, "\\operatorname{$1}"],
  [/\^\{\\prime\\prime\}/g, "''"],
  [/\^\{\\prime\}/g, "'"],
  [/\^\{\\top\}/g, "^\\top "],
  [/(\\\\\[-?[\d.]+) (pt|ex|em|mu)\]/g, "$1$2]"],
  [/\^\\top (?![A-Za-z])/g, "^\\top"],
]

/** What the formula field writes, in the spelling that a person would type: the same formula with less ceremony. */
export function tidyLatex(latex: string): string {
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latex)
}
