import type { BoardFile } from "../board/board-file"
import type { BoardSnapshot } from "../board/snapshot"
import type { Answer, Bilingual, Question } from "../engine/answer"

/** What an exporter is given: the board as plain data, the language of the words that it adds, and answers on request. */
export interface ExportRequest {
  readonly board: BoardSnapshot
  /** The same board with everything that it holds, also what is not shown. */
  readonly file: BoardFile
  readonly language: keyof Bilingual
  readonly derive: (question: Question) => Promise<Answer>
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
  write(request: ExportRequest): Promise<Content>
}

/** Types an exporter and hands it back. */
export function defineExporter<Format extends string, Content extends FileContent>(
  exporter: Exporter<Format, Content>,
): Exporter<Format, Content> {
  return exporter
}
