import katex from "katex"

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&nbsp;": " ",
  "&#x27;": "'",
}

/** The text of a formula as KaTeX reads it. */
export function katexText(latex: string): string {
  return katex
    .renderToString(latex, { output: "mathml", strict: "ignore", throwOnError: true, displayMode: true })
    .replace(/<annotation[\s\S]*?<\/annotation>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity)
}

// Fences and dots are drawn from pieces, accents are not characters, and neither is read back alike from any two programs.
const UNSTABLE = /[\s\p{Cc}\p{Co}\p{M}\u2061-\u2064()[\]{}|∥‖⟨⟩.·⋅…⋯⋮⋱^~˜ˆ¯⎛-⎯′'_―‾→⏞⏟]/gu

/** The characters of a text that every program reads alike, sorted. */
export const glyphs = (text: string): string =>
  [...text.normalize("NFKC").replace(UNSTABLE, "")].sort().join("")

/** Signs that Latin Modern keeps under the codes of letters, with these letters. */
const MISREAD: Readonly<Record<string, string>> = { "∑": "XP", "∏": "YQ", "∫": "ZR", "⊤": ">", "∂": "∂@" }

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
  return { missing: missing.join(""), extra: extra.join("") }
}
