import type { BoardFile } from "../board/board-file"
import type { Scope } from "../board/scope"
import type { BoardSnapshot, CardSnapshot } from "../board/snapshot"
import type { Stroke } from "../board/stroke"
import type { Answer, Bilingual, Question } from "../engine/answer"
import type { CheckReport, Derivation } from "../engine/check/derivation"
import type { BoardImage } from "../images/board-images"
import type { ExportOptions } from "./options"
import type { TypesetOrder } from "./typst/scene"

/** What an exporter is given: the board as plain data, the language of the words that it adds, and answers on request. */
export interface ExportRequest {
  readonly board: BoardSnapshot
  /** The cards that are to be written, as they are read on paper: all of the board's, or those that were asked for. */
  readonly cards: readonly CardSnapshot[]
  /** What the names on the board stand for. */
  readonly scope: Scope
  /** The same board with everything that it holds, also what is not shown. */
  readonly file: BoardFile
  readonly language: keyof Bilingual
  /** What is asked for beside the format. */
  readonly options: ExportOptions
  /** The day on which documents are written, as `2026-11-29`; null for none, so that the same board gives the same file. */
  readonly date: string | null
  /** Where the live board is; null where that is not known. */
  readonly url: string | null
  /** The lines of ink from the first to the last drawn. */
  readonly ink: readonly Stroke[]
  /** A picture of the board as the server keeps it; null where it has none of that hash. */
  readonly image: (hash: string) => Promise<BoardImage | null>
  readonly derive: (question: Question) => Promise<Answer>
  readonly check: (derivation: Derivation) => Promise<CheckReport>
  readonly typeset: (order: TypesetOrder) => Promise<Uint8Array<ArrayBuffer>>
}

/** What a file holds: text, or bytes. */
export type FileContent = string | Uint8Array<ArrayBuffer>

/** A format in which a board is taken away. The same board always gives the same file. */
export interface Exporter<Format extends string = string, Content extends FileContent = FileContent> {
  /** The value of `format` in the address. */
  readonly format: Format
  readonly title: Bilingual
  readonly mediaType: string
  readonly extension: string
  /** Whether it has pages that are typeset: what sets them is started while the cards are still being asked for. */
  readonly isTypeset?: true
  write(request: ExportRequest): Promise<Content>
}

/** Types an exporter and hands it back. */
export function defineExporter<Format extends string, Content extends FileContent>(
  exporter: Exporter<Format, Content>,
): Exporter<Format, Content> {
  return exporter
}

/** Why there is no file: too many at once, a board beyond the limits of time and size, or nobody wants it any more. */
export type ExportRefusal = "busy" | "too-much" | "called-off"

/** Thrown when an export is refused for a reason that the person can be told. */
export class ExportRefused extends Error {
  override readonly name = "ExportRefused"

  constructor(readonly reason: ExportRefusal) {
    super(`The export was refused: ${reason}.`)
  }
}
