import * as Y from "yjs"
import type { ClientRow, StoredDocument } from "@/lib/db/board-log"
import { BOARD_ROOTS, GUARD_KEY } from "@/lib/sync/board-roots"
import { type Inspection, inspectUpdate, type Write } from "./inspector/inspect-update"
import type { Denial } from "./inspector/refusal"
import type { Limits } from "./limits"
import type { Guard, Possessions } from "./policy"
import { type Signature, signaturesIn } from "./signatures"
import { Signers } from "./signers"

/** Somebody whose update is to be judged. */
export interface Author {
  readonly personId: string
  /** Why the author may not do this; null where they may. */
  denies(write: Write): Denial | null
}

/** A judged update: an acceptance is applied already, and `newClients` are the client ids bound to the author by it. */
export type Verdict =
  | Extract<Inspection, { ok: false }>
  | (Extract<Inspection, { ok: true }> & {
      readonly newClients: readonly number[]
      /** What was said of people for the first time, to be stored with the update. */
      readonly newMarks: readonly string[]
    })

/** What every update of a board must keep to, whoever wrote it. */
export const boundsOf = (limits: Limits) => ({
  roots: BOARD_ROOTS,
  maxStructs: limits.structsPerFrame,
  maxDeleteRanges: limits.deleteRangesPerFrame,
  maxValueBytes: limits.valueBytes,
  maxDepth: limits.depth,
})

const UNGUARDED: Guard = { fixed: false, owners: null }

/** The server's copy of a board's document, who writes under which client id, and who is named in it by right. */
export class LiveDocument implements Possessions {
  readonly #doc = new Y.Doc()
  readonly #owners: Map<number, string>
  readonly #storedClients: Set<number>
  readonly signers: Signers
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
    this.signers = new Signers(stored.marks)
    // A board that was copied or imported brings its authors along.
    this.signers.rememberAll(this.#doc)
    this.#owners = new Map(stored.clients)
    this.#storedClients = new Set(stored.clients.keys())
  }

  /** True only if the inspector let something through that Yjs could not integrate: the copy is of no use any more. */
  get hasPending(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  /** Inspects an update and, if it is accepted and changes anything, applies it. */
  receive(update: Uint8Array, author: Author): Verdict {
    const signed: Signature[] = []
    const verdict = inspectUpdate(this.#doc, update, {
      ...boundsOf(this.limits),
      ownsClient: (client) => this.#mayWriteUnder(client, author.personId),
      denies: (write) => {
        if (write.root === "cards") signed.push(...signaturesIn(write.path[1] ?? "", write.value))
        return author.denies(write)
      },
    })
    if (!verdict.ok) return verdict
    if (verdict.changes) {
      Y.applyUpdate(this.#doc, verdict.update)
      this.signers.remember(signed)
      this.#full = null
    }
    const newClients = verdict.clients.filter((client) => !this.#storedClients.has(client))
    for (const client of newClients) {
      this.#owners.set(client, author.personId)
      this.#storedClients.add(client)
    }
    return { ...verdict, newClients, newMarks: verdict.changes ? this.signers.takeUnsaved() : [] }
  }

  /** Reserves a client id for the person who announces it, until the room is unloaded; false when it is another person's. */
  claim(client: number, personId: string): boolean {
    if (!this.#mayWriteUnder(client, personId)) return false
    this.#owners.set(client, personId)
    return true
  }

  maySign(personId: string, key: string, value: unknown): boolean {
    return signaturesIn(key, value).every((signature) => this.signers.maySign(personId, signature))
  }

  /** Makes what one person wrote another's; says whether there was anything. */
  moveClients(fromId: string, toId: string): boolean {
    this.signers.move(fromId, toId)
    const clients = [...this.#owners].filter(([, owner]) => owner === fromId).map(([client]) => client)
    for (const client of clients) this.#owners.set(client, toId)
    return clients.length > 0
  }

  /** The client ids under which a person wrote. */
  clientsOf(personId: string): readonly number[] {
    return [...this.#storedClients].filter((client) => this.#owners.get(client) === personId)
  }

  authorOf(root: string, key: string): string | null {
    const item = this.#doc.getMap(root)._map.get(key)
    return item === undefined || item.deleted ? null : (this.#owners.get(item.id.client) ?? "")
  }

  guardOf(id: string): Guard {
    const card = this.#doc.getMap("cards").get(id)
    if (!(card instanceof Y.Map)) return UNGUARDED
    const owners: unknown = card.get(GUARD_KEY.owners)
    return {
      fixed: card.get(GUARD_KEY.fixed) === true,
      owners: typeof owners === "string" && owners !== "" ? owners : null,
    }
  }

  /** Whoever wrote under an id first owns it; one under which nobody known wrote is closed to all, or what it placed would change hands. */
  #mayWriteUnder(client: number, personId: string): boolean {
    const owner = this.#owners.get(client)
    return owner === undefined ? Y.getState(this.#doc.store, client) === 0 : owner === personId
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
