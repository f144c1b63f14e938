import * as Y from "yjs"
import type { Signature } from "./signatures"
import { signaturesIn } from "./signatures"

/** What somebody is called on a board, and under which ids. */
interface Signer {
  readonly ids: Set<string>
  readonly names: Set<string>
}

/**
 * Who may be named on a board by whom. People name themselves, by any name that they had since the board was loaded; whatever was once said of
 * somebody on this board may be said again, so that lines can be moved, copied and brought back with their authors.
 */
export class Signers {
  readonly #marks: Set<string>
  readonly #people = new Map<string, Signer>()
  #unsaved: string[] = []

  /** `stored` are the marks that are kept already. */
  constructor(stored: Iterable<string>) {
    this.#marks = new Set(stored)
  }

  /** Somebody goes by these names here. */
  knows(personId: string, names: Iterable<string>) {
    const { names: known } = this.#signer(personId)
    for (const name of names) known.add(name)
  }

  /** What one person is called is another's from now on: pages that are open still say it. */
  move(fromId: string, toId: string) {
    const [from, to] = [this.#signer(fromId), this.#signer(toId)]
    for (const id of from.ids) to.ids.add(id)
    for (const name of from.names) to.names.add(name)
  }

  /** Whether a person may say this of somebody. */
  maySign(personId: string, { id, name, mark }: Signature): boolean {
    if (this.#marks.has(mark)) return true
    const { ids, names } = this.#signer(personId)
    return (id === null || ids.has(id)) && names.has(name)
  }

  /** From now on this may be said again. */
  remember(signatures: Iterable<Signature>) {
    for (const { mark } of signatures) {
      if (this.#marks.has(mark)) continue
      this.#marks.add(mark)
      this.#unsaved.push(mark)
    }
  }

  /** Everything that is said of people in a document may be said again. */
  rememberAll(doc: Y.Doc) {
    for (const card of doc.getMap("cards").values()) {
      if (!(card instanceof Y.Map)) continue
      for (const [key, value] of card.entries()) this.remember(signaturesIn(key, value))
    }
  }

  /** The marks that are new since the last call, to be stored. */
  takeUnsaved(): readonly string[] {
    const unsaved = this.#unsaved
    this.#unsaved = []
    return unsaved
  }

  #signer(personId: string): Signer {
    const known = this.#people.get(personId) ?? { ids: new Set([personId]), names: new Set() }
    this.#people.set(personId, known)
    return known
  }
}
