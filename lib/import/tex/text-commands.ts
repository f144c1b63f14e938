import type { Collector } from "../draft"
import { tidy } from "../text-writer"
import type { TexSource } from "./tex-source"
import { ARGUMENTS_BEFORE, LOOKS, TRANSPARENT } from "./words.table"

/** What a command needs of the reader that met it. */
interface TextReader {
  readonly source: TexSource
  readonly into: Collector
  say(words: string): void
  read(from: number, to: number): void
  plain(from: number, to: number): string
}

/** Where a command begins, where its name ends, and how far may be read. */
interface CommandPlace {
  readonly at: number
  readonly after: number
  readonly to: number
}

/** The longest source of one command that is shown beside its name. */
const SHOWN = 200

/** Commands whose arguments are text. */
export function readTextCommand(reader: TextReader, name: string, place: CommandPlace): number {
  const { at, after } = place
  const { source } = reader
  const group = source.group(after)
  if (name === "\\title" && group) {
    reader.into.title = reader.plain(group.from, group.to).replaceAll("**", "")
    return group.after
  }
  if (group && (name === "\\textbf" || name === "\\texttt" || name === "\\url")) {
    const words = reader.plain(group.from, group.to)
    const mark = name === "\\textbf" ? "**" : name === "\\texttt" && !words.includes("`") ? "`" : ""
    if (words !== "") reader.say(`${mark}${words}${mark}`)
    return group.after
  }
  if (group && (name === "\\footnote" || name === "\\ref" || name === "\\eqref")) {
    reader.say(` (${reader.plain(group.from, group.to)})`)
    return group.after
  }
  if (name === "\\href" && group) {
    const words = source.group(group.after)
    if (words) reader.read(words.from, words.to)
    reader.say(` (${source.text.slice(group.from, group.to)})`)
    return words?.after ?? group.after
  }
  if (name === "\\includegraphics" && group) {
    const file = source.text.slice(group.from, group.to)
    reader.into.remark("picture", source.lineOf(at), file)
    reader.say(` \`${file.replaceAll("`", "'")}\` `)
    return group.after
  }
  const looks = LOOKS.get(name)
  if (looks !== undefined) return looks === 0 ? after : source.afterArguments(after, looks)
  if (TRANSPARENT.has(name)) {
    const skipped = source.afterArguments(after, ARGUMENTS_BEFORE[name] || -1)
    const words = source.group(skipped)
    if (words) reader.read(words.from, words.to)
    return words?.after ?? after
  }
  return readUnknown(reader, name, place)
}

/** A command that is on no list: its source stands as text, and it does nothing. */
function readUnknown(reader: TextReader, name: string, { at, after, to }: CommandPlace): number {
  const { source } = reader
  const end = Math.min(to, source.afterArguments(after, 0))
  const typed = source.text.slice(at, end)
  reader.into.remark("command", source.lineOf(at), name)
  if (typed.length > SHOWN || /[`$]|\\begin|\n[ \t]*\n/.test(typed)) {
    reader.say(`\`${name}\` `)
    return after
  }
  reader.say(`\`${tidy(typed)}\``)
  return Math.max(after, end)
}
