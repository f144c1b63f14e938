import { MATH_CHARACTERS, scriptSign } from "./characters.table"
import { isLatin, isPrintable } from "./printable"

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "'": "\\textquotesingle{}",
  "`": "\\textasciigrave{}",
  "-": "-{}",
}
const IN_PROSE: ReadonlySet<string> = new Set(["'", "-"])
// Two of these in a row would become another sign: a dash or a quotation mark.
const DOUBLED = /([',-])(?=\1)/g
/** Signs that only say how others are shown: without a font for those they say nothing. */
const SHOWING = /[\ufe00-\ufe0f\u200d]/gu
const SPACE = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu

function codePoint(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
  return `[U+${code}]`
}

/** Signs of mathematics in prose are set as mathematics; the middle dot is a sign of Japanese prose. */
function mathSign(char: string): string | null {
  if (isLatin(char) || char === "・") return null
  const script = scriptSign(char)
  if (script) return `$${script.script}${script.sign}$`
  const tex = MATH_CHARACTERS.get(char)
  return tex === undefined ? null : `$${tex}$`
}

function escapeCharacter(char: string): string {
  return ESCAPED[char] ?? mathSign(char) ?? (isPrintable(char) ? char : codePoint(char))
}

/** Words as LaTeX: nothing in them is a command, and a character that no font has is shown by its number instead of vanishing. */
export function writeText(text: string): string {
  return (
    [...text.replace(SHOWING, "").replace(SPACE, " ")]
      .map((char) => (IN_PROSE.has(char) ? char : escapeCharacter(char)))
      .join("")
      .replace(DOUBLED, "$1{}")
      // A word in letters that no font has would be one long line of numbers.
      .replaceAll("][U+", "]\\allowbreak{}[U+")
  )
}

/** Source as it was typed, in typewriter letters that may break after any sign. */
export function writeVerbatim(text: string): string {
  const signs = [...text.replace(SPACE, " ")].map((char) => {
    const written = escapeCharacter(char)
    return /[A-Za-z0-9 ]/.test(char) ? written : `${written}\\allowbreak{}`
  })
  return `{\\ttfamily\\raggedright ${signs.join("")}\\par}`
}
