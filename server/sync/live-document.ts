import * as Y from "yjs"
import type { ClientRow, StoredDocument } from "@/lib/db/board-log"
import { BOARD_ROOTS } from "@/lib/sync/board-roots"
import { type Inspection, inspectUpdate, type Write } from "./inspector/inspect-update"
import type { Limits } from "./limits"

/** Somebody whose update is to be judged. */
export interface Author {
  readonly personId: string
  may(write: Write): boolean
}

/** A judged update: an acceptance is applied already, and `newClients` are the client ids bound to the author by it. */
export type Verdict =
  | Extract<Inspection, { ok: false }>
  | (Extract<Inspection, { ok: true }> & { readonly newClients: readonly number[] })

/** The server's copy of a board's document, and who writes under which client id. */
export class LiveDocument {
  readonly #doc = new Y.Doc()
  readonly #owners: Map<number, string>
  readonly #storedClients: Set<number>
  #full: Uint8Array<ArrayBuffer> | null = null

  constructor(
    stored: StoredDocument,
    readonly limits: Limits,
  ) {
    for (const root of BOARD_ROOTS) this.#doc.getMap(root)
    this.#doc.transact(() => {
      if (stored.snapshot) Y.applyUpdate(this.#doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(this.#doc, update)
    })
    if (this.hasPending) throw new Error("The stored document is not complete.")
    this.#owners = new Map(stored.clients)
    this.#storedClients = new Set(stored.clients.keys())
  }

  /** True only if the inspector let something through that Yjs could not integrate: the copy is of no use any more. */
  get hasPending(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  /** Inspects an update and, if it is accepted and changes anything, applies it. */
  receive(update: Uint8Array, author: Author): Verdict {
    const { limits } = this
    const verdict = inspectUpdate(this.#doc, update, {
      roots: BOARD_ROOTS,
      maxStructs: limits.structsPerFrame,
      maxDeleteRanges: limits.deleteRangesPerFrame,
      maxValueBytes: limits.valueBytes,
      maxDepth: limits.depth,
      ownsClient: (client) => (this.#owners.get(client) ?? author.personId) === author.personId,
      may: (write) => author.may(write),
    })
    if (!verdict.ok) return verdict
    if (verdict.changes) {
      Y.applyUpdate(this.#doc, verdict.update)
      this.#full = null
    }
    const newClients = verdict.clients.filter((client) => !this.#storedClients.has(client))
    for (const client of newClients) {
      this.#owners.set(client, author.personId)
      this.#storedClients.add(client)
    }
    return { ...verdict, newClients }
  }

  /** Reserves a client id for the person who announces it, until the room is unloaded; false when it is another person's. */
  claim(client: number, personId: string): boolean {
    const owner = this.#owners.get(client) ?? personId
    this.#owners.set(client, owner)
    return owner === personId
  }

  /** What somebody with a state vector lacks. Throws when that is not a state vector. The full state is encoded once a change. */
  encodeFor(stateVector: Uint8Array): Uint8Array<ArrayBuffer> {
    if (stateVector.length > 1 || (stateVector[0] ?? 0) !== 0) {
      return new Uint8Array(Y.encodeStateAsUpdate(this.#doc, stateVector))
    }
    return this.encode()
  }

  /** The whole document as an update. */
  encode(): Uint8Array<ArrayBuffer> {
    this.#full ??= new Uint8Array(Y.encodeStateAsUpdate(this.#doc))
    return this.#full
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  destroy() {
    this.#doc.destroy()
  }
}

/** The rows that bind client ids to their author for good. */
export function clientRows(boardId: string, userId: string, clients: readonly number[]): ClientRow[] {
  return clients.map((clientId) => ({ boardId, clientId, userId }))
}
