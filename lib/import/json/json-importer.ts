import { type BoardFile, mistakeInFile } from "../../board/board-file"
import { clipIn } from "../../board/clip"
import { FORMAT } from "../../board/schema"
import { cardKind } from "../../cards"
import type { Bilingual } from "../../engine/answer"
import { defineImporter, type ImportRefusal } from "../define"
import { isBoardFile } from "../recognize"
import type { Remark } from "../remarks"

/** The mark of our own files. */
const MARK = "nabla-board"

const refuse = (en: string, ja: string): ImportRefusal => {
  const message: Bilingual = { en, ja }
  return { ok: false, message }
}

const fields = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // an object, as just checked
    : null

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // told to the person as a refusal
  }
}

/** What is wrong with a text that is no sound file of a board. */
function refusalOf(file: Readonly<Record<string, unknown>> | null): ImportRefusal {
  if (file === null)
    return refuse(
      "This is no JSON, or it was cut off.",
      "JSON として読み取れません。途中で切れている可能性があります。",
    )
  if (file.format !== MARK)
    return refuse(
      "This is JSON, but not an exported board.",
      "JSON ですが、書き出されたボードではありません。",
    )
  if (typeof file.version === "number" && file.version > FORMAT)
    return refuse(
      "This board was exported by a newer version. Update this server to open it.",
      "このボードは新しいバージョンで書き出されています。サーバーを更新してから開いてください。",
    )
  if (Array.isArray(file.cards) && file.cards.length === 0)
    return refuse("This board has no cards.", "このボードにはカードがありません。")
  const place = mistakeIn(file)
  return refuse(
    `This file is damaged${place === null ? "" : ` at ${place}`}. Nothing was imported.`,
    `ファイルが壊れています${place === null ? "" : `(${place})`}。何も読み込んでいません。`,
  )
}

function mistakeIn(file: Readonly<Record<string, unknown>>): string | null {
  try {
    return mistakeInFile(file as unknown as BoardFile) // whatever it is: what does not fit is a mistake or throws
  } catch {
    return null // not even the form of a file
  }
}

/** The boards of our own export. On another board their cards come without ink and pictures. */
export const jsonImporter = defineImporter({
  format: "json",
  title: { en: "Exported board (JSON)", ja: "書き出したボード(JSON)" },
  extensions: [".json"],
  limit: 64 * 1024 * 1024,
  recognizes: isBoardFile,
  *read(text) {
    yield 0
    const file = fields(parse(text))
    if (file === null || file.format !== MARK) return refusalOf(file)
    const { version, title, cards } = file
    const clip = clipIn({ version, title, cards })
    if (clip === null) return refusalOf(file)
    const unknown = clip.cards.find((card) => card.version > (cardKind(card.kind)?.version ?? 0))
    const isMore = file.ink !== undefined || file.images !== undefined
    const remarks: Remark[] = []
    if (isMore) remarks.push({ code: "ink", line: 1, detail: "" })
    if (unknown !== undefined) remarks.push({ code: "kind", line: 1, detail: unknown.kind })
    return {
      ok: true,
      file: { version: clip.version, title: clip.title, cards: clip.cards },
      remarks,
    }
  },
})
