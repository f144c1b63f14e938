import type { Scope } from "../../board/scope"
import type { BoardSnapshot } from "../../board/snapshot"
import type { Answer, Bilingual, Question } from "../../engine/answer"
import type { NotWritable } from "./math-source"
import { COLON, REASONS, STOP, WORDS } from "./words"
import { writeMath } from "./write-math"
import { writeText, writeVerbatim } from "./write-text"

/** What the writers of cards share. */
export interface TexContext {
  readonly board: BoardSnapshot
  readonly scope: Scope
  readonly language: keyof Bilingual
  readonly derive: (question: Question) => Promise<Answer>
  /** The largest number of columns of a matrix in the document so far. */
  columns: number
}

/** Words of the product or of a message: escaped, with the formulas that stand between dollar signs. */
export function say(context: TexContext, words: Bilingual): string {
  const parts = words[context.language].split("$")
  // An odd number of signs is no pair of them: then they are just signs.
  if (parts.length % 2 === 0) return writeText(words[context.language])
  return parts.map((part, i) => (i % 2 === 0 ? writeText(part) : inline(context, part))).join("")
}

/** `label: content`, the label set apart. */
export const labelled = (context: TexContext, label: Bilingual, content: string) =>
  `\\textbf{${say(context, label)}}${COLON[context.language]}${content}`

/** An aside behind a space, or in Japanese between brackets that bring their own. */
export const aside = (context: TexContext, content: string) =>
  context.language === "ja" ? `\uff08${content}\uff09` : ` (${content})`

function reason(context: TexContext, { why, ...detail }: NotWritable): string {
  const sign = "command" in detail ? detail.command : "character" in detail ? detail.character : ""
  return `${say(context, REASONS[why])}${sign ? ` \\texttt{${writeText(sign)}}` : ""}`
}

/** A formula inside a line; one that LaTeX cannot take stands there as its source. */
export function inline(context: TexContext, latex: string): string {
  return `$${math(context, latex)}$`
}

/** The inside of a formula; one that LaTeX cannot take stands there as its source. */
export function math(context: TexContext, latex: string): string {
  const written = writeMath(latex)
  if (!written.ok) return `\\text{\\ttfamily ${writeText(latex)}}`
  context.columns = Math.max(context.columns, written.columns)
  return written.tex
}

/** A formula on a line of its own, made narrower where the page asks for it; or its source, with the reason. */
export function display(context: TexContext, latex: string): string {
  const written = writeMath(latex)
  if (written.ok) {
    context.columns = Math.max(context.columns, written.columns)
    return `\\[\n\\fitted{\\linewidth}{${written.tex}}\n\\]`
  }
  const remark = `${say(context, WORDS.notWritable)}${aside(context, reason(context, written.reason))}${STOP[context.language]}`
  return `${remark}\n\n${writeVerbatim(latex)}`
}
