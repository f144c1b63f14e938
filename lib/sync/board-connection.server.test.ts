import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { WebSocket as NodeSocket } from "ws"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { createBoardStore } from "../board/board-store"
import { createBoardUndo } from "../board/undo"
import { duplicateCards, placeCard, removeCards, setValues } from "../board/write-cards"
import { bringToFront, setGeometry } from "../board/write-geometry"
import { replaceText, setTitle } from "../board/write-text"
import { type BoardConnection, createBoardConnection } from "./board-connection"
import { createBoardPresence } from "./presence"

let server: TestServer
let teacher: Visitor
let student: Visitor
let board: string
const opened: BoardConnection[] = []

beforeAll(async () => {
  server = await startTestServer()
  teacher = await server.newVisitor()
  student = await server.newVisitor()
  board = await server.newBoard(teacher)
})
afterEach(() => Promise.all(opened.splice(0).map((connection) => connection.destroy())))
afterAll(() => server.remove())

function enter(visitor: Visitor | null, boardId = board, serverUrl = server.syncUrl): BoardConnection {
  class CookieSocket extends NodeSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, visitor === null ? {} : { headers: { cookie: visitor.cookie } })
    }
  }
  const connection = createBoardConnection({
    boardId,
    personId: visitor?.person.id ?? "nobody",
    serverUrl,
    // The class of the ws package has all of the browser's that the provider uses; their types differ in events.
    Socket: CookieSocket as unknown as typeof WebSocket,
    storage: null,
    page: new EventTarget(),
    longestWaitMs: 50,
  })
  opened.push(connection)
  return connection
}

const cards = (connection: BoardConnection) => connection.doc.getMap<number>("cards")
const saved = (connection: BoardConnection) =>
  expect.poll(() => connection.getState(), { timeout: 5_000 }).toMatchObject({ sync: "saved", pending: 0 })

describe("a page and the server", () => {
  it("agree on what is saved while two people write at once", async () => {
    const [a, b] = [enter(teacher), enter(student)]
    for (let at = 0; at < 40; at += 1) {
      cards(a).set(`a${at}`, at)
      cards(b).set(`b${at}`, at)
      if (at % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect([a.getState().sync, b.getState().sync]).not.toContain("saved")
    await Promise.all([saved(a), saved(b)])
    const later = enter(student)
    await saved(later)
    expect(cards(later).size).toBe(80)
    await expect.poll(() => [cards(a).size, cards(b).size]).toEqual([80, 80])
  })

  it("agree after every frame, also when nothing new was offered", async () => {
    const connection = enter(teacher)
    await saved(connection)
    for (let at = 0; at < 5; at += 1) {
      cards(connection).set("again", at)
      expect(connection.getState()).toMatchObject({ sync: "saving", pending: 1 })
      await saved(connection)
    }
    cards(connection).delete("again")
    await saved(connection)
  })

  it("carry everything that can be done on a board, undo included", async () => {
    const id = await server.newBoard(teacher)
    const [a, b] = [enter(teacher, id), enter(student, id)]
    const [mine, theirs] = [createBoardStore(a.doc), createBoardStore(b.doc)]
    const undo = createBoardUndo(a.doc)
    await Promise.all([saved(a), saved(b)])
    const place = (kind: string, body: string) =>
      placeCard(a.doc, { kind, at: { x: 0, y: 0 }, texts: { body } }) ?? ""
    const source = place("function", "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
    const derivative = place("derivative", "")
    setValues(a.doc, derivative, { source, wrt: { name: "x", index: null } })
    setTitle(a.doc, "ベクトルの微分 𝑥")
    await expect.poll(() => theirs.getSnapshot().order, { timeout: 5_000 }).toEqual([source, derivative])
    replaceText(b.doc, source, "body", "f(\\bm{x}) = 2\\bm{x}^\\top A \\bm{x}")
    replaceText(a.doc, source, "body", "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x} + 1")
    setGeometry(b.doc, new Map([[derivative, { x: 400.5, width: 500 }]]))
    // Both typed at once; what the other one moved must have arrived before the card is removed and brought back.
    await expect.poll(() => mine.getCard(derivative)?.geometry.x, { timeout: 5_000 }).toBe(400.5)
    undo.separate()
    const copies = duplicateCards(a.doc, [source, derivative])
    undo.undo()
    undo.redo()
    bringToFront(b.doc, [source])
    removeCards(a.doc, [derivative])
    undo.undo()
    await Promise.all([saved(a), saved(b)])
    await expect
      .poll(() => new Map(theirs.getSnapshot().cards), { timeout: 5_000 })
      .toEqual(new Map(mine.getSnapshot().cards))
    expect(mine.getSnapshot().cards.size).toBe(4)
    expect(mine.getCard(derivative)).toMatchObject({ values: { source }, geometry: { x: 400.5, width: 500 } })
    expect(theirs.getCard(source)?.texts.body).toBe("f(\\bm{x}) = 2\\bm{x}^\\top A \\bm{x} + 1")
    expect(theirs.getCard(copies.get(derivative) ?? "")?.values.source).toBe(copies.get(source))
    expect(theirs.getSnapshot().title).toBe("ベクトルの微分 𝑥")
    const later = enter(student, id)
    await saved(later)
    expect(new Map(createBoardStore(later.doc).getSnapshot().cards)).toEqual(
      new Map(mine.getSnapshot().cards),
    )
  })

  it("keep what was called saved over the server's restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "nabla-sync-"))
    const first = await startTestServer({}, folder)
    const owner = await first.newVisitor()
    const id = await first.newBoard(owner)
    const page = enter(owner, id, first.syncUrl)
    cards(page).set("kept", 1)
    await saved(page)
    await first.stop()
    await expect.poll(() => page.getState()).toMatchObject({ sync: "offline", refused: null })
    cards(page).set("offline", 2)
    expect(page.getState()).toMatchObject({ sync: "offline", pending: 1 })
    const second = await startTestServer({}, folder)
    const again = enter(owner, id, second.syncUrl)
    await saved(again)
    expect(cards(again).toJSON()).toEqual({ kept: 1 })
    await page.destroy()
    await again.destroy()
    await second.remove()
  })

  it("agree on why there is no way in", async () => {
    const [stranger, lost] = [enter(null), enter(student, "no-such-board")]
    await expect.poll(() => stranger.getState().refused, { timeout: 5_000 }).toBe("noSession")
    await expect.poll(() => lost.getState().refused, { timeout: 5_000 }).toBe("noSuchBoard")
    expect(lost.getState()).toMatchObject({ phase: "refused", sync: "offline", ready: false })
  })

  it("agree that a write outside of the board's roots is forbidden, and the page can start afresh", async () => {
    const connection = enter(student)
    await saved(connection)
    connection.doc.getMap("elsewhere").set("x", 1)
    await expect.poll(() => connection.getState().refused, { timeout: 5_000 }).toBe("forbiddenWrite")
    expect(connection.getState()).toMatchObject({ sync: "offline", pending: 1 })
    await connection.discard()
    const fresh = enter(student)
    await saved(fresh)
    expect(fresh.doc.getMap("elsewhere").size).toBe(0)
  })

  it("show people to each other under the names of their sessions", async () => {
    const [a, b] = [enter(teacher), enter(student)]
    const impostor = { id: "x", name: "The Head", color: "#000000" }
    const [mine, theirs] = [
      createBoardPresence(a.awareness, impostor),
      createBoardPresence(b.awareness, impostor),
    ]
    await Promise.all([saved(a), saved(b)])
    mine.set({ cursor: { x: 5, y: 6 }, selection: ["card1"] })
    const { id, name, color } = teacher.person
    await expect
      .poll(() => theirs.getPeers(), { timeout: 5_000 })
      .toMatchObject([{ user: { id, name, color }, cursor: { x: 5, y: 6 }, selection: ["card1"] }])
    mine.dispose()
    await a.destroy()
    await expect.poll(() => theirs.getPeers(), { timeout: 5_000 }).toEqual([])
    theirs.dispose()
  })
})

describe("a page whose person may not write for a while", () => {
  const settle = async (id: string, mode: "open" | "paused") => {
    await server.services.boards.settle(id, { mode })
    await server.services.documents.rightsChanged(id)
  }

  it("keeps what was written meanwhile, also over a lost connection, and sends it when the board is open again", async () => {
    const id = await server.newBoard(teacher)
    const [one, other] = [enter(teacher, id), enter(student, id)]
    await Promise.all([saved(one), saved(other)])
    await settle(id, "paused")
    await expect.poll(() => other.getState().right).toMatchObject({ mode: "paused", writes: false })
    cards(other).set("meanwhile", 1)
    other.retry()
    cards(one).set("teacher", 2)
    await expect.poll(() => cards(other).get("teacher")).toBe(2)
    expect(other.getState()).toMatchObject({ refused: null, pending: 1, sync: "saving" })
    expect(cards(one).has("meanwhile")).toBe(false)
    await settle(id, "open")
    await saved(other)
    await expect.poll(() => cards(one).get("meanwhile")).toBe(1)
  })

  it("comes back from a break with what it wrote offline, which waits as well", async () => {
    const id = await server.newBoard(teacher)
    await settle(id, "paused")
    const late = enter(student, id)
    cards(late).set("offline", 1)
    await expect.poll(() => late.getState().right?.writes).toBe(false)
    await expect.poll(() => late.getState().phase).toBe("connected")
    await settle(id, "open")
    await saved(late)
    const check = enter(teacher, id)
    await saved(check)
    expect(cards(check).get("offline")).toBe(1)
  })
})
