import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type Right, rightOn } from "@/lib/access/rights"
import type { Membership } from "@/lib/db/board-rules"
import { craftUpdate } from "../testing/crafted-update"
import { LIMITS } from "./limits"
import { LiveDocument } from "./live-document"
import { denialOf } from "./policy"

const RUNS = Number(process.env.RUNS ?? 200)
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) }

const PEOPLE = ["teacher", "mio", "ken", "viewer", "held"] as const
type Name = (typeof PEOPLE)[number]

/** What is settled for students by their group, and changes in the middle of a class. */
const ROLES = ["writer", "ownWriter", "reader"] as const satisfies readonly Membership["role"][]
type Roles = ReadonlyMap<Name, (typeof ROLES)[number]>

const FIXED: Readonly<Partial<Record<Name, Membership["role"]>>> = { teacher: "coTeacher", viewer: "reader" }

function rightOf(name: Name, ownOnly: boolean, roles: Roles): Right {
  const mode = name === "held" ? "paused" : "open"
  const board = { ownerId: "owner", linkRole: "none", linkExpiresAt: null, mode, ownOnly } as const
  const role = FIXED[name] ?? roles.get(name) ?? "writer"
  const group = name === "mio" ? "A" : name === "ken" ? "B" : null
  const right = rightOn({ board, membership: { role, writeUntil: null, group }, personId: name })
  if (right === null) throw new Error("everybody is a member")
  return right
}

/** What a client of no good will does to its own copy of the board, straight in Yjs. */
interface Deed {
  readonly who: Name
  readonly what: keyof typeof DEEDS
  readonly on: number
  readonly at: number
  /** Works on the copy as it is, without what others did since. */
  readonly isStale: boolean
}

const CARDS = ["locked", "lesson", "mio", "ken", "group-a", "group-b", "fresh"]
const FIELDS = ["g", "k", "v:card:fixed", "v:card:owners", "v:note", "t:body", "nested", "v:helpLimit"]
/** Values that say of somebody that they did something, true or not. */
const SIGNED = (id: string, name: string, at: number): readonly [string, unknown][] => [
  [`v:line:l${at % 2}`, { order: "a0", by: { id, name }, at: 1, removedBy: null, way: null }],
  [`v:line:l${at % 2}`, { order: "a1", by: null, at: 1, removedBy: name, way: null }],
  [`v:comment:c${at % 2}`, { line: "l0", by: { id, name }, text: `t${at % 3}`, at: 1 }],
  ["v:settled:l0", { name, count: 1 }],
  [`v:help:${id}`, { name, uses: { hint: 1 + (at % 2) } }],
]
const VALUES = [true, false, 7, "A", null, ["x"]]
const LINES = ["line-teacher", "line-mio", "line-fresh"]

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T // never empty

const cards = (doc: Y.Doc) => doc.getMap<unknown>("cards")
const ink = (doc: Y.Doc) => doc.getMap<unknown>("ink")
const mapAt = (doc: Y.Doc, on: number): Y.Map<unknown> | null => {
  const card = cards(doc).get(pick(CARDS, on))
  return card instanceof Y.Map ? card : null
}
const newCard = (fields: Record<string, unknown>) =>
  new Y.Map<unknown>([["g", [0, 0]], ["t:body", new Y.Text("body")], ...Object.entries(fields)])

const DEEDS = {
  setField: (doc: Y.Doc, { on, at }: Deed) => mapAt(doc, on)?.set(pick(FIELDS, at), pick(VALUES, at >> 3)),
  dropField: (doc: Y.Doc, { on, at }: Deed) => mapAt(doc, on)?.delete(pick(FIELDS, at)),
  removeCard: (doc: Y.Doc, { on }: Deed) => cards(doc).delete(pick(CARDS, on)),
  placeCard: (doc: Y.Doc, { on, at }: Deed) =>
    cards(doc).set(pick(CARDS, on), newCard(at % 3 === 0 ? { [pick(FIELDS, at)]: true } : {})),
  placeValue: (doc: Y.Doc, { on }: Deed) => cards(doc).set(pick(CARDS, on), { "v:card:fixed": false }),
  write(doc: Y.Doc, { on, at }: Deed) {
    const text = mapAt(doc, on)?.get("t:body")
    if (text instanceof Y.Text) text.insert(at % (text.length + 1), "zz")
  },
  erase(doc: Y.Doc, { on, at }: Deed) {
    const text = mapAt(doc, on)?.get("t:body")
    if (text instanceof Y.Text && text.length > 0) text.delete(at % text.length, 1)
  },
  nest(doc: Y.Doc, { on, at }: Deed) {
    const map = mapAt(doc, on)
    const nested = map?.get("nested")
    if (nested instanceof Y.Map) nested.set("v:card:fixed", at)
    else map?.set("nested", new Y.Map([["deep", new Y.Array()]]))
  },
  /** The content of one card carried over to another. */
  carry(doc: Y.Doc, { on, at }: Deed) {
    const from = mapAt(doc, on)
    const to = mapAt(doc, at)
    for (const [key, value] of from?.entries() ?? [])
      to?.set(key, value instanceof Y.AbstractType ? value.clone() : value)
  },
  draw: (doc: Y.Doc, { on, at }: Deed) => ink(doc).set(pick(LINES, on), { points: [at] }),
  rub: (doc: Y.Doc, { on }: Deed) => ink(doc).delete(pick(LINES, on)),
  /** Says something of somebody: of oneself, of another, or of oneself under another's name. */
  sign(doc: Y.Doc, { who, on, at }: Deed) {
    const id = at % 3 === 0 ? pick(PEOPLE, on) : who
    const name = nameOf(at % 4 === 0 ? pick(PEOPLE, at) : who)
    const [key, value] = pick(SIGNED(id, name, on), at)
    mapAt(doc, on)?.set(key, value)
  },
  title: (doc: Y.Doc, { at }: Deed) => doc.getMap("board").set("title", `t${at}`),
  format: (doc: Y.Doc, { at }: Deed) => doc.getMap("board").set("format", pick([1, 2, 999, "x"], at)),
  dropFormat: (doc: Y.Doc) => doc.getMap("board").delete("format"),
  otherRoot: (doc: Y.Doc) => doc.getMap("elsewhere").set("x", 1),
  subdocument: (doc: Y.Doc, { on }: Deed) => mapAt(doc, on)?.set("sub", new Y.Doc()),
  lock: (doc: Y.Doc, { on, at }: Deed) =>
    at % 2 === 0 ? mapAt(doc, on)?.set("v:card:fixed", true) : mapAt(doc, on)?.delete("v:card:fixed"),
} satisfies Record<string, (doc: Y.Doc, deed: Deed) => unknown>

/** Updates that no edit of a copy makes. */
const CRAFTS = {
  none: null,
  /** Nothing but deletions, of anything. */
  deletions: ({ clients, at }: Crafting) =>
    craftUpdate([], [{ client: pick(clients, at), clock: at % 13, length: 1 + (at % 4) }]),
  /** An item that claims another place than that of its neighbour. */
  neighbour: ({ own, clock, clients, at }: Crafting) =>
    craftUpdate([
      {
        client: own,
        clock,
        structs: [
          {
            kind: "item",
            origin: { client: pick(clients, at), clock: at % 17 },
            rightOrigin: null,
            parent: "cards",
            key: pick(CARDS, at),
            content: { kind: "any", values: [1] },
          },
        ],
      },
    ]),
  /** A field of whatever type stands under an id. */
  inside: ({ own, clock, clients, at }: Crafting) =>
    craftUpdate([
      {
        client: own,
        clock,
        structs: [
          {
            kind: "item",
            origin: null,
            rightOrigin: null,
            parent: { client: pick(clients, at), clock: at % 17 },
            key: pick(FIELDS, at >> 2),
            content: { kind: "any", values: [1] },
          },
        ],
      },
    ]),
  /** A struct that begins before what is known and ends after it, under a parent of its own choice. */
  overlap: ({ own, clock, at }: Crafting) =>
    craftUpdate([
      {
        client: own,
        clock: Math.max(0, clock - 1),
        structs: [
          {
            kind: "item",
            origin: null,
            rightOrigin: null,
            parent: "cards",
            key: pick(CARDS, at),
            content: { kind: "any", values: [1, 2, 3] },
          },
        ],
      },
    ]),
} as const

interface Crafting {
  readonly own: number
  readonly clock: number
  readonly clients: readonly number[]
  readonly at: number
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom(...PEOPLE, "mio", "ken"),
  what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])), // the keys of the literal
  on: fc.nat({ max: 20 }),
  at: fc.nat({ max: 60 }),
  isStale: fc.boolean(),
})

const step = fc.record({
  /** The teacher gives a student's group another right before it. */
  settles: fc.option(
    fc.record({ who: fc.constantFrom("mio", "ken"), role: fc.constantFrom("writer", ...ROLES) }),
    { freq: 2 },
  ),
  first: deed,
  second: fc.option(deed),
  way: fc.constantFrom("plain", "plain", "whole", "second first", "undone", "foreign id"),
  craft: fc.constantFrom(...(Object.keys(CRAFTS) as (keyof typeof CRAFTS)[])), // the keys of the literal
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const GUARDS = ["v:card:fixed", "v:card:owners"]
const NO_GUARDS: readonly unknown[] = [null, null]
const guardIn = (card: unknown, key: string): unknown =>
  card instanceof Y.Map ? (card.get(key) ?? null) : null

let lastClient = 100

const nameOf = (who: Name): string => `the ${who}`

/** All that the values of cards say of people, read without the server's own reader. */
function sayings(view: View): Map<string, { readonly id: string | null; readonly name: unknown }> {
  const found = new Map<string, { readonly id: string | null; readonly name: unknown }>()
  for (const card of Object.values(view.cards)) {
    for (const [key, value] of Object.entries((card ?? {}) as Record<string, Saying>)) {
      const [, family = "", member = ""] = /^v:(line|comment|settled|help):(.*)$/.exec(key) ?? []
      if (family === "" || value === null || typeof value !== "object") continue
      const { by, removedBy, name, ...rest } = value
      const about = family === "comment" || family === "help" ? JSON.stringify(sorted(rest)) : ""
      if (by) found.set(`${family} ${member} ${about} ${by.id} ${by.name}`, by)
      if (typeof removedBy === "string")
        found.set(`removed ${member} ${removedBy}`, { id: null, name: removedBy })
      if (name !== undefined)
        found.set(`${family} ${member} ${about} ${name}`, { id: family === "help" ? member : null, name })
    }
  }
  return found
}
type Saying = { by?: { id: string; name: string } | null; removedBy?: unknown; name?: unknown } | null

/** The server's copy, a copy for each person, and, written down apart from both, who placed what. */
function newClass(ownOnly: boolean) {
  const server = new LiveDocument(
    { snapshot: null, updates: [], clients: new Map(), head: 0, marks: [] },
    LIMITS,
  )
  const authors = new Map<string, Name>()
  const copies = new Map<Name, Y.Doc>()
  for (const who of PEOPLE) server.signers.knows(who, [nameOf(who)])
  const said = new Set<string>()
  const roles = new Map<Name, (typeof ROLES)[number]>()
  const copyOf = (who: Name): Y.Doc => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, server.encode())
    copy.clientID = ++lastClient
    copies.set(who, copy)
    return copy
  }
  const send = (who: Name, update: Uint8Array, right = rightOf(who, ownOnly, roles)) =>
    server.receive(update, {
      personId: who,
      denies: (write) => denialOf(write, right, who, server),
    })
  const view = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, server.encode())
    return {
      board: doc.getMap("board").toJSON(),
      cards: doc.getMap("cards").toJSON() as Record<string, unknown>,
      /** What keeps cards, by card; something that is no shared map is no card and kept from nobody. */
      guards: Object.fromEntries(
        [...cards(doc)].map(([id, card]) => [id, GUARDS.map((key) => guardIn(card, key))]),
      ),
      /** How much help each card gives, beside the entry by which it is the same card. */
      help: Object.fromEntries(
        [...cards(doc)].map(([id, card]) => [
          id,
          {
            entry: JSON.stringify(cards(doc)._map.get(id)?.id),
            limit: card instanceof Y.Map ? card.get("v:helpLimit") : undefined,
          },
        ]),
      ),
      ink: doc.getMap("ink").toJSON() as Record<string, unknown>,
      /** The entry under each key: another one where something was put in the place of what stood there. */
      entries: Object.fromEntries(
        [cards(doc), ink(doc)].flatMap((root, at) =>
          [...root.keys()].map((id) => [
            `${at === 0 ? "cards" : "ink"}/${id}`,
            JSON.stringify(root._map.get(id)?.id),
          ]),
        ),
      ) as Record<string, string>,
    }
  }
  const begin = (who: Name, change: (doc: Y.Doc) => void) => {
    const copy = copyOf(who)
    change(copy)
    expect(send(who, Y.encodeStateAsUpdate(copy)).ok).toBe(true)
  }
  begin("teacher", (doc) => {
    doc.getMap("board").set("format", 1)
    cards(doc).set("locked", newCard({ "v:card:fixed": true, nested: new Y.Map([["x", 1]]) }))
    cards(doc).set("lesson", newCard({ "v:helpLimit": "hint" }))
    cards(doc).set("group-a", newCard({ "v:card:owners": "A" }))
    cards(doc).set("group-b", newCard({ "v:card:owners": "B" }))
    ink(doc).set("line-teacher", { points: [1] })
  })
  begin("mio", (doc) => {
    cards(doc).set("mio", newCard({}))
    ink(doc).set("line-mio", { points: [2] })
  })
  begin("ken", (doc) => void cards(doc).set("ken", newCard({})))
  for (const key of ["locked", "lesson", "group-a", "group-b"]) authors.set(`cards/${key}`, "teacher")
  authors.set("cards/mio", "mio").set("cards/ken", "ken")
  authors.set("ink/line-teacher", "teacher").set("ink/line-mio", "mio")
  return { server, authors, copies, copyOf, send, view, ownOnly, roles, said }
}
type Class = ReturnType<typeof newClass>
type View = ReturnType<Class["view"]>

/** Whether two plain values are the same; the order of keys means nothing in a shared map. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.entries(value)
          .map(([key, held]) => [key, sorted(held)])
          .sort()
      : value

/** Says by plain rules over plain data what is wrong with what a person brought about; the policy and the inspector have no part in it. */
function wrongs({ authors, roles, said, ...room }: Class, who: Name, before: View, after: View): string[] {
  const found: string[] = []
  // Without a format a document counts as one of the first.
  if (after.board.format !== undefined && after.board.format !== 1) found.push("format")
  // What was not said on this board before is said of oneself.
  for (const [saying, { id, name }] of sayings(after)) {
    if (!said.has(saying) && ((id !== null && id !== who) || name !== nameOf(who))) found.push(saying)
    said.add(saying)
  }
  if (who === "teacher") return found
  const role = roles.get(who)
  const ownOnly = room.ownOnly || role === "ownWriter"
  if (who === "viewer" || who === "held" || role === "reader")
    return same(before, after) ? found : [...found, "anything"]
  const isOthers = (key: string) => authors.get(key) !== undefined && authors.get(key) !== who
  const group = who === "mio" ? "A" : "B"
  for (const [id, card] of Object.entries(before.cards)) {
    const [fixed, owners] = before.guards[id] ?? []
    const isKept =
      fixed === true ||
      (typeof owners === "string" && owners !== "" && owners !== group) ||
      (ownOnly && isOthers(`cards/${id}`))
    if (isKept && !same(card, after.cards[id])) found.push(`card ${id}`)
  }
  for (const id of new Set([...Object.keys(before.cards), ...Object.keys(after.cards)])) {
    if (!(id in after.cards)) continue
    const [was = NO_GUARDS, is = NO_GUARDS] = [before.guards[id], after.guards[id]]
    // What is written there is nobody's but the teacher's; a value that keeps nobody away may go with the card that it stands on.
    const isWritten = is.some((value, k) => value !== null && !same(value, was[k]))
    if (isWritten || !same(keptBy(was), keptBy(is))) found.push(`guard of ${id}`)
  }
  // On a card that stays, only the teacher settles how much help there is.
  for (const [id, { entry, limit }] of Object.entries(before.help)) {
    const now = after.help[id]
    if (now?.entry === entry && !same(limit, now.limit)) found.push(`help of ${id}`)
  }
  for (const [id, line] of Object.entries(before.ink)) {
    if (ownOnly && isOthers(`ink/${id}`) && !same(line, after.ink[id])) found.push(`line ${id}`)
  }
  if (ownOnly && !same(before.board.title, after.board.title)) found.push("title")
  return found
}

/** What the values of a card's guards come to. */
const keptBy = ([fixed, owners]: readonly unknown[]): unknown[] => [
  fixed === true,
  typeof owners === "string" && owners !== "" ? owners : null,
]

/** Writes down who placed what is new or stands in the place of something, and forgets what is gone. */
function noteAuthors({ authors }: Class, who: Name, before: View, after: View) {
  for (const [key, entry] of Object.entries(after.entries))
    if (before.entries[key] !== entry) authors.set(key, who)
  for (const key of Object.keys(before.entries)) if (!(key in after.entries)) authors.delete(key)
}

function updatesOf(room: Class, { first, second, way, craft }: Step): Uint8Array[] {
  const { who } = first
  const copy = (first.isStale && room.copies.get(who)) || room.copyOf(who)
  const sent: Uint8Array[] = []
  const undo = new Y.UndoManager([cards(copy), ink(copy)], { captureTimeout: 0 })
  if (way === "foreign id")
    copy.clientID = [...copy.store.clients.keys()][first.at % copy.store.clients.size] ?? 1
  const collect = (update: Uint8Array) => sent.push(update)
  copy.on("update", collect)
  copy.transact(() => DEEDS[first.what](copy, first))
  if (second) copy.transact(() => DEEDS[second.what](copy, second))
  if (way === "undone") {
    undo.undo()
    undo.redo()
    undo.undo()
  }
  undo.destroy()
  copy.off("update", collect)
  const crafted = CRAFTS[craft]?.({
    own: copy.clientID,
    clock: Y.getState(copy.store, copy.clientID),
    clients: [...copy.store.clients.keys()],
    at: first.at,
  })
  const extra = crafted ? [crafted] : []
  if (way === "whole") return [Y.encodeStateAsUpdate(copy), ...extra]
  return way === "second first" ? [...sent.toReversed(), ...sent, ...extra] : [...sent, ...extra]
}

const count = { accepted: 0, refused: new Map<string, number>() }

function run(room: Class, next: Step) {
  const { who } = next.first
  if (next.settles) room.roles.set(next.settles.who, next.settles.role)
  for (const update of updatesOf(room, next)) {
    const before = room.view()
    const verdict = room.send(who, update)
    const after = room.view()
    expect(room.server.hasPending).toBe(false)
    if (!verdict.ok) {
      expect(after).toEqual(before)
      count.refused.set(verdict.kind, (count.refused.get(verdict.kind) ?? 0) + 1)
      // Such a page is sent away and comes back with a fresh copy.
      if (verdict.kind !== "not-ready") room.copyOf(who)
      continue
    }
    if (verdict.changes) count.accepted++
    expect({ who, wrongs: wrongs(room, who, before, after) }).toEqual({ who, wrongs: [] })
    noteAuthors(room, who, before, after)
  }
}

describe("what a client of no good will can bring about", () => {
  it.each([
    ["where everybody changes everything", false],
    ["where everybody changes only what is theirs", true],
  ])("is nothing that its person may not do, %s", (_where, ownOnly) => {
    count.accepted = 0
    count.refused.clear()
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const room = newClass(ownOnly)
        for (const next of steps) run(room, next)
      }),
      { numRuns: RUNS, ...seed },
    )
    // A fuzzer that gets nothing through, or meets no lock, would prove nothing.
    expect(count.accepted).toBeGreaterThan(RUNS)
    for (const kind of ["locked", "not-own", "forbidden", "held", "others-name", "malformed", "not-ready"])
      expect(count.refused.get(kind) ?? 0, kind).toBeGreaterThan(ownOnly || kind !== "not-own" ? 5 : 0)
  })
})
