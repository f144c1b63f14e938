const RULES: readonly (readonly [RegExp, string])[] = [
  // The field writes its bold italic face around the bold one.
  [/\\(?:mathbf|bm)\{\\mathbfit\{([^{}]*)\}\}/g, "\\bm{$1}"],
  [/\\mathbfit\{/g, "\\bm{"],
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

/** The same formula for the field, whose bold face is upright: letters of vectors in the bold italics that the typesetter has for them. */
export function italicBold(latex: string): string {
  return latex.replace(/\\(?:bm|boldsymbol)\{([A-Za-z]+)\}/g, "\\mathbfit{$1}")
}
