import type { Bilingual } from "../engine/answer"
import type { Draft } from "./drafts"

/** Why a file is not read at all, in a sentence. */
export interface ImportRefusal {
  readonly ok: false
  readonly message: Bilingual
}

/** A format in which boards and documents are brought in. */
export interface Importer<Format extends string = string> {
  readonly format: Format
  readonly title: Bilingual
  /** The ends of names of such files, with the dot. */
  readonly extensions: readonly string[]
  /** The largest file, in bytes. */
  readonly limit: number
  /** Whether a text without a name can only be one of these. */
  recognizes(text: string): boolean
  /** Reads a text in small steps, so that a page stays alive between them; what it yields is how far it is, from 0 to 1. */
  read(text: string): Generator<number, ({ readonly ok: true } & Draft) | ImportRefusal>
}

/** Types an importer and hands it back. */
export function defineImporter<Format extends string>(importer: Importer<Format>): Importer<Format> {
  return importer
}
