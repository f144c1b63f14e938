import * as Y from "yjs"
import { checkContent } from "./check-content"
import { type IncomingStructs, readIncomingStructs } from "./incoming-structs"
import { type Container, createPlaces, type Places, pathOf } from "./places"
import { type Denial, Refusal, type RefusalKind } from "./refusal"

/** One thing that an update does to the document. */
export interface Write {
  readonly op: "set" | "insert" | "delete"
  readonly root: string
  /** Keys from the root to what is written; "#" stands for a place in a sequence. */
  readonly path: readonly string[]
  /** The plain value that is set, undefined where it is none. */
  readonly value?: unknown
  /** What it stands in was there before the update and is there after it: it is not placed or removed as a whole. */
  readonly isInStanding: boolean
}

/** What an update is measured against. */
export interface InspectionRules {
  readonly roots: readonly string[]
  readonly maxStructs: number
  readonly maxDeleteRanges: number
  readonly maxValueBytes: number
  readonly maxDepth: number
  /** Whether the author may write under a client id. */
  ownsClient(clientId: number): boolean
  /** Why the author may not do this; null where they may. */
  denies(write: Write): Denial | null
}

/** The verdict on an update. Only the `update` of an acceptance may be applied, stored and sent on. */
export type Inspection =
  | {
      readonly ok: true
      readonly update: Uint8Array<ArrayBuffer>
      /** False: the document has all of it already, there is nothing to apply. */
      readonly changes: boolean
      /** The client ids that it writes under. */
      readonly clients: readonly number[]
    }
  | { readonly ok: false; readonly kind: RefusalKind; readonly detail: string }

/**
 * Decides whether an update may be applied to the server's document, before it is: Yjs has no way back. Never throws and never
 * changes the document. The document must have nothing pending and its roots open; nothing may be awaited between the
 * inspection and Y.applyUpdate. An accepted update leaves nothing pending.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array, rules: InspectionRules): Inspection {
  try {
    const incoming = readIncomingStructs(doc, update, rules.maxStructs)
    for (const client of incoming.sections.keys()) {
      if (!rules.ownsClient(client)) throw new Refusal("forbidden", `client ${client} is another person's`)
    }
    const places = createPlaces(doc, incoming, rules.roots, rules.maxDepth)
    checkInsertions(doc, incoming, places, rules)
    const deletes = checkDeletions(doc, incoming, places, rules)
    const clients = [...incoming.sections.keys()]
    return { ok: true, update: incoming.update, changes: clients.length > 0 || deletes, clients }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, kind: error.kind, detail: error.message }
    // The decoder throws whatever it likes at garbage.
    return { ok: false, kind: "malformed", detail: String(error) }
  }
}

function ask(write: Write, rules: InspectionRules) {
  const denial = rules.denies(write)
  if (denial !== null) throw new Refusal(denial, `${write.op} ${[write.root, ...write.path].join("/")}`)
}

function checkInsertions(doc: Y.Doc, incoming: IncomingStructs, places: Places, rules: InspectionRules) {
  for (const struct of incoming.order) {
    if (!(struct instanceof Y.Item)) continue // fills clocks only
    checkContent(struct, rules.maxValueBytes)
    const place = places.of(struct)
    if (!place) continue
    const { container, key } = place
    if ((key === null) !== (container.shape === "list")) {
      // A list entry inside a map is invisible and stays for ever.
      throw new Refusal(
        "forbidden",
        `content of the wrong kind in ${container.root}/${container.path.join("/")}`,
      )
    }
    const { root } = container
    ask(
      {
        op: key === null ? "insert" : "set",
        root,
        path: pathOf(place),
        value: writtenValue(struct),
        isInStanding: isStanding(doc, incoming, container),
      },
      rules,
    )
  }
}

/** Whether a container is in the document already and the update does not delete it. */
function isStanding(doc: Y.Doc, incoming: IncomingStructs, { item }: Container): boolean {
  if (item === null) return true
  const { client, clock } = item.id
  if (clock >= Y.getState(doc.store, client)) return false
  const goes = incoming.deletions.get(client) ?? []
  return !goes.some((range) => range.clock <= clock && clock < range.clock + range.len)
}

function writtenValue({ content }: Y.Item): unknown {
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
}

/** Says whether something that is there gets deleted. */
function checkDeletions(
  doc: Y.Doc,
  incoming: IncomingStructs,
  places: Places,
  rules: InspectionRules,
): boolean {
  let ranges = 0
  let effect = false
  for (const [client, deletions] of incoming.deletions) {
    const state = Y.getState(doc.store, client)
    const end = incoming.sections.get(client)?.end ?? state
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of deletions) {
      // Yjs would throw at it half-way.
      if (len < 1) throw new Refusal("malformed", `empty deletion at ${client}:${clock}`)
      if (++ranges > rules.maxDeleteRanges) throw new Refusal("too-large", "too many deletions")
      // A deletion of what does not exist yet would wait, and then delete somebody's next edit.
      if (clock + len > end) throw new Refusal("not-ready", `deletion up to ${client}:${clock + len}`)
      if (clock >= state) continue // deletes only what this update itself brings
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct.deleted) continue
        const place = places.of(struct)
        effect = true
        if (!place) continue
        const { container } = place
        const isInStanding = isStanding(doc, incoming, container)
        ask({ op: "delete", root: container.root, path: pathOf(place), isInStanding }, rules)
      }
    }
  }
  return effect
}
