import { cardRecord, END_MARK, sectionMark } from "../board/card-records"
import { derivationCard } from "../cards/derivation-card"
import type { CardContents } from "./content/blocks"
import { documentSections } from "./content/sections"
import type { ExportRequest } from "./define"

/** A document that says what each card holds, and remembers the cards for the way back. */
interface RecordedText {
  /** The sections in reading order, each behind its mark. */
  readonly body: readonly string[]
  /** What the document remembers, to stand where no reader looks. */
  readonly records: readonly string[]
}

/** Writes the cards of a board one after the other; `open` and `close` make a comment of what stands between them. */
export async function recordedText(
  request: ExportRequest,
  [open, close]: readonly [open: string, close: string],
  write: (contents: CardContents) => string,
): Promise<RecordedText> {
  const filed = new Map(request.file.cards.map((card) => [card.id, card]))
  const body: string[] = []
  const records: string[] = []
  let number = 0
  // What is left out of the text is not to stand behind it either.
  const isWhole = request.options.solutions === "inline"
  for (const { card, contents } of await documentSections(request)) {
    const section = write(contents)
    const isKept = card !== null && (isWhole || card.kind !== derivationCard.kind)
    const file = isKept ? filed.get(card.id) : undefined
    number += 1
    if (section.trim() !== "")
      body.push(file === undefined ? section : `${open}${sectionMark(number, section)}${close}\n${section}`)
    if (file !== undefined) records.push(`${open}${cardRecord(number, file, section.trim() !== "")}${close}`)
  }
  if (records.length > 0) body.push(`${open}${END_MARK}${close}`)
  return { body, records }
}
