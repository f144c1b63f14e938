/** How many signs a reader sees: letters, digits, marks and commands; not fonts, braces, spaces and the growing of brackets. */
export function visibleSigns(latex: string): number {
  const bare = latex
    .replace(/\\(mathbf|bm|boldsymbol|mathrm|left|right|displaystyle|,|;|quad)(?![a-zA-Z])/g, "")
    .replace(/\\(begin|end)\{[a-z]+\}/g, "|")
    .replace(/\\operatorname\{[a-zA-Z]+\}/g, "f")
    .replace(/\\[a-zA-Z]+|\\./g, "c")
  return bare.replace(/[\s{}]/g, "").length
}
