import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as Y from "yjs"
import type { BoardRules, Membership } from "@/lib/db/board-rules"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import { openPublishedClient } from "../testing/published-client"
import { type Closing, RawPeer } from "../testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "../testing/test-server"
import { pause, until } from "../testing/until"

const GRACE_MS = 400
const SWEEP_MS = 100

let server: TestServer
let teacher: Visitor
let colleague: Visitor
let mio: Visitor
let ken: Visitor
let board: string
const open: { close(): void }[] = []

beforeAll(async () => {
  // The sweep that looks at expired rights comes as often as empty rooms are looked for.
  server = await startTestServer({ rightGraceMs: GRACE_MS, roomGraceMs: SWEEP_MS, presenceTickMs: 10 })
  teacher = await server.newVisitor()
  colleague = await server.newVisitor()
  mio = await server.newVisitor()
  ken = await server.newVisitor()
})
beforeEach(async () => {
  board = await server.newBoard(teacher)
})
afterEach(() => {
  for (const peer of open.splice(0)) peer.close()
})
afterAll(() => server.remove())

function peer(visitor: Visitor, query = "", headers: Record<string, string> = {}) {
  const made = new RawPeer(`${server.syncUrl}/${board}${query}`, { cookie: visitor.cookie, ...headers })
  open.push(made)
  return made
}
const join = (visitor: Visitor, query = "") => peer(visitor, query).synced()

const settle = async (rules: Partial<BoardRules>) => {
  await server.services.boards.settle(board, rules)
  await server.services.documents.rightsChanged(board)
}
const settlePerson = async ({ person }: Visitor, change: Partial<Membership>) => {
  await server.services.members.put(board, person.id, change)
  await server.services.documents.rightsChanged(board)
}

const cards = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>("cards")
const card = (fields: Record<string, unknown> = {}) =>
  new Y.Map<unknown>([
    ["k", ["frame", 1]],
    ["g", [0, 0, 10, 10, "a0"]],
    ["t:title", new Y.Text("Task")],
    ...Object.entries(fields),
  ])
const place =
  (id: string, fields: Record<string, unknown> = {}) =>
  (doc: Y.Doc) =>
    void cards(doc).set(id, card(fields))
const move = (id: string, x: number) => (doc: Y.Doc) =>
  void cards(doc).get(id)?.set("g", [x, 0, 10, 10, "a0"])

const expectClosed = (closing: Closing, { code, reason }: CloseReason) =>
  expect(closing).toEqual({ code, reason })

/** The board as somebody finds it who comes now. */
async function found() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await server.services.documents.read(board)) ?? new Uint8Array())
  return JSON.stringify([doc.getMap("cards"), doc.getMap("ink"), doc.getMap("board")])
}

/** Waits until the board holds something. */
async function untilFound(text: string) {
  for (let left = 1000; !(await found()).includes(text); left--) {
    if (left === 0) throw new Error(`Waited in vain for ${text}`)
    await pause(5)
  }
}

/** A teacher's board with a locked frame, watched by another student. */
async function lesson() {
  const owner = await join(teacher)
  owner.edit(place("frame", { "v:card:fixed": true }))
  owner.edit(place("open"))
  const watcher = await join(ken)
  await until("the frame", () => cards(watcher.doc).has("open"))
  return { owner, watcher, before: await found(), seen: watcher.updates.length }
}

describe("a student with a changed client", () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ["moves a locked frame", move("frame", 9)],
    ["deletes it", (doc) => cards(doc).delete("frame")],
    ["unlocks it", (doc) => cards(doc).get("frame")?.delete("v:card:fixed")],
    ["overwrites its lock", (doc) => cards(doc).get("frame")?.set("v:card:fixed", false)],
    ["puts another card in its place", place("frame")],
    ["types into it", (doc) => (cards(doc).get("frame") as Y.Map<Y.Text>).get("t:title")?.insert(0, "!")],
    [
      "nests a type into it",
      (doc) =>
        cards(doc)
          .get("frame")
          ?.set("x", new Y.Map([["y", 1]])),
    ],
    ["locks a card", (doc) => cards(doc).get("open")?.set("v:card:fixed", true)],
    ["places one that is locked", place("new", { "v:card:fixed": true })],
    ["leaves one to a group", (doc) => cards(doc).get("open")?.set("v:card:owners", "A")],
  ])("who %s is refused, told why, and reaches nobody", async (_what, change) => {
    const { watcher, before, seen } = await lesson()
    const hostile = await join(mio)
    hostile.edit(change)
    expectClosed(await hostile.closed(), CLOSE.lockedCard)
    const later = await join(ken)
    expect(watcher.updates.length).toBe(seen)
    expect(await found()).toBe(before)
    expect(cards(later.doc).get("frame")?.get("v:card:fixed")).toBe(true)
  })

  it("who hides it among what is allowed, offers it as an answer, or sends only deletions is refused as well", async () => {
    const { before } = await lesson()
    const mixed = await join(mio)
    mixed.edit((doc) => {
      place("own")(doc)
      move("open", 3)(doc)
      cards(doc).delete("frame")
    })
    expectClosed(await mixed.closed(), CLOSE.lockedCard)
    const offering = await join(mio)
    cards(offering.doc).delete("frame")
    offering.sendSync("step2", Y.encodeStateAsUpdate(offering.doc))
    expectClosed(await offering.closed(), CLOSE.lockedCard)
    const deleting = await join(mio)
    const vector = Y.encodeStateVector(deleting.doc)
    cards(deleting.doc).delete("frame")
    deleting.sendSync("update", Y.encodeStateAsUpdate(deleting.doc, vector))
    expectClosed(await deleting.closed(), CLOSE.lockedCard)
    expect(await found()).toBe(before)
  })

  it("who comes back with the poisoned copy is refused again, and with a fresh one is welcome", async () => {
    await lesson()
    const hostile = await join(mio)
    hostile.edit(move("frame", 9))
    await hostile.closed()
    const again = peer(mio)
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(hostile.doc))
    await again.joined()
    again.sendSync("step2", Y.encodeStateAsUpdate(again.doc))
    expectClosed(await again.closed(), CLOSE.lockedCard)
    const fresh = await join(mio, "?ack=1")
    fresh.edit(move("open", 5))
    await until("the acknowledgement", () => fresh.acks.length === 1)
  })

  it("who claims a later format would shut the board for all, and is refused", async () => {
    const { before } = await lesson()
    const hostile = await join(mio)
    hostile.edit((doc) => doc.getMap("board").set("format", 999))
    expectClosed(await hostile.closed(), CLOSE.forbiddenWrite)
    expect(await found()).toBe(before)
  })

  it("who sends garbage, 50 MB, or presence without end is cut off or passed over, and the class goes on", async () => {
    const { owner, watcher } = await lesson()
    const [garbage, huge, loud] = [await join(mio), await join(mio), await join(mio)]
    garbage.send(new Uint8Array([0, 2, 255, 255, 255, 3, 7]))
    huge.send(new Uint8Array(50 * 1024 * 1024))
    for (let i = 0; i < 5000; i++) loud.announce({ cursor: [i, i] }, loud.doc.clientID, i + 1)
    expectClosed(await garbage.closed(), CLOSE.malformed)
    expectClosed(await huge.closed(), CLOSE.tooLarge)
    owner.edit(move("open", 77))
    await until("the teacher's edit", () =>
      JSON.stringify(cards(watcher.doc).get("open")?.get("g"))?.includes("77"),
    )
    expect(watcher.presenceFrames.length).toBeLessThan(700)
  })

  it("can shut nobody out of an imported board by taking over the ids in it, nor make its cards their own", async () => {
    const imported = new Y.Doc()
    cards(imported).set("lesson", card())
    await server.services.documents.begin(board, teacher.person.id, Y.encodeStateAsUpdate(imported))
    await settle({ ownOnly: true })
    const hostile = await join(mio)
    hostile.doc.clientID = imported.clientID
    hostile.announce({ cursor: [0, 0] }, imported.clientID)
    hostile.edit(place("own"))
    expectClosed(await hostile.closed(), CLOSE.forbiddenWrite)
    const again = await join(mio)
    again.edit(move("lesson", 9))
    expectClosed(await again.closed(), CLOSE.notYours)
  })
})

describe("who comes in", () => {
  const closingOf = async (visitor: Visitor | null, headers: Record<string, string> = {}) =>
    (await peer(visitor ?? mio, "", headers).closed()).code

  it("is nobody with a forged cookie or from a foreign site", async () => {
    expect(await closingOf(null, { cookie: `${mio.cookie.slice(0, -6)}AAAAAA` })).toBe(4401)
    expect(await closingOf(null, { cookie: "nabla.session_token=x.y" })).toBe(4401)
    expect(await closingOf(null, { origin: "https://evil.example" })).toBe(4403)
  })

  it("is nobody by a link that is withdrawn or has expired, and whoever is there by it leaves at that moment", async () => {
    const [a, b] = [await join(mio), await join(ken)]
    await settlePerson(ken, { role: "writer" })
    await settle({ linkExpiresAt: new Date(Date.now() + 300) })
    expectClosed(await a.closed(), CLOSE.noRight)
    expect(await closingOf(mio)).toBe(4403)
    // A member is there in their own right.
    b.edit(place("still-here"))
    await untilFound("still-here")
    await settle({ linkExpiresAt: null })
    const back = await join(mio)
    expect(back.closing).toBeNull()
    await settle({ linkRole: "none" })
    expectClosed(await back.closed(), CLOSE.noRight)
    await settlePerson(ken, { role: "none" })
    expectClosed(await b.closed(), CLOSE.noRight)
  })
})

describe("a right that changes while the board is open", () => {
  it("counts from the next edit on: paused, view only, and back, without joining again", async () => {
    const owner = await join(teacher)
    owner.edit(place("open"))
    for (const mode of ["paused", "viewOnly"] as const) {
      const student = await join(mio)
      await settle({ mode })
      owner.edit(move("open", 1))
      await until("the teacher's edit", () =>
        JSON.stringify(cards(student.doc).get("open")?.get("g"))?.includes("1"),
      )
      student.edit(move("open", 2))
      expectClosed(await student.closed(), CLOSE.boardHeld)
      const patient = await join(mio, "?ack=1")
      await settle({ mode: "open" })
      patient.edit(move("open", 3))
      await until("the acknowledgement", () => patient.acks.length === 1)
    }
  })

  it("is told to pages that ask, and what was under way until they hear of it is still taken", async () => {
    const student = await join(mio, "?rights=1")
    expect(student.rights).toMatchObject([{ right: { role: "writer", mode: "open", writes: true } }])
    await settle({ mode: "paused" })
    await until("the word", () => student.rights.length === 2)
    expect(student.rights[1]?.right).toMatchObject({ mode: "paused", writes: false })
    student.edit(place("under-way"))
    await untilFound("under-way")
    student.hearRight()
    student.edit(place("too-late"))
    expectClosed(await student.closed(), CLOSE.boardHeld)
    expect(await found()).not.toContain("too-late")
  })

  it("waits for a page that never says that it has heard only so long", async () => {
    const student = await join(mio, "?rights=1")
    await settle({ mode: "paused" })
    await pause(GRACE_MS + 50)
    student.edit(place("late"))
    expectClosed(await student.closed(), CLOSE.boardHeld)
  })

  it("for some minutes lets one student write on a board that is view only, and ends by itself", async () => {
    await settle({ mode: "viewOnly" })
    const [one, other] = [await join(mio, "?rights=1"), await join(ken, "?rights=1")]
    await settlePerson(mio, { role: "reader", writeUntil: new Date(Date.now() + 800) })
    await until("the word", () => one.rights.at(-1)?.right?.writes)
    expect(one.rights.at(-1)?.right?.until).toBeGreaterThan(Date.now())
    one.edit(place("at-the-board"))
    await until("the edit", () => cards(other.doc).has("at-the-board"))
    await until("the end", () => one.rights.at(-1)?.right?.writes === false)
    one.hearRight()
    one.edit(move("at-the-board", 5))
    expectClosed(await one.closed(), CLOSE.forbiddenWrite)
    expect(other.rights.every(({ right }) => right?.writes === false)).toBe(true)
  })

  it("goes from writer to reader to co-teacher on one socket", async () => {
    await lesson()
    const student = await join(mio, "?rights=1&ack=1")
    await settlePerson(mio, { role: "reader" })
    await until("the word", () => student.rights.at(-1)?.right?.role === "reader")
    student.hearRight()
    await settlePerson(mio, { role: "coTeacher" })
    await until("the word", () => student.rights.at(-1)?.right?.role === "coTeacher")
    student.edit((doc) => cards(doc).get("frame")?.delete("v:card:fixed"))
    await until("the acknowledgement", () => student.acks.length === 1)
    await settlePerson(mio, { role: "writer" })
    student.edit((doc) => cards(doc).get("frame")?.set("v:card:fixed", true))
    expectClosed(await student.closed(), CLOSE.lockedCard)
  })

  it("goes for one person from writing to their own things, to looking on, to writing for some minutes", async () => {
    const owner = await join(teacher)
    owner.edit(place("lesson"))
    await untilFound("lesson")
    const [student, other] = [await join(mio, "?rights=1&ack=1"), await join(ken, "?rights=1&ack=1")]
    student.edit(place("mine"))
    await until("the acknowledgement", () => student.acks.length === 1)
    await settlePerson(mio, { role: "ownWriter" })
    await until("the word", () => student.rights.at(-1)?.right?.ownOnly)
    expect(student.rights.at(-1)?.right?.clients).toEqual([student.doc.clientID])
    student.hearRight()
    student.edit(move("mine", 4))
    await until("the acknowledgements", () => student.acks.length === 2)
    await settlePerson(mio, { writeUntil: new Date(Date.now() + 600) })
    await until("the word", () => student.rights.at(-1)?.right?.ownOnly === false)
    student.edit(move("lesson", 5))
    await until("the acknowledgement", () => student.acks.length === 3)
    await until("the end", () => student.rights.at(-1)?.right?.ownOnly)
    student.edit(move("lesson", 6))
    expectClosed(await student.closed(), CLOSE.notYours)
    // Nobody else is held by it.
    other.edit(move("lesson", 7))
    await until("the acknowledgement", () => other.acks.length === 1)
    const back = await join(mio)
    await settlePerson(mio, { role: "reader" })
    back.edit(move("mine", 8))
    expectClosed(await back.closed(), CLOSE.forbiddenWrite)
  })

  it("under “own objects only” is known under every id that the person ever wrote under", async () => {
    const first = await join(mio)
    first.edit(place("mine"))
    const owner = await join(teacher)
    owner.edit(place("lesson"))
    first.close()
    await settle({ ownOnly: true })
    const second = await join(mio, "?rights=1")
    expect(second.rights[0]?.right?.clients).toEqual([first.doc.clientID])
    second.edit(move("mine", 4))
    await untilFound("[4,0,10")
    const other = await join(mio, "?rights=1")
    expect([...(other.rights[0]?.right?.clients ?? [])].sort()).toEqual(
      [first.doc.clientID, second.doc.clientID].sort(),
    )
    other.edit(move("lesson", 4))
    expectClosed(await other.closed(), CLOSE.notYours)
  })

  it("by two teachers at once ends the same in the database and for everybody who is there", async () => {
    await settlePerson(colleague, { role: "coTeacher" })
    const students = [await join(mio, "?rights=1"), await join(ken, "?rights=1")]
    const modes = ["open", "viewOnly", "paused"] as const
    await Promise.all(
      Array.from({ length: 24 }, (_, turn) =>
        turn % 2 === 0
          ? settle({ mode: modes[turn % 3] ?? "open", ownOnly: turn % 4 === 0 })
          : settlePerson(mio, { role: turn % 3 === 0 ? "reader" : "writer" }),
      ),
    )
    const settled = await server.services.boards.find(board)
    const member = await server.services.members.find(board, mio.person.id)
    await pause(2 * SWEEP_MS)
    for (const student of students) {
      const right = student.rights.at(-1)?.right
      expect([right?.mode, right?.ownOnly]).toEqual([settled?.mode, settled?.ownOnly])
    }
    expect(students[0]?.rights.at(-1)?.right?.role).toBe(member?.role)
  })
})

describe("a lesson whose teacher is gone", () => {
  it("goes on: students work together, locks and modes stay, and the teacher finds it all", async () => {
    const { owner } = await lesson()
    await settle({ ownOnly: true })
    owner.socket.terminate()
    const [one, other] = [await join(mio), await join(ken)]
    one.edit(place("of-mio"))
    await until("the edit", () => cards(other.doc).has("of-mio"))
    other.edit(move("frame", 5))
    expectClosed(await other.closed(), CLOSE.lockedCard)
    const back = await join(teacher, "?ack=1")
    expect(cards(back.doc).has("of-mio")).toBe(true)
    back.edit((doc) => cards(doc).delete("frame"))
    await until("the acknowledgement", () => back.acks.length === 1)
  })

  it("tells the published client by a close code and sends it nothing that it does not know", async () => {
    await lesson()
    const client = openPublishedClient(server.syncUrl, board, mio.cookie)
    open.push({ close: () => client.provider.destroy() })
    await until("the board", () => cards(client.doc).has("frame"))
    await settle({ mode: "paused" })
    await settle({ mode: "open", ownOnly: true })
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      client.provider.on("closed", resolve),
    )
    cards(client.doc).delete("frame")
    expect(await closed).toMatchObject({ code: 4403, reason: CLOSE.lockedCard.reason })
  })
})
