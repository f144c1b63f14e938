import type { ImportRefusal } from "./draft"
import type { Draft } from "./drafts"

/** A text to be read, and the format in which. */
export interface ImportTask {
  readonly format: string
  readonly text: string
}

/** What the worker says of its task: how far it is, from 0 to 1, then what came of it. */
export type ImportReply =
  | { readonly progress: number }
  | { readonly outcome: ({ readonly ok: true } & Draft) | ImportRefusal }
