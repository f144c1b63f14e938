import katex from "katex"

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&nbsp;": " ",
  "&#x27;": "'",
}

/** Names of LaTeX for characters that KaTeX knows by no name. */
const macros = { "\\textquotedbl": '"', "\\textquotesingle": "'", "\\textasciigrave": "`" }

/** The text of a formula as KaTeX reads it. */
export function katexText(latex: string): string {
  return katex
    .renderToString(latex, {
      output: "mathml",
      strict: "ignore",
      throwOnError: true,
      displayMode: true,
      macros,
    })
    .replace(/<annotation[\s\S]*?<\/annotation>/g, "")
    .replace(/<m(sqrt|root)>/g, "√")
    .replace(/<[^>]*>/g, "")
    .replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity)
}

// Fences, roots and dots are drawn from pieces (some of which read as `!"#$%&`), accents are not characters, and none of them is read
// back alike from any two programs.
const UNSTABLE = /[\s!"#$%&√\p{Cc}\p{Co}\p{M}\u2061-\u2064()[\]{}|∥‖⟨⟩.·⋅…⋯⋮⋱^~˜ˆ¯⎛-⎯'_―‾→⏞⏟]/gu

/** The characters of a text that every program reads alike, sorted. */
export const glyphs = (text: string): string =>
  [...text.normalize("NFKC").replace(UNSTABLE, "")].sort().join("")

/** Signs that Latin Modern keeps under the codes of letters, with these letters. */
const MISREAD: Readonly<Record<string, string>> = { "∑": "XP", "∏": "YQ", "∫": "ZR", "⊤": ">", "′": "0" }

/** The letters as which the pieces of a tall root are read. */
const ROOT_PIECES = /[p-v]/g

/** What stands in the first text and not in the second, each character as often as it is missing. */
function without(text: string, other: string): string[] {
  const rest = [...other]
  return [...text].filter((char) => {
    const at = rest.indexOf(char)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** The characters that one of two texts lacks, apart from signs that a PDF is known to misread. */
export function glyphDifference(wanted: string, found: string): { missing: string; extra: string } {
  const [a, b] = [glyphs(wanted), glyphs(found)]
  const extra = without(b, a)
  const missing = without(a, b).filter((char) => {
    const at = extra.findIndex((letter) => MISREAD[char]?.includes(letter))
    if (at >= 0) extra.splice(at, 1)
    return at < 0
  })
  const unexplained = extra.join("").replace(wanted.includes("√") ? ROOT_PIECES : "", "")
  return { missing: missing.join(""), extra: unexplained }
}
