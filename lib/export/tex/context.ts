import type { Bilingual } from "../../engine/answer"
import type { Run } from "../content/blocks"
import { breakFormula } from "../content/break-formula"
import { COLON, REASONS, STOP, WORDS } from "../content/words"
import type { NotWritable } from "./math-source"
import { writeMath } from "./write-math"
import { writeText, writeVerbatim } from "./write-text"

/** What the writers share. */
export interface TexContext {
  readonly language: keyof Bilingual
  /** The largest number of columns of a matrix in the document so far. */
  columns: number
  /** The files of pictures by their hash, in the folder of the document; without them their descriptions stand there. */
  readonly files: ReadonlyMap<string, string>
  /** Whether the document has pictures. */
  figures: boolean
}

/** A line of words and formulas. */
export const line = (context: TexContext, runs: readonly Run[]): string =>
  runs.map((run) => ("text" in run ? words(run) : inline(context, run.latex))).join("")

function words({ text, look }: Extract<Run, { text: string }>): string {
  const tex = writeText(text)
  return look === "strong" ? `\\textbf{${tex}}` : look === "code" ? `\\texttt{${tex}}` : tex
}

/** `label: content`, the label set apart. */
export const labelled = (context: TexContext, label: readonly Run[], content: readonly Run[]): string =>
  `\\textbf{${line(context, label)}}${COLON[context.language]}${line(context, content)}`

function reason({ language }: TexContext, { why, ...detail }: NotWritable): string {
  const sign = "command" in detail ? detail.command : "character" in detail ? detail.character : ""
  const words = `${writeText(REASONS[why][language])}${sign ? ` \\texttt{${writeText(sign)}}` : ""}`
  return language === "ja" ? `\uff08${words}\uff09` : ` (${words})`
}

/** A formula inside a line; one that LaTeX cannot take stands there as its source. */
function inline(context: TexContext, latex: string): string {
  return `$${math(context, latex)}$`
}

/** The inside of a formula; one that LaTeX cannot take stands there as its source. */
export function math(context: TexContext, latex: string): string {
  const written = writeMath(latex)
  if (!written.ok) return `\\text{\\ttfamily ${writeText(latex)}}`
  context.columns = Math.max(context.columns, written.columns)
  return written.tex
}

/** The width of the document's lines in em of its formulas, whose fonts have the widths of the board's. */
const ROOM = 40

/** A formula on a line of its own, a long one broken as in print and made narrower where the page asks for it; or its source, with the reason. */
export function display(context: TexContext, latex: string): string {
  const written = writeMath(latex)
  if (written.ok) {
    context.columns = Math.max(context.columns, written.columns)
    const lines = breakFormula(latex, ROOM).map(writeMath)
    const tex = lines.flatMap((each) => (each.ok ? [each.tex] : []))
    if (lines.length > 1 && tex.length === lines.length) {
      const aligned = tex.map((each, i) => (i === 0 ? `& ${each}` : `& \\quad ${each}`)).join(" \\\\\n")
      return `\\[\n\\fitted{\\linewidth}{\\begin{aligned}\n${aligned}\n\\end{aligned}}\n\\]`
    }
    return `\\[\n\\fitted{\\linewidth}{${written.tex}}\n\\]`
  }
  const remark = `${writeText(WORDS.notWritable[context.language])}${reason(context, written.reason)}${STOP[context.language]}`
  return `${remark}\n\n${writeVerbatim(latex)}`
}
