import { isGreekCommand } from "../characters"
import { type LetterSurface, subscriptText } from "../surface"
import type { Font } from "../token"

const FONT_COMMANDS: Readonly<Record<Font, string | null>> = {
  plain: null,
  bold: "bm",
  arrow: "vec",
  upright: "mathrm",
  script: "mathcal",
  blackboard: "mathbb",
}

/** `hat y` in bold is `\hat{\bm{y}}`. */
function letterLatex(letter: string, font: Font): string {
  const [first = "", ...rest] = letter.split(" ")
  if (rest.length > 0) return `\\${first}{${letterLatex(rest.join(" "), font)}}`
  const base = isGreekCommand(first) ? `\\${first}` : first
  const command = first.length > 1 && !isGreekCommand(first) ? "mathrm" : FONT_COMMANDS[font]
  return command ? `\\${command}{${base}}` : base
}

/**
 * The name of a function in one spelling, however it was typed: `\mathbf f`, `\boldsymbol{f}` and `\bm f` are all `\bm{f}`, `f_{1}` is `f_1`.
 * With `"without subscript"` it is the function whose entries carry subscripts.
 */
export function functionName(
  letter: LetterSurface,
  subscript: "with subscript" | "without subscript",
): string {
  const base = letterLatex(letter.letter, letter.font)
  if (!letter.subscript || subscript === "without subscript") return base
  const text = subscriptText(letter.subscript)
  return `${base}_${text.length === 1 ? text : `{${text}}`}`
}
