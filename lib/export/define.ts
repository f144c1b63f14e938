import type { BoardSnapshot } from "../board/snapshot"
import type { Answer, Bilingual, Question } from "../engine/answer"

/** What an exporter is given: the board as plain data, the language of the words that it adds, and answers on request. */
export interface ExportRequest {
  readonly board: BoardSnapshot
  readonly language: keyof Bilingual
  readonly derive: (question: Question) => Promise<Answer>
}

/** A format in which a board is taken away. The same board always gives the same file. */
export interface Exporter<Format extends string = string> {
  /** The value of `format` in the address. */
  readonly format: Format
  readonly title: Bilingual
  readonly mediaType: string
  readonly extension: string
  write(request: ExportRequest): Promise<string>
}

/** Types an exporter and hands it back. */
export function defineExporter<Format extends string>(exporter: Exporter<Format>): Exporter<Format> {
  return exporter
}
