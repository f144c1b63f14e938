import * as decoding from "lib0/decoding"
import * as Y from "yjs"
import { Refusal } from "./refusal"

/** A struct that carries content or stands for content that is gone. */
export type Struct = Y.Item | Y.GC

/** The structs of one client in an update, without a gap from `from` to `end`. */
interface Section {
  readonly from: number
  end: number
  readonly structs: Struct[]
}

/** What of an update is not yet in a document: every reference resolves, and `order` is one in which all integrates. */
export interface IncomingStructs {
  /** The bytes to apply, store and send on: the update without what the document has already. */
  readonly update: Uint8Array<ArrayBuffer>
  readonly sections: ReadonlyMap<number, Section>
  readonly order: readonly Struct[]
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
  /** The struct that holds an id, from the document or the update. Refuses an id in neither. */
  find(id: Y.ID): Struct
}

/**
 * Decodes an update against a document that has nothing pending. Structs that the document has are stripped first: Yjs would
 * still resolve their references, so a forged one could leave pending structs or throw half-way through a transaction.
 */
export function readIncomingStructs(doc: Y.Doc, update: Uint8Array, maxStructs: number): IncomingStructs {
  const { store } = doc
  const known = new Map<number, number>()
  for (const { id } of decode(update).structs) {
    const state = Y.getState(store, id.client)
    if (state > 0) known.set(id.client, state)
  }
  // Also drops whatever follows the update in the frame.
  const news = new Uint8Array(Y.diffUpdate(update, Y.encodeStateVector(known)))
  const { structs, ds } = decode(news)
  if (structs.length > maxStructs) throw new Refusal("too-large", `${structs.length} structs`)
  const sections = sectionsOf(store, news, structs)
  const find = (id: Y.ID) => findStruct(store, sections, id)
  return { update: news, sections, order: integrationOrder(store, sections), deletions: ds.clients, find }
}

function decode(update: Uint8Array) {
  return Y.decodeUpdate(update)
}

function sectionsOf(store: Y.Doc["store"], update: Uint8Array, structs: readonly (Struct | Y.Skip)[]) {
  const sections = new Map<number, Section>()
  let runs = 0
  let previous: number | null = null
  for (const struct of structs) {
    const { client, clock } = struct.id
    const at = `${client}:${clock}`
    if (!(struct instanceof Y.Item || struct instanceof Y.GC)) throw new Refusal("not-ready", `gap at ${at}`)
    const begun = sections.get(client)
    if (client !== previous) {
      // applyUpdate keeps only the last section of a client: a second one would hide what is inspected here.
      if (begun) throw new Refusal("malformed", `second section of ${client}`)
      runs++
    }
    previous = client
    const expected = begun?.end ?? Y.getState(store, client)
    if (clock !== expected) {
      throw new Refusal(clock > expected ? "not-ready" : "malformed", `${at} where ${expected} is due`)
    }
    if (struct.length < 1 || clock + struct.length > 2 ** 31)
      throw new Refusal("malformed", `length at ${at}`)
    for (const reference of referencesOf(struct)) {
      // Yjs does not check this and would throw half-way.
      if (reference.client === client && reference.clock >= clock) {
        throw new Refusal("malformed", `forward reference at ${at}`)
      }
    }
    const section = begun ?? { from: expected, end: expected, structs: [] }
    section.structs.push(struct)
    section.end = clock + struct.length
    sections.set(client, section)
  }
  // Two neighbouring sections of one client look like one to decodeUpdate, but applyUpdate drops the first.
  const declared = decoding.readVarUint(decoding.createDecoder(update))
  if (declared !== runs) throw new Refusal("malformed", `${declared} sections declared, ${runs} found`)
  return sections
}

/** The ids that must be there before a struct can be integrated. */
function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null].filter(
    (id) => id !== null,
  )
}

/** An order in which every struct comes after what it refers to; refuses cycles and missing references. */
function integrationOrder(store: Y.Doc["store"], sections: ReadonlyMap<number, Section>): Struct[] {
  const next = new Map([...sections.keys()].map((client) => [client, 0]))
  const isThere = ({ client, clock }: Y.ID) => {
    const section = sections.get(client)
    if (!section || clock < section.from) return clock < Y.getState(store, client)
    const reached = section.structs[next.get(client) ?? 0]
    return clock < (reached ? reached.id.clock : section.end)
  }
  const order: Struct[] = []
  for (let moved = true; moved; ) {
    moved = false
    for (const [client, { structs }] of sections) {
      let index = next.get(client) ?? 0
      for (
        let struct = structs[index];
        struct && referencesOf(struct).every(isThere);
        struct = structs[index]
      ) {
        order.push(struct)
        next.set(client, ++index)
        moved = true
      }
    }
  }
  for (const [client, { structs }] of sections) {
    const stuck = structs[next.get(client) ?? 0]
    if (stuck) throw new Refusal("not-ready", `${client}:${stuck.id.clock} refers to what is not there`)
  }
  return order
}

function findStruct(store: Y.Doc["store"], sections: ReadonlyMap<number, Section>, id: Y.ID): Struct {
  if (id.clock < Y.getState(store, id.client)) {
    const structs = store.clients.get(id.client) ?? []
    const struct = structs[Y.findIndexSS(structs, id.clock)]
    if (struct) return struct
  }
  const structs = sections.get(id.client)?.structs ?? []
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((structs[middle]?.id.clock ?? 0) <= id.clock) low = middle
    else high = middle - 1
  }
  const struct = structs[low]
  if (struct && struct.id.clock <= id.clock && id.clock < struct.id.clock + struct.length) return struct
  throw new Refusal("not-ready", `${id.client}:${id.clock} is not there`)
}
