import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import {
  type CraftedContent,
  type CraftedId,
  type CraftedSection,
  type CraftedStruct,
  craftUpdate,
} from "../../testing/crafted-update"
import { inspectUpdate, type Write } from "./inspect-update"

const TEACHER = 1
const CLIENTS = [TEACHER, 2, 3, 4]
const RUNS = Number(process.env.RUNS ?? 1000)

function newBoard(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = TEACHER
  const cards = doc.getMap<Y.Map<unknown>>("cards")
  doc.getMap("board").set("title", "t")
  for (const name of ["locked", "free"]) {
    const card = new Y.Map<unknown>([["at", 1]])
    cards.set(name, card)
    card.set("text", new Y.Text("abcdef"))
    card.set("list", Y.Array.from([1, 2]))
  }
  doc.clientID = 2
  cards.get("free")?.set("at", 2)
  cards.set("gone", new Y.Map([["x", 1]]))
  cards.delete("gone")
  const text = cards.get("free")?.get("text")
  if (text instanceof Y.Text) text.delete(1, 2)
  doc.clientID = 99
  return doc
}

const rules = {
  roots: ["board", "cards"],
  maxStructs: 100,
  maxDeleteRanges: 100,
  maxValueBytes: 100,
  maxDepth: 5,
  ownsClient: (client: number) => client !== TEACHER,
  denies: ({ root, path }: Write) => (root === "cards" && path[0] === "locked" ? ("locked" as const) : null),
}

const id: fc.Arbitrary<CraftedId> = fc.record({
  client: fc.constantFrom(...CLIENTS),
  clock: fc.integer({ min: 0, max: 24 }),
})
const content: fc.Arbitrary<CraftedContent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CraftedContent>({ kind: "any", values: [7] }) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 3 }).map((type): CraftedContent => ({ kind: "type", type })),
  },
  fc.constant<CraftedContent>({ kind: "string", text: "hey" }),
  fc.integer({ min: 0, max: 3 }).map((length): CraftedContent => ({ kind: "deleted", length })),
  fc.constant<CraftedContent>({ kind: "format" }),
  fc.constant<CraftedContent>({ kind: "binary" }),
)
const struct: fc.Arbitrary<CraftedStruct> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("item" as const),
      origin: fc.option(id),
      rightOrigin: fc.option(id, { freq: 4 }),
      parent: fc.oneof(fc.constantFrom("cards", "board", "other"), id),
      key: fc.option(fc.constantFrom("locked", "free", "at", "new")),
      content,
    }),
  },
  fc.record({
    kind: fc.constantFrom("gc" as const, "skip" as const),
    length: fc.integer({ min: 0, max: 3 }),
  }),
)
/** Sections that mostly go on where the board is, so that some get far. */
const section: fc.Arbitrary<CraftedSection> = fc
  .record({
    client: fc.constantFrom(...CLIENTS, 3, 3),
    offset: fc.constantFrom(0, 0, 0, 0, -2, 1),
    structs: fc.array(struct, { minLength: 1, maxLength: 4 }),
  })
  .map(({ client, offset, structs }) => ({
    client,
    clock: Math.max(0, Y.getState(board.store, client) + offset),
    structs,
  }))
const board = newBoard()
const crafted = fc
  .tuple(
    fc.array(section, { maxLength: 3 }),
    fc.array(
      fc.record({
        client: fc.constantFrom(...CLIENTS),
        clock: fc.integer({ min: 0, max: 24 }),
        length: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([sections, deletions]) => craftUpdate(sections, deletions))

/** An honest edit with some bytes changed, cut off or doubled. */
const damaged = fc
  .record({
    value: fc.integer({ min: 0, max: 9 }),
    flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
    cut: fc.option(fc.nat({ max: 20 })),
  })
  .map(({ value, flips, cut }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
    doc.clientID = 3
    const cards = doc.getMap<Y.Map<unknown>>("cards")
    cards.get("free")?.set("at", value)
    cards.set("new", new Y.Map([["text", new Y.Text("abc")]]))
    const update = Y.encodeStateAsUpdate(doc, value < 5 ? Y.encodeStateVector(board) : undefined)
    for (const [at, byte] of flips) update[at % update.length] = byte
    return cut === null ? update : update.slice(0, update.length - cut)
  })

const lockedCard = (doc: Y.Doc) => JSON.stringify(doc.getMap("cards").toJSON().locked)

function check(update: Uint8Array): boolean {
  const server = newBoard()
  const peer = newBoard()
  const before = Y.encodeStateAsUpdate(server)
  const locked = lockedCard(server)
  const inspection = inspectUpdate(server, update, rules)
  expect(Y.encodeStateAsUpdate(server)).toEqual(before)
  if (!inspection.ok) return false
  Y.applyUpdate(server, inspection.update)
  Y.applyUpdate(peer, inspection.update)
  expect(server.store.pendingStructs).toBeNull()
  expect(server.store.pendingDs).toBeNull()
  expect(lockedCard(server)).toBe(locked)
  expect([...server.share.keys()].sort()).toEqual(["board", "cards"])
  // The server, a peer who had the board, and somebody who joins later see the same.
  const newcomer = new Y.Doc()
  Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(server))
  for (const root of ["board", "cards"]) {
    expect(peer.getMap(root).toJSON()).toEqual(server.getMap(root).toJSON())
    expect(newcomer.getMap(root).toJSON()).toEqual(server.getMap(root).toJSON())
  }
  expect(inspectUpdate(server, inspection.update, rules)).toMatchObject({ ok: true, changes: false })
  return true
}

const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) }

describe("inspectUpdate against hostile updates", () => {
  it.each([
    ["crafted structs", crafted],
    ["damaged edits", damaged],
  ])("never throws, leaves nothing pending and lets no locked card change: %s", (_what, updates) => {
    let accepted = 0
    fc.assert(
      fc.property(updates, (update) => {
        if (check(update)) accepted++
      }),
      { numRuns: RUNS, ...seed },
    )
    // A fuzzer that gets nothing past the decoder would prove nothing.
    expect(accepted).toBeGreaterThan(RUNS / 100)
  })
})
