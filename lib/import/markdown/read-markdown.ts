import { collector, isFull, type Pieces } from "../draft"
import { equationPieces, stepsPiece } from "../equations"
import { type TextWriter, textWriter } from "../text-writer"
import { plainMarkdown } from "./plain-markdown"

type Step = Parameters<typeof stepsPiece>[0][number]

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/
const ITEM = /^(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)/
const ENVIRONMENT =
  /^\s*\\begin\{(equation|align|gather|displaymath|multline|eqnarray|alignat|flalign)(\*?)\}/
/** A line of a derivation as our own files write it: `- $= a$ — product rule`. */
const STEP = /^[-*]\s+\$\s*(=|\\approx(?![A-Za-z]))?\s*((?:\\.|[^$\\])+)\$(?:\s+—\s+(.*))?$/

/** So many lines are read in less time than anybody notices. */
const AT_ONCE = 200

/** Reads Markdown line by line. */
class MarkdownReader {
  private readonly writer: TextWriter
  private steps: Step[] = []
  private at = 0

  constructor(
    private readonly lines: readonly string[],
    private readonly firstLine: number,
    private readonly into = collector(),
  ) {
    this.writer = textWriter(into)
  }

  *read(): Generator<number, Pieces> {
    let told = 0
    while (this.at < this.lines.length && !isFull(this.into)) {
      this.line(this.lines[this.at] ?? "")
      if (this.at - told < AT_ONCE) continue
      told = this.at
      yield this.at / this.lines.length
    }
    this.endSteps()
    this.writer.flush()
    return this.into
  }

  private get number(): number {
    return this.firstLine + this.at
  }

  private line(line: string): void {
    const step = STEP.exec(line.trim())
    if (step && (this.steps.length > 0 || step[1] === undefined)) {
      this.step(step)
      return
    }
    if (line.trim() !== "") this.endSteps()
    const fence = FENCE.exec(line)
    const environment = ENVIRONMENT.exec(line)
    if (fence) this.fenced(fence[1] ?? "```", fence[2] ?? "")
    else if (/^\s*\$\$/.test(line)) this.display("$$", line.indexOf("$$") + 2)
    else if (/^\s*\\\[/.test(line)) this.display("\\]", line.indexOf("\\[") + 2)
    else if (environment)
      this.display(`\\end{${environment[1]}${environment[2]}}`, environment[0].length, true)
    else {
      this.at += 1
      this.words(line)
    }
  }

  private words(line: string): void {
    const heading = HEADING.exec(line)
    const item = ITEM.exec(line)
    if (line.trim() === "") this.writer.endLine()
    else if (heading) this.heading(heading[1]?.length ?? 1, heading[2] ?? "")
    else if (item) this.item(item)
    else this.prose(line)
  }

  private heading(level: number, words: string): void {
    const title = plainMarkdown(words, this.into, this.number - 1)
    const isFirst =
      this.into.title === "" && this.into.pieces.length === 0 && level === 1 && !this.writer.holdsText()
    if (isFirst) {
      this.into.title = title.replaceAll("**", "").replaceAll("\\$", "$")
      return
    }
    this.writer.flush()
    this.writer.begin(`${"#".repeat(Math.min(4, level))} `)
    this.writer.add(title)
    this.writer.endLine()
  }

  private item([, indent = "", number, words = ""]: RegExpExecArray): void {
    const mark = number === undefined ? "-" : `${number}.`
    this.writer.begin(`${indent.replaceAll("\t", "  ")}${mark} `)
    this.writer.add(plainMarkdown(words, this.into, this.number - 1))
  }

  /** A line of prose; a display that stands inside it is a formula of its own. */
  private prose(line: string): void {
    if (/^\s*\|.*\|\s*$/.test(line)) {
      this.into.remark("table", this.number - 1)
      this.writer.endLine()
      this.writer.add(line)
      this.writer.endLine()
      return
    }
    const words = plainMarkdown(line.replace(/^(?:\s*>)+\s?/, ""), this.into, this.number - 1)
    this.writer.add(`${words}${/(?: {2}|\\)$/.test(line) ? "" : "\n"}`)
    if (/(?: {2}|\\)$/.test(line)) this.writer.endLine()
  }

  /** A formula between signs that may stand lines apart. What follows its end goes on as text. */
  private display(end: string, from: number, isAligned = false): void {
    const start = this.at
    const held: string[] = []
    for (let k = start; k < this.lines.length; k++) {
      const line = this.lines[k] ?? ""
      const stop = line.indexOf(end, k === start ? from : 0)
      if (stop < 0) {
        held.push(k === start ? line.slice(from) : line)
        continue
      }
      held.push(line.slice(k === start ? from : 0, stop))
      this.writer.flush()
      equationPieces(held.join("\n"), isAligned, this.firstLine + start, this.into)
      this.at = k + 1
      const rest = line.slice(stop + end.length)
      if (rest.trim() !== "") this.prose(rest)
      return
    }
    // It is said once: each further sign would search through the rest again.
    this.into.remark("unclosed", this.number, end)
    for (const line of this.lines.slice(start)) this.words(line)
    this.at = this.lines.length
  }

  private fenced(fence: string, language: string): void {
    const start = this.at + 1
    let end = start
    while (end < this.lines.length && !this.lines[end]?.trim().startsWith(fence)) end += 1
    const inside = this.lines.slice(start, end)
    if (language === "math" || language === "latex-math") {
      this.writer.flush()
      equationPieces(inside.join("\n"), false, this.firstLine + this.at, this.into)
    } else {
      this.writer.endLine()
      for (const line of inside.filter((one) => one.trim() !== "")) {
        this.writer.add(line.includes("`") ? line : `\`${line.trim()}\``)
        this.writer.endLine()
      }
    }
    this.at = end + 1
  }

  private step([, sign = "", latex = "", reason = ""]: RegExpExecArray): void {
    if (this.steps.length === 0) this.writer.flush()
    else if (sign === "") this.endSteps()
    this.steps.push({
      sign,
      latex: latex.trim(),
      reason: plainMarkdown(reason, this.into, this.number).trim(),
    })
    this.at += 1
  }

  private endSteps(): void {
    const steps = this.steps
    this.steps = []
    if (steps.length > 1) {
      this.into.pieces.push(stepsPiece(steps))
      return
    }
    // One item with a formula is an item.
    for (const { latex, reason } of steps) {
      this.writer.begin("- ")
      this.writer.add(`$${latex}$${reason === "" ? "" : ` — ${reason}`}`)
      this.writer.endLine()
    }
  }
}

/** Markdown with mathematics between dollar signs as pieces. HTML in it is text, links keep their address, nothing is fetched. It yields which share of the lines it has read. */
export function readMarkdown(source: string, firstLine = 1): Generator<number, Pieces> {
  const text = source.replace(/^---\n[\s\S]{0,4000}?\n---\n/, (front) =>
    "\n".repeat(front.split("\n").length - 1),
  )
  return new MarkdownReader(text.split("\n"), firstLine).read()
}
