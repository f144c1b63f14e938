import type { BoardFile, FiledCard } from "../board/board-file"
import { createCardId } from "../board/card-id"
import { type RecordedDocument, readRecords } from "../board/card-records"
import { keysAfter } from "../board/order"
import { BOARD_LIMITS, FORMAT } from "../board/schema"
import { cardKind } from "../cards"
import type { Bilingual } from "../engine/answer"
import { amended, cardMaker, type UnplacedCard } from "./cards-of"
import type { ImportRefusal, Piece, Pieces } from "./draft"
import type { Remark } from "./remarks"

/** What an imported file becomes: the file of a board, and what could not be read as it was meant. */
export interface Draft {
  readonly file: BoardFile
  readonly remarks: readonly Remark[]
}

/** The space between cards that stand in columns, and the height from which a new column begins. */
const GAP = 40
const COLUMN = 2_400

/** About as high as a card grows: what it says in lines as wide as it is. */
function heightOf({ kind, texts }: UnplacedCard, least: number): number {
  const body = texts.body ?? ""
  if (kind === "text")
    return body.split("\n").reduce((sum, line) => sum + 26 * Math.max(1, Math.ceil(line.length / 46)), 40)
  const rows = (body.match(/\\\\/g) ?? []).length
  if (kind === "derivation") return least + 76 * Object.keys(texts).length
  return (kind === "function" ? least + 24 : least) + 30 * rows
}

/** Places cards under each other in reading order, in columns, beside those that have a place. */
function placed(
  cards: readonly (FiledCard | (UnplacedCard & { readonly id: string }))[],
): readonly FiledCard[] {
  const fixed = cards.filter((card): card is FiledCard => "x" in card)
  const loose = cards.filter((card): card is UnplacedCard & { readonly id: string } => !("x" in card))
  const orders = keysAfter(
    fixed
      .map(({ order }) => order)
      .sort()
      .at(-1) ?? null,
    loose.length,
  )
  const right = fixed.reduce((most, { x, width }) => Math.max(most, x + width + 2 * GAP), 0)
  const top =
    fixed.length === 0 ? 0 : fixed.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY)
  let [x, y, widest] = [right, top, 0]
  const standing = loose.map((card, at): FiledCard => {
    const kind = cardKind(card.kind)
    const { width, height } = kind?.defaultSize ?? { width: 360, height: 160 }
    const tall = heightOf(card, height)
    if (y > top && y + tall > top + COLUMN) [x, y, widest] = [x + widest + GAP, top, 0]
    const place = { x, y }
    y += tall + GAP
    widest = Math.max(widest, width)
    return { ...card, ...place, version: kind?.version ?? 1, width, height, order: orders[at] ?? "a0" }
  })
  return [...fixed, ...standing]
}

const TOO_MANY: Bilingual = {
  en: `This would make more than ${BOARD_LIMITS.cards.toLocaleString("en")} cards, which is what a board holds. Import it in parts.`,
  ja: `カードが1枚のボードの上限(${BOARD_LIMITS.cards.toLocaleString("en")}枚)を超えます。分けて読み込んでください。`,
}

const NOTHING: Bilingual = {
  en: "There is nothing in it that could become a card.",
  ja: "カードにできる内容がありません。",
}

const isRead = (piece: Piece): piece is Exclude<Piece, { piece: "card" }> => piece.piece !== "card"

/** Finds the pieces of a text whose first line has a number; what it yields is the share that it has read. */
type ReadPieces = (text: string, line: number) => Generator<number, Pieces>

/** A section, which is short, in one step. */
function whole(reading: Generator<number, Pieces>): Pieces {
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** The pieces of a document that our own export wrote: unchanged cards as they were, changed ones with what their text says now. */
function* piecesOfRecorded(recorded: RecordedDocument, read: ReadPieces): Generator<number, Pieces> {
  const head = whole(read(recorded.head, 1))
  const remarks: Remark[] = [...head.remarks]
  if (recorded.isDamaged)
    remarks.push({ code: "damaged", line: recorded.head.split("\n").length, detail: "" })
  const pieces: Piece[] = [...head.pieces]
  for (const [at, { text, line, card, isChanged }] of recorded.sections.entries()) {
    if (at % 20 === 19) yield at / recorded.sections.length
    if (card !== null && !isChanged) {
      pieces.push({ piece: "card", card })
      continue
    }
    const section = whole(read(text, line))
    const again = card === null ? null : amended(card, section.pieces)
    if (again !== null) pieces.push({ piece: "card", card: again })
    else pieces.push(...section.pieces)
    remarks.push(...section.remarks)
  }
  for (const card of recorded.others) pieces.push({ piece: "card", card })
  return { title: head.title, pieces, remarks }
}

/** What reading takes of the time until there are cards: formulas are looked at more closely when they become some. */
const READING = 0.2

/**
 * Makes cards of a document: those that it has a record of, else what its text says. `marks` is what stands before and behind the marks of
 * the format.
 */
export function* draftOf(
  text: string,
  marks: readonly [open: string, close: string],
  read: ReadPieces,
): Generator<number, ({ readonly ok: true } & Draft) | ImportRefusal> {
  yield 0
  const recorded = readRecords(text, ...marks)
  const reading = recorded === null ? read(text, 1) : piecesOfRecorded(recorded, read)
  let step = reading.next()
  for (; !step.done; step = reading.next()) yield READING * step.value
  const { title, pieces, remarks } = step.value
  if (pieces.length > BOARD_LIMITS.cards) return { ok: false, message: TOO_MANY }
  if (pieces.length === 0) return { ok: false, message: NOTHING }
  const make = cardMaker()
  const cards: (FiledCard | (UnplacedCard & { readonly id: string }))[] = []
  for (const [at, piece] of pieces.entries()) {
    if (at % 20 === 19) yield READING + ((1 - READING) * at) / pieces.length
    const id = createCardId()
    if (!isRead(piece)) cards.push(piece.card)
    else
      for (const [k, card] of make(piece, id).entries())
        cards.push({ id: k === 0 ? id : createCardId(), ...card })
  }
  if (cards.length > BOARD_LIMITS.cards) return { ok: false, message: TOO_MANY }
  const sound = title.replace(/\p{Cs}/gu, "").slice(0, BOARD_LIMITS.titleLength)
  return { ok: true, file: { version: FORMAT, title: sound, cards: placed(uniqueIds(cards)) }, remarks }
}

/** A section that somebody doubled in the text would give the same card twice. */
function uniqueIds<C extends { readonly id: string }>(cards: readonly C[]): readonly C[] {
  const seen = new Set<string>()
  return cards.map((card) => {
    const id = seen.has(card.id) ? createCardId() : card.id
    seen.add(id)
    return { ...card, id }
  })
}
