import { collector, lineCounter, type Pieces } from "../draft"
import { readMacros } from "./macros"
import { structureOf } from "./structure"
import { TexReader } from "./tex-reader"
import { TexSource } from "./tex-source"

/** So many characters are read in less time than anybody notices. */
const AT_ONCE = 20_000

/**
 * A LaTeX source as pieces. Nothing in it is carried out: commands that are not on our lists stand as text, files are never opened, and the only
 * definitions that mean anything are plain `\newcommand`s inside formulas. Of a whole document the body is read. It
 * yields which share of the source it has read.
 */
export function* readTex(source: string, firstLine = 1): Generator<number, Pieces> {
  const into = collector()
  const structure = structureOf(source)
  const { text } = structure
  const begin = /\\begin\s*\{document\}/.exec(text)
  const end = begin === null ? -1 : text.indexOf("\\end{document}", begin.index)
  const from = begin === null ? 0 : begin.index + begin[0].length
  const lineOf = lineCounter(source)
  const { macros, places } = readMacros(text, structure.groupEnd)
  const tex = new TexSource(structure, (at) => firstLine - 1 + lineOf(at))
  const reader = new TexReader(tex, into, { macros, places: new Map(places), failed: { count: 0 } })
  if (begin !== null) reader.readTitle(0, from)
  const to = end < 0 ? text.length : end
  for (let at = from; at < to; yield at / text.length) at = reader.read(at, to, Math.min(to, at + AT_ONCE))
  reader.finish()
  return into
}
