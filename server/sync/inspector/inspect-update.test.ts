import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type CraftedStruct, craftUpdate } from "../../testing/crafted-update"
import { type Inspection, type InspectionRules, inspectUpdate, type Write } from "./inspect-update"

const TEACHER = 1
const STUDENT = 3
const OTHER = 4

/** A board with a card of the teacher's (map, text, list) that only the teacher may touch, and one that all may. */
function newBoard(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = TEACHER
  const cards = doc.getMap<Y.Map<unknown>>("cards")
  doc.getMap("board").set("title", "Lesson")
  for (const name of ["locked", "free"]) {
    cards.set(name, new Y.Map([["at", 1]]))
    cards.get(name)?.set("text", new Y.Text("abc"))
    cards.get(name)?.set("list", Y.Array.from([1, 2, 3]))
  }
  cards.get("free")?.set("at", 2)
  return doc
}

function rulesFor(seen: Write[] = [], changed: Partial<InspectionRules> = {}): InspectionRules {
  return {
    roots: ["board", "cards"],
    maxStructs: 1000,
    maxDeleteRanges: 1000,
    maxValueBytes: 1000,
    maxDepth: 6,
    ownsClient: (client) => client >= STUDENT,
    denies: (write) => {
      seen.push(write)
      return write.root === "cards" && write.path[0] === "locked" ? "forbidden" : null
    },
    ...changed,
  }
}

/** What a student's page with a copy of the board sends after an edit. */
function edit(board: Y.Doc, change: (cards: Y.Map<Y.Map<unknown>>, doc: Y.Doc) => void, client = STUDENT) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc.getMap("cards"), doc))
  return Y.encodeStateAsUpdate(doc, before)
}

const refusal = (inspection: Inspection) => (inspection.ok ? "accepted" : inspection.kind)
const item = (changes: Partial<Extract<CraftedStruct, { kind: "item" }>>): CraftedStruct => ({
  kind: "item",
  origin: null,
  rightOrigin: null,
  parent: "cards",
  key: "x",
  content: { kind: "any", values: [1] },
  ...changes,
})

describe("an update that is accepted", () => {
  it.each<[string, (cards: Y.Map<Y.Map<unknown>>, doc: Y.Doc) => void, string[]]>([
    [
      "a new card",
      (cards) => cards.set("new", new Y.Map([["at", 1]])),
      ["set cards/new", "set cards/new/at"],
    ],
    ["a move", (cards) => cards.get("free")?.set("at", 9), ["set cards/free/at", "delete cards/free/at"]],
    ["typing", (cards) => textIn(cards, "free").insert(1, "xyz"), ["insert cards/free/text/#"]],
    ["erasing", (cards) => textIn(cards, "free").delete(0, 2), ["delete cards/free/text/#"]],
    ["a list entry", (cards) => listIn(cards, "free").push([4]), ["insert cards/free/list/#"]],
    [
      "a title",
      (_cards, doc) => doc.getMap("board").set("title", "New"),
      ["set board/title", "delete board/title"],
    ],
  ])("says what it does: %s", (_what, change, expected) => {
    const board = newBoard()
    const seen: Write[] = []
    const inspection = inspectUpdate(board, edit(board, change), rulesFor(seen))
    expect(refusal(inspection)).toBe("accepted")
    expect(seen.map(({ op, root, path }) => `${op} ${[root, ...path].join("/")}`)).toEqual(expected)
  })

  it("has no effect when the board has it already", () => {
    const board = newBoard()
    const all = Y.encodeStateAsUpdate(board)
    expect(inspectUpdate(board, all, rulesFor())).toMatchObject({ ok: true, changes: false, clients: [] })
  })

  it("is cut down to what is new, without what follows it in the frame", () => {
    const board = newBoard()
    const update = edit(board, (cards) => cards.get("free")?.set("at", 9))
    const student = new Y.Doc()
    Y.applyUpdate(student, Y.encodeStateAsUpdate(board))
    Y.applyUpdate(student, update)
    const all = new Uint8Array([...Y.encodeStateAsUpdate(student), 1, 2, 3])
    const inspection = inspectUpdate(board, all, rulesFor())
    expect(inspection).toMatchObject({ ok: true, changes: true, clients: [STUDENT] })
    if (inspection.ok) expect(inspection.update.length).toBeLessThan(update.length + 40)
  })

  it("may come from two sessions of one person that build on each other", () => {
    const board = newBoard()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
    for (let round = 0; round < 6; round++) {
      doc.clientID = round % 2 === 0 ? STUDENT : OTHER
      doc.getMap("cards").set("mine", round)
    }
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board))
    const inspection = inspectUpdate(board, update, rulesFor())
    expect(refusal(inspection)).toBe("accepted")
  })

  it("that writes into something deleted does nothing and is no offence", () => {
    const board = newBoard()
    const late = edit(board, (cards) => cards.get("locked")?.set("at", 5))
    board.getMap("cards").delete("locked")
    expect(refusal(inspectUpdate(board, late, rulesFor()))).toBe("accepted")
  })
})

describe("an update that is refused", () => {
  it.each<[string, (cards: Y.Map<Y.Map<unknown>>, doc: Y.Doc) => void]>([
    ["a field of a locked card", (cards) => cards.get("locked")?.set("at", 9)],
    ["text in a locked card", (cards) => textIn(cards, "locked").insert(0, "x")],
    ["deleting text in a locked card", (cards) => textIn(cards, "locked").delete(0, 1)],
    ["replacing a locked card", (cards) => cards.set("locked", new Y.Map())],
    ["deleting a locked card", (cards) => cards.delete("locked")],
    ["another root", (_cards, doc) => doc.getMap("other").set("x", 1)],
    ["a sub-document", (cards) => cards.get("free")?.set("x", new Y.Doc())],
    ["binary data", (cards) => cards.get("free")?.set("x", new Uint8Array(3))],
    ["binary data inside a value", (cards) => cards.get("free")?.set("x", { deep: [new Uint8Array(3)] })],
    ["XML", (cards) => cards.get("free")?.set("x", new Y.XmlFragment())],
    ["rich text", (cards) => textIn(cards, "free").format(0, 2, { bold: true })],
    ["too many levels", (cards) => nest(cards, 8)],
  ])("as forbidden: %s", (_what, change) => {
    const board = newBoard()
    expect(refusal(inspectUpdate(board, edit(board, change), rulesFor()))).toBe("forbidden")
  })

  it.each<[string, unknown]>([
    ["a long text", "x".repeat(1001)],
    ["a long list", Array.from({ length: 200 }, () => 0)],
    ["a large object", Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`key${i}`, "value"]))],
  ])("as too large: %s", (_what, value) => {
    const board = newBoard()
    const update = edit(board, (cards) => cards.get("free")?.set("x", value))
    expect(refusal(inspectUpdate(board, update, rulesFor()))).toBe("too-large")
  })

  it("as forbidden: writing under another person's client id", () => {
    const board = newBoard()
    const update = edit(board, (cards) => cards.get("free")?.set("at", 9), TEACHER)
    expect(refusal(inspectUpdate(board, update, rulesFor()))).toBe("forbidden")
  })

  it("as not ready: edits that build on others that did not come", () => {
    const board = newBoard()
    const student = new Y.Doc()
    Y.applyUpdate(student, Y.encodeStateAsUpdate(board))
    student.clientID = STUDENT
    student.getMap("cards").set("first", 1)
    const between = Y.encodeStateVector(student)
    student.getMap("cards").set("second", 2)
    const second = Y.encodeStateAsUpdate(student, between)
    expect(refusal(inspectUpdate(board, second, rulesFor()))).toBe("not-ready")
  })

  it("as not ready: deleting what does not exist yet, which would hit the teacher's next edit", () => {
    const board = newBoard()
    const clock = Y.getState(board.store, TEACHER)
    const update = craftUpdate([], [{ client: TEACHER, clock, length: 5 }])
    expect(refusal(inspectUpdate(board, update, rulesFor()))).toBe("not-ready")
  })

  const locked = { client: TEACHER, clock: 1 } // the item that holds the locked card
  it.each<[string, Uint8Array, string]>([
    [
      "two sections of one client around another's",
      craftUpdate([
        { client: STUDENT, clock: 0, structs: [item({})] },
        { client: OTHER, clock: 0, structs: [item({ key: "z" })] },
        { client: STUDENT, clock: 1, structs: [item({ key: "y" })] },
      ]),
      "malformed",
    ],
    [
      "a reference to itself",
      craftUpdate([
        { client: STUDENT, clock: 0, structs: [item({ origin: { client: STUDENT, clock: 0 } })] },
      ]),
      "malformed",
    ],
    [
      "two clients that wait for each other",
      craftUpdate([
        { client: STUDENT, clock: 0, structs: [item({ origin: { client: OTHER, clock: 0 } })] },
        { client: OTHER, clock: 0, structs: [item({ origin: { client: STUDENT, clock: 0 } })] },
      ]),
      "not-ready",
    ],
    [
      "a parent that is no shared type",
      craftUpdate([
        {
          client: STUDENT,
          clock: 0,
          structs: [item({}), item({ parent: { client: STUDENT, clock: 0 }, key: "in a number" })],
        },
      ]),
      "malformed",
    ],
    [
      "a list entry inside a map",
      craftUpdate([{ client: STUDENT, clock: 0, structs: [item({ key: null })] }]),
      "forbidden",
    ],
    [
      "a field of a locked card that claims another parent through its neighbour",
      craftUpdate([{ client: STUDENT, clock: 0, structs: [item({ origin: locked, key: "free" })] }]),
      "forbidden",
    ],
    [
      "content of a kind that Yjs never writes",
      craftUpdate([{ client: STUDENT, clock: 0, structs: [item({ content: { kind: "type", type: 99 } })] }]),
      "malformed",
    ],
    [
      "a gap",
      craftUpdate([{ client: STUDENT, clock: 0, structs: [{ kind: "skip", length: 3 }, item({})] }]),
      "not-ready",
    ],
    ["a deletion of no length", craftUpdate([], [{ client: TEACHER, clock: 0, length: 0 }]), "malformed"],
    [
      "a struct of astronomic length",
      craftUpdate([{ client: STUDENT, clock: 0, structs: [{ kind: "gc", length: 2 ** 40 }] }]),
      "malformed",
    ],
    ["bytes that mean nothing", new Uint8Array([1, 2, 3]), "malformed"],
    ["nothing at all", new Uint8Array(), "malformed"],
  ])("when it is forged: %s", (_what, update, expected) => {
    expect(refusal(inspectUpdate(newBoard(), update, rulesFor()))).toBe(expected)
  })

  it("is what gets applied: two sections of one client, of which Yjs would keep the last, become one", () => {
    const board = newBoard()
    const twice = craftUpdate([
      { client: STUDENT, clock: 0, structs: [item({})] },
      { client: STUDENT, clock: 0, structs: [item({ key: "locked" })] },
    ])
    expect(refusal(inspectUpdate(board, twice, rulesFor()))).toBe("forbidden")
  })

  it("costs little time when it announces millions of structs", () => {
    const began = performance.now()
    const inspection = inspectUpdate(newBoard(), new Uint8Array([1, 255, 255, 255, 15, 3, 0]), rulesFor())
    expect(refusal(inspection)).toBe("malformed")
    expect(performance.now() - began).toBeLessThan(100)
  })

  it("does not change the document", () => {
    const board = newBoard()
    const before = Y.encodeStateAsUpdate(board)
    inspectUpdate(
      board,
      edit(board, (cards) => cards.delete("locked")),
      rulesFor(),
    )
    expect(Y.encodeStateAsUpdate(board)).toEqual(before)
  })
})

function textIn(cards: Y.Map<Y.Map<unknown>>, card: string): Y.Text {
  const text = cards.get(card)?.get("text")
  if (text instanceof Y.Text) return text
  throw new Error("The card has text.")
}

function listIn(cards: Y.Map<Y.Map<unknown>>, card: string): Y.Array<unknown> {
  const list = cards.get(card)?.get("list")
  if (list instanceof Y.Array) return list
  throw new Error("The card has a list.")
}

function nest(cards: Y.Map<Y.Map<unknown>>, levels: number) {
  let map = new Y.Map<unknown>()
  cards.set("deep", map)
  for (let level = 0; level < levels; level++) {
    const inner = new Y.Map<unknown>()
    map.set("in", inner)
    map = inner
  }
}
