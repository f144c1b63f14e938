import { type Collector, isFull } from "../draft"
import { equationPieces, stepsPiece } from "../equations"
import { type TextWriter, textWriter, tidy } from "../text-writer"
import { expandMacros, type Macros } from "./macros"
import type { TexSource } from "./tex-source"
import { readTextCommand } from "./text-commands"
import { ACCENTS, FORMULAS, HEADINGS, PROSE, SIGNS, VERBATIM } from "./words.table"

/** What a source defines: commands for its formulas, and where each definition ends by where it begins. */
export interface Definitions {
  readonly macros: Macros
  readonly places: ReadonlyMap<number, number>
  /** How many formulas could not be expanded so far. */
  readonly failed: { count: number }
}

/** Text that nests deeper than this stands as it was typed. */
const DEEPEST = 60

/** Where so many formulas have no end, the rest stay as they were typed without a try. */
const MOST_FAILURES = 50

const NEXT = /\\(?:[A-Za-z]+\*?|[\s\S]|$)|\$\$?|[{}~]|---?|``|''|\n[ \t]*\n\s*/g

type Step = Parameters<typeof stepsPiece>[0][number]

/** Reads text and formulas from a source with a known structure, front to back. */
export class TexReader {
  readonly writer: TextWriter
  private steps: Step[] = []
  private depth = 0
  private lists: { readonly isNumbered: boolean; count: number }[] = []

  constructor(
    readonly source: TexSource,
    readonly into: Collector,
    private readonly definitions: Definitions,
  ) {
    this.writer = textWriter(into)
  }

  /** The title that a preamble gives. */
  readTitle(from: number, to: number): void {
    const found = /\\title\s*(?:\[[^\]\n]*\])?\s*\{/.exec(this.source.text.slice(from, to))
    const open = found === null ? -1 : from + found.index + found[0].length - 1
    const group = open < 0 ? null : this.source.group(open)
    if (group) this.into.title = this.plain(group.from, group.to).replaceAll("**", "")
  }

  /** Hands on what is still held back. */
  finish(): void {
    this.endSteps()
    this.writer.flush()
  }

  /** Reads from one place to another, or what begins before `until`, and gives the place behind what it has read. */
  read(from: number, to: number, until = to): number {
    if (this.depth >= DEEPEST) {
      this.writer.add(this.source.text.slice(from, to))
      return to
    }
    this.depth += 1
    let at = from
    while (at < until && !isFull(this.into)) {
      NEXT.lastIndex = at
      const found = NEXT.exec(this.source.text)
      const stop = found === null || found.index >= to ? to : found.index
      this.say(this.source.text.slice(at, stop))
      at = found === null || stop === to ? to : Math.max(stop + 1, this.token(found[0], stop, to))
    }
    this.depth -= 1
    return isFull(this.into) ? to : at
  }

  /** Adds words; what was a derivation so far ends with them. */
  say(words: string): void {
    if (words.trim() !== "") this.endSteps()
    this.writer.add(words)
  }

  /** Reads what begins with a token and gives the place behind it. */
  private token(token: string, at: number, to: number): number {
    const after = at + token.length
    if (/^\s/.test(token)) this.writer.endLine()
    else if (token === "$$") return this.display(at, after, "$$", to)
    else if (token === "$") return this.inline(at, after, "$", to)
    else if (token === "\\(") return this.inline(at, after, "\\)", to)
    else if (token === "\\[") return this.display(at, after, "\\]", to)
    else if (token === "~") this.writer.add(" ")
    else if (token === "---") this.writer.add("—")
    else if (token === "--") this.writer.add("–")
    else if (token === "``") this.writer.add("“")
    else if (token === "''") this.writer.add("”")
    else if (token.startsWith("\\")) return this.command(token, at, after, to)
    return after
  }

  private inline(at: number, from: number, sign: string, to: number): number {
    const limit = Math.min(to, from + 40_000)
    const end = this.source.closing(from, sign, limit, false)
    if (end < 0) {
      this.into.remark("unclosed", this.source.lineOf(at), this.source.text.slice(at, from))
      this.say(sign === "$" ? "\\$" : this.source.text.slice(at, from))
      return from
    }
    const latex = this.formula(at, this.source.text.slice(from, end))
    if (latex !== "") this.say(`$${latex}$`)
    return end + sign.length
  }

  /** A formula in one line with the document's own commands put in. */
  private formula(at: number, source: string): string {
    const latex = source.replace(/\s+/g, " ").trim()
    const isTried = this.definitions.failed.count < MOST_FAILURES
    const expanded = isTried ? expandMacros(latex, this.definitions.macros) : latex
    if (expanded === null) {
      this.definitions.failed.count += 1
      const name = [...this.definitions.macros.keys()].find((one) => latex.includes(one)) ?? ""
      this.into.remark("macro", this.source.lineOf(at), name)
    }
    return expanded ?? latex
  }

  private display(at: number, from: number, sign: string, to: number): number {
    const end = this.source.closing(from, sign, to, true)
    if (end < 0) {
      this.into.remark("unclosed", this.source.lineOf(at), this.source.text.slice(at, from))
      this.say(sign === "$$" ? "\\$\\$" : this.source.text.slice(at, from))
      return from
    }
    this.equations(at, this.source.text.slice(from, end), false)
    return end + sign.length
  }

  private equations(at: number, source: string, isAligned: boolean): void {
    this.finish()
    const parts = source.split(/\\(?:short)?intertext\s*\{([^{}]*)\}/)
    for (const [place, part] of parts.entries()) {
      if (place % 2 === 1) this.into.pieces.push({ piece: "text", body: tidy(part) })
      else if (part.trim() !== "")
        equationPieces(this.formula(at, part), isAligned, this.source.lineOf(at), this.into)
    }
  }

  /** The text of a part by itself, as it would stand on a card. */
  plain(from: number, to: number): string {
    const into = { ...this.into, title: "", pieces: [] as Collector["pieces"] }
    const reader = new TexReader(this.source, into, this.definitions)
    reader.depth = this.depth + 1
    reader.read(from, to)
    reader.finish()
    return tidy(into.pieces.map((piece) => (piece.piece === "text" ? piece.body : "")).join(" "))
  }

  private command(name: string, at: number, after: number, to: number): number {
    const definition = this.definitions.places.get(at)
    if (definition !== undefined) return definition
    if (name === "\\begin") return this.environment(at, after)
    if (name === "\\\\" || name === "\\newline") {
      this.writer.endLine()
      return after
    }
    if (name === "\\step") return this.step(name, at, after)
    if (name === "\\item") return this.item(after, "- ")
    const heading = HEADINGS.get(name.replace("*", ""))
    if (heading !== undefined) return this.heading(after, heading)
    const plainName = name.replace(/\*$/, "")
    if (Object.hasOwn(ACCENTS, name)) return this.accent(name, after)
    const sign = Object.hasOwn(SIGNS, plainName) ? SIGNS[plainName] : undefined
    if (sign !== undefined) {
      this.say(sign)
      return /^\\[A-Za-z]/.test(name)
        ? after + (/^(?:\{\}|[ \t])/.exec(this.source.text.slice(after, after + 2))?.[0].length ?? 0)
        : after
    }
    return readTextCommand(this, plainName, { at, after, to })
  }

  private accent(name: string, after: number): number {
    const found = /^\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/.exec(
      this.source.text.slice(after, after + 20),
    )
    if (found === null) return after
    const letter = (found[1] ?? found[2] ?? "").replace("\\", "")
    this.say(`${letter}${ACCENTS[name] ?? ""}`.normalize("NFC"))
    return after + found[0].length
  }

  private heading(after: number, mark: string): number {
    this.finish()
    const group = this.source.group(after)
    if (group === null) return after
    this.writer.begin(mark)
    this.writer.add(this.plain(group.from, group.to))
    this.writer.endLine()
    return group.after
  }

  private item(after: number, mark: string): number {
    this.endSteps()
    const label = /^\s*\[([^\]\n]{0,100})\]/.exec(this.source.text.slice(after, after + 120))
    const number = /^\d{1,3}[.)]$/.exec(label?.[1]?.trim() ?? "")?.[0]
    const own = this.listMark ?? mark
    this.writer.begin(number === undefined ? own : own.replace(/(?:-|\d+\.) $/, `${number} `))
    if (label && number === undefined) this.writer.add(`${label[1]} `)
    return after + (label?.[0].length ?? 0)
  }

  /** What stands before the next item: a dot or its number, set in as deep as the list stands. */
  private get listMark(): string | null {
    const list = this.lists.at(-1)
    if (list === undefined) return null
    list.count += 1
    const indent = "  ".repeat(this.lists.length - 1)
    return `${indent}${list.isNumbered ? `${list.count}.` : "-"} `
  }

  private environment(at: number, after: number): number {
    const name = /^\s*\{([^{}\n]{1,60})\}/.exec(this.source.text.slice(after, after + 70))
    const inside = after + (name?.[0].length ?? 0)
    const end = this.source.environmentEnd(at)
    const title = name?.[1] ?? ""
    if (name === null || end === null) {
      this.into.remark("unclosed", this.source.lineOf(at), `\\begin{${title}}`)
      return inside
    }
    const isAligned = FORMULAS.get(title)
    if (isAligned !== undefined) {
      const columns = /^\s*\{\d+\}/.exec(this.source.text.slice(inside, inside + 8))?.[0].length ?? 0
      this.equations(
        at,
        this.source.text.slice(inside + (title.startsWith("alignat") ? columns : 0), end.inside),
        isAligned,
      )
    } else if (/^(?:itemize|enumerate|description)\*?$/.test(title)) {
      this.writer.endLine()
      this.lists.push({ isNumbered: title.startsWith("enumerate"), count: 0 })
      this.read(this.source.afterOption(inside), end.inside)
      this.lists.pop()
      this.writer.endLine()
    } else if (PROSE.has(title.replace(/\*$/, ""))) this.prose(title, inside, end.inside)
    else this.kept(title, at, VERBATIM.has(title) ? [inside, end.inside] : [at, end.after])
    return end.after
  }

  private prose(name: string, from: number, to: number): void {
    this.endSteps()
    this.writer.endLine()
    const option = /^\s*\[([^\]\n]{0,200})\]/.exec(this.source.text.slice(from, from + 220))
    const inside = from + (option?.[0].length ?? 0)
    if (PROSE.get(name) === true) {
      const title = name.charAt(0).toUpperCase() + name.slice(1)
      this.writer.add(`**${title}${option ? ` (${option[1]})` : ""}** `)
    }
    const argument = /^(?:minipage|multicols)$/.test(name) ? this.source.afterArguments(inside, 1) : inside
    this.read(argument, to)
    this.writer.endLine()
  }

  /** A part that is not read stands line by line as it was typed. */
  private kept(name: string, at: number, [from, to]: readonly [number, number]): void {
    this.endSteps()
    this.writer.endLine()
    if (/^tabular|^longtable/.test(name)) this.into.remark("table", this.source.lineOf(at))
    else if (!VERBATIM.has(name)) this.into.remark("environment", this.source.lineOf(at), name)
    for (const line of this.source.text.slice(from, to).split("\n")) {
      if (line.trim() === "") continue
      this.writer.add(line.includes("`") ? line : `\`${line.trim()}\``)
      this.writer.endLine()
    }
  }

  /** A line of a derivation as our own documents set it: `\step{=}{formula}{reason}`. */
  private step(name: string, at: number, after: number): number {
    const groups = [this.source.group(after)]
    for (let k = 0; k < 2; k++) groups.push(groups[k] ? this.source.group(groups[k]?.after ?? 0) : null)
    const [sign, latex, reason] = groups
    if (!sign || !latex || !reason) return readTextCommand(this, name, { at, after, to: after })
    if (this.steps.length === 0) this.writer.flush()
    const mark = this.source.text.slice(sign.from, sign.to).trim()
    if (mark === "" && this.steps.length > 0) this.endSteps()
    this.steps.push({
      sign: mark,
      latex: this.formula(at, this.source.text.slice(latex.from, latex.to)),
      reason: this.plain(reason.from, reason.to),
    })
    return reason.after
  }

  private endSteps(): void {
    if (this.steps.length === 0) return
    const steps = this.steps
    this.steps = []
    this.writer.flush()
    this.into.pieces.push(stepsPiece(steps))
  }
}
