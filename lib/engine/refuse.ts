import { catalogue } from "#refusals"
import type { EngineError } from "./answer"
import type { Entry, RefusalData, RefusalId } from "./errors"
import { refusalCode } from "./refusal-codes"
import type { Span } from "./term"

// A page has the reader before it has the words: most formulas can be read.
let words: typeof catalogue | null = catalogue

/** Gives the refusals their words: those that are made from now on, and those that wait for them. */
export function wordRefusals(catalogueOfWords: typeof catalogue): void {
  words = catalogueOfWords
}

const ids = new WeakMap<EngineError, RefusalId>()

/** Which entry of the catalogue words a refusal. */
export const refusalId = (error: EngineError): RefusalId | undefined => ids.get(error)

/** A refusal with its place in the LaTeX, in both languages. */
export function refuse<Id extends RefusalId>(
  id: Id,
  span: Span,
  data: RefusalData<Id>,
): { readonly ok: false; readonly error: EngineError } {
  const error = words === null ? wordedLater(id, span, data) : worded(id, span, data)
  ids.set(error, id)
  return { ok: false, error }
}

function worded<Id extends RefusalId>(id: Id, span: Span, data: RefusalData<Id>): EngineError {
  if (words === null) throw new Error("A page shows refusals only when it has loaded their words")
  // The id fixes the type of the data, but the compiler cannot follow that through the union of entries.
  const entry = words[id] as unknown as Entry<RefusalData<Id>>
  return { code: entry.code, ...entry.words(data), span }
}

/** A refusal that is put into words when somebody asks for them. */
const wordedLater = <Id extends RefusalId>(id: Id, span: Span, data: RefusalData<Id>): EngineError => ({
  code: refusalCode(id),
  span,
  get message() {
    return worded(id, span, data).message
  },
  get hint() {
    return worded(id, span, data).hint
  },
})
