import type { CardKindName } from "@/lib/cards"
import { readProse } from "@/lib/cards/prose"
import { formulaIn } from "./formula-in"

/** A card that a pasted text becomes. */
export interface PastedCard {
  readonly kind: CardKindName
  readonly texts: Readonly<Record<string, string>>
}

/** More than this many formulas of one paste are placed as one text. */
const MOST = 60

const asFunction = (body: string): PastedCard => ({ kind: "function", texts: { body } })

/**
 * The cards that a pasted text becomes. Formulas alone, each between its signs or on a line that `isFunction` can read, become function
 * cards; words with formulas among them, lists and headings become one text card; a single formula stays one, also where it cannot be
 * read yet.
 */
export function pastedCards(text: string, isFunction: (latex: string) => boolean): readonly PastedCard[] {
  const whole = text.replace(/\r\n?/g, "\n").trim()
  if (whole === "") return []
  const displayed = displayedFormulas(whole)
  if (displayed !== null && displayed.length > 1 && displayed.length <= MOST) return displayed.map(asFunction)
  if (displayed?.length === 1) return oneFormula(whole)
  const lines = whole.split("\n").filter((line) => line.trim() !== "")
  const each = lines.map((line) => formulaIn(line))
  const areFunctions = each.every(
    (line) => line?.includes("=") === true && !isWords(line) && isFunction(line),
  )
  if (lines.length > 1 && lines.length <= MOST && areFunctions)
    return each.map((line) => asFunction(line ?? ""))
  return isProse(whole) ? [{ kind: "text", texts: { body: asMarkdown(whole) } }] : oneFormula(whole)
}

function oneFormula(text: string): readonly PastedCard[] {
  const formula = formulaIn(text)
  return formula === null ? [] : [asFunction(formula)]
}

const DISPLAY =
  /\$\$[\s\S]+?\$\$|\\\[[\s\S]+?\\\]|\\begin\{(equation|displaymath|math|gather|align)(\*?)\}[\s\S]+?\\end\{\1\2\}/g

/** The formulas of a text that holds nothing but displayed formulas, or null. */
function displayedFormulas(text: string): readonly string[] | null {
  const rest = text.replace(DISPLAY, "").trim()
  if (rest !== "") return null
  return [...text.matchAll(DISPLAY)].flatMap(([formula]) => formulaIn(formula) ?? [])
}

/** Whether a text holds words of a language, commands of LaTeX aside. */
function isWords(text: string): boolean {
  const bare = text
    .replace(/\\(?:text|operatorname|mathrm|begin|end)\*?\{[^}]*\}/g, " ")
    .replace(/\\[A-Za-z]+/g, " ")
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(bare) || (bare.match(/[A-Za-z]{3,}/g) ?? []).length >= 2
}

/** Whether a text is to be read and not to be differentiated: lists, headings, or words beside formulas. */
function isProse(text: string): boolean {
  const marked = text.replace(/\\\(/g, "$").replace(/\\\)/g, "$")
  const blocks = readProse(marked)
  if (blocks.some(({ block }) => block === "item" || block === "heading")) return true
  const words = blocks.flatMap((block) =>
    block.block === "formula" ? [] : block.spans.map((span) => (span.span === "formula" ? " " : span.text)),
  )
  return isWords(words.join(" "))
}

/** LaTeX's own signs around formulas as the dollar signs that texts use. */
const asMarkdown = (text: string): string =>
  text.replace(/\\\(\s*([\s\S]+?)\s*\\\)/g, "$$$1$$").replace(/\\\[\s*([\s\S]+?)\s*\\\]/g, "$$$$$1$$$$")
