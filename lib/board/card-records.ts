import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { withoutTraces } from "../cards/derivation-card"
import type { FiledCard } from "./board-file"
import { readClip } from "./clip"
import { FORMAT } from "./schema"

/** Short, and no two texts of one file have the same. */
const DIGEST = 12

/** Spaces at the ends of lines and between paragraphs come and go in editors; they are no change. */
const digestOf = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text.replace(/\s+/g, " ").trim()))).slice(0, DIGEST)

/** A document's text is parted by such lines: the number of a card and the digest of what the document says of it. */
export const sectionMark = (number: number, text: string): string => `card ${number} ${digestOf(text)}`

/** What a document remembers of a card beside its text: where it stands and what it points at. Who did what when is not among it.
 * Of a card that is not said in the text, as a connector without words, there is nothing that somebody could take out. */
export const cardRecord = (number: number, card: FiledCard, isSaid: boolean): string =>
  `${isSaid ? "record" : "silent"} ${number} ${commentSafe(JSON.stringify(withoutTraces(card)))}`

/**
 * JSON in which nothing ends a comment of HTML and nothing is a command of LaTeX, whoever takes the file apart: hyphens in a row, brackets and
 * backslashes can only stand in strings, where they have other spellings.
 */
const commentSafe = (json: string): string =>
  json
    .replace(/\\(.)/g, (whole, sign: string) => (sign === "\\" ? "\\u005c" : whole))
    .replaceAll(">", "\\u003e")
    .replaceAll("--", "-\\u002d")

/** What ends the last part. */
export const END_MARK = "end of cards"

/** A part of a document with the card that it describes. */
export interface RecordedSection {
  readonly text: string
  /** The line of the document on which the text begins, from 1. */
  readonly line: number
  /** The card, or null where the document has no sound record of it. */
  readonly card: FiledCard | null
  /** The text is not as it was written: the card is to be read anew from it. */
  readonly isChanged: boolean
}

/** What a document remembers of cards. */
export interface RecordedDocument {
  /** What stands before the first card. */
  readonly head: string
  readonly sections: readonly RecordedSection[]
  /** Cards that the text says nothing of, such as connectors without words. */
  readonly others: readonly FiledCard[]
  /** Some record could not be read. */
  readonly isDamaged: boolean
}

const readRecord = (json: string): FiledCard | null =>
  readClip(`{"version":${FORMAT},"title":"","cards":[${json}]}`)?.cards[0] ?? null

/**
 * The parts of a document that was written with marks and records, where `open` is what stands before each mark on its line, as `%% `, and
 * `close` what stands behind it. Null for a document without any.
 */
export function readRecords(source: string, open: string, close: string): RecordedDocument | null {
  if (![`${open}record `, `${open}silent `].some((mark) => source.includes(mark))) return null
  const isMark = (line: string, word: string) =>
    line.startsWith(`${open}${word} `) && line.endsWith(close) && line.length > open.length + close.length
  const inside = (line: string) => line.slice(open.length, line.length - close.length)
  const records = new Map<number, FiledCard>()
  const others: FiledCard[] = []
  const parts: { number: number; digest: string; line: number; lines: string[] }[] = []
  const head: string[] = []
  let isOver = false
  let isDamaged = false
  for (const [at, whole] of source.split("\n").entries()) {
    const line = whole.trimEnd()
    const isRecord = isMark(line, "record") || isMark(line, "silent")
    const record = isRecord ? /^(record|silent) (\d{1,6}) ([\s\S]*)$/.exec(inside(line)) : null
    const mark = isMark(line, "card") ? /^card (\d{1,6}) ([0-9a-f]{12})$/.exec(inside(line)) : null
    if (record) {
      const card = readRecord(record[3] ?? "")
      if (card === null) isDamaged = true
      else if (record[1] === "silent") others.push(card)
      else records.set(Number(record[2]), card)
    } else if (line === `${open}${END_MARK}${close}`) isOver = true
    else if (mark) parts.push({ number: Number(mark[1]), digest: mark[2] ?? "", line: at + 2, lines: [] })
    else if (!isOver) (parts.at(-1)?.lines ?? head).push(whole)
  }
  return {
    head: head.join("\n"),
    sections: parts.map(({ number, digest, line, lines }) => {
      const text = lines.join("\n")
      return { text, line, card: records.get(number) ?? null, isChanged: digestOf(text) !== digest }
    }),
    others,
    isDamaged,
  }
}
