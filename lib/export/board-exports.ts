import * as Y from "yjs"
import { type BoardFile, documentOf, readBoardFile } from "../board/board-file"
import { createBoardStore } from "../board/board-store"
import { createInkStore } from "../board/ink-store"
import { scopeOf } from "../board/scope"
import type { BoardSnapshot } from "../board/snapshot"
import type { Stroke } from "../board/stroke"
import { setTitle, titleOf } from "../board/write-text"
import type { Answer, Bilingual, Question } from "../engine/answer"
import type { CheckReport, Derivation } from "../engine/check/derivation"
import type { BoardImage } from "../images/board-images"
import { chosenCards, chosenInk } from "./chosen"
import { ExportRefused, type FileContent } from "./define"
import { EXPORTERS, exporterOf } from "./index"
import { type ExportOptions, PLAIN_OPTIONS } from "./options"
import { readingOrder } from "./reading-order"
import type { Typesetter } from "./typst/typesetter"

/** A file to be handed to a person. */
interface ExportedFile {
  readonly content: FileContent
  readonly mediaType: string
  /** From the board's title; it may hold any letters, but none that a file system refuses. */
  readonly name: string
}

/** Which board is to be written, and how. */
interface ExportOrder {
  readonly format: string
  /** The board's document as a Yjs update. */
  readonly document: Uint8Array
  /** The title where the document has none. */
  readonly title: string
  readonly language: keyof Bilingual
  readonly options?: ExportOptions
  /** The day, for documents that say it. */
  readonly date?: string
  /** Where the live board is. */
  readonly url?: string
  /** The pictures of the board; without it none are shown. */
  readonly image?: (hash: string) => Promise<BoardImage | null>
  /** Calls the export off. */
  readonly signal?: AbortSignal
}

/** Writes boards in the formats of the registry. */
export interface BoardExports {
  /** The names of the formats, sorted. */
  readonly formats: readonly string[]
  /** The file, or null for a format that there is not. Rejects with `ExportRefused` where a limit is passed. */
  write(order: ExportOrder): Promise<ExportedFile | null>
  /** The document, as a Yjs update, of a board that comes back from a sound file. */
  restore(file: BoardFile): Uint8Array
  /** The Yjs update that gives a document another title; null where it has that title, or is of a newer format. */
  retitle(document: Uint8Array, title: string): Uint8Array | null
  /** A name for a file with that title, which every system takes. */
  fileName(title: string, extension: string): string
  close(): Promise<void>
}

const MAX_NAME = 80

/** A name for a file that every system takes: without separators, control characters and the names that Windows keeps for itself. */
export function fileName(title: string, extension: string): string {
  const name = [...title.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\:*?"<>|]+/gu, " ")]
    .slice(0, MAX_NAME)
    .join("")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  const isKept = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  return `${name === "" || isKept ? "board" : name}.${extension}`
}

interface ReadDocument {
  readonly read: BoardSnapshot
  readonly file: BoardFile
  readonly ink: readonly Stroke[]
}

function readDocument(document: Uint8Array): ReadDocument {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  const store = createBoardStore(doc)
  const ink = createInkStore(doc)
  const parts = { read: store.getSnapshot(), file: readBoardFile(doc), ink: ink.ordered() }
  store.dispose()
  ink.dispose()
  doc.destroy()
  return parts
}

function retitle(document: Uint8Array, title: string): Uint8Array | null {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  const before = Y.encodeStateVector(doc)
  const changes = titleOf(doc).trim() !== title && setTitle(doc, title)
  const update = changes ? Y.encodeStateAsUpdate(doc, before) : null
  doc.destroy()
  return update
}

/** Whatever answers questions and judges derivations. */
interface Answers {
  readonly derive: (question: Question) => Promise<Answer>
  readonly check: (derivation: Derivation) => Promise<CheckReport>
}

/** Makes the exports around whatever answers questions and typesets pages. */
export function createBoardExports({ derive, check }: Answers, typesetter: Typesetter): BoardExports {
  return {
    formats: EXPORTERS.map((exporter) => exporter.format),
    async write({ format, document, title, language, options = PLAIN_OPTIONS, date, url, image, signal }) {
      const exporter = exporterOf(format)
      if (!exporter) return null
      if (exporter.isTypeset) typesetter.start()
      const { read, file, ink } = readDocument(document)
      const board = read.title.trim() === "" ? { ...read, title } : read
      const only = chosenCards(read, options)
      const calledOff = () => {
        if (signal?.aborted) throw new ExportRefused("called-off")
      }
      return {
        content: await exporter.write({
          board,
          cards: readingOrder(board).filter(({ id }) => only?.has(id) ?? true),
          scope: scopeOf(board),
          file: only ? { ...file, cards: file.cards.filter(({ id }) => only.has(id)), ink: {} } : file,
          language,
          options,
          date: date ?? null,
          url: url ?? null,
          ink: chosenInk(read, ink, options),
          image: image ?? (async () => null),
          derive: async (question) => {
            calledOff()
            return derive(question)
          },
          check: async (derivation) => {
            calledOff()
            return check(derivation)
          },
          typeset: (order) => typesetter.typeset(order, signal),
        }),
        mediaType: exporter.mediaType,
        name: fileName(board.title, exporter.extension),
      }
    },
    restore(file) {
      const doc = documentOf(file)
      const update = Y.encodeStateAsUpdate(doc)
      doc.destroy()
      return update
    },
    retitle,
    fileName,
    close: () => typesetter.close(),
  }
}
