import type { Font } from "./font"
import { buildKatexTree, type KatexNode } from "./katex-tree"

const known = new Map<string, number>()

/** Characters that mean something to LaTeX and have to be written by name. */
const NAMED: Readonly<Record<string, string>> = {
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\\": "\\textbackslash{}",
  "\u00a0": "\\ ",
}

const WIDE = /^[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]$/

/**
 * The advance of one character in em. The typesetter knows it for its own fonts; a character of another script is one em wide
 * where its script is set in squares, and half an em otherwise.
 */
export function glyphWidth(character: string, font: Font): number {
  const key = `${font.family}${font.bold}${font.italic}${character}`
  const before = known.get(key)
  if (before !== undefined) return before
  const width = fromTypesetter(character, font) || (WIDE.test(character) || character.length > 1 ? 1 : 0.5)
  if (known.size > 5000) known.clear()
  known.set(key, width)
  return width
}

/** Whether the typesetter's own fonts lack a character, so that some font of the system shows it. */
export const isForeign = (character: string): boolean => character.length > 1 || WIDE.test(character)

function fromTypesetter(character: string, font: Font): number {
  if (isForeign(character)) return 0
  try {
    return firstWidth(buildKatexTree(sourceOf(character, font), { strict: "ignore", output: "html" }))
  } catch {
    return 0 // a character that is no text to the typesetter
  }
}

/** A source that sets one character in a font. */
function sourceOf(character: string, { family, bold, italic }: Font): string {
  const named = NAMED[character] ?? character
  if (family === "KaTeX_Math") return bold ? `\\boldsymbol{${named}}` : `\\mathnormal{${named}}`
  const face = bold ? "\\textbf" : italic ? "\\textit" : "\\textmd"
  return `${FAMILIES[family] ?? "\\textrm"}{${face}{${named}}}`
}

const FAMILIES: Readonly<Record<string, string>> = {
  KaTeX_SansSerif: "\\textsf",
  KaTeX_Typewriter: "\\texttt",
}

function firstWidth(node: KatexNode): number {
  if (node.text !== undefined && node.width) return node.width
  for (const child of node.children ?? []) {
    const width = firstWidth(child)
    if (width > 0) return width
  }
  return 0
}
