import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import * as Y from "yjs"
import { CLOSE } from "@/lib/sync/close-codes"
import { openPublishedClient } from "../testing/published-client"
import { RawPeer } from "../testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "../testing/test-server"
import { pause, until } from "../testing/until"

let server: TestServer
let owner: Visitor
let guest: Visitor
let board: string
const open: { close(): void }[] = []

beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
  guest = await server.newVisitor()
  board = await server.newBoard(owner)
})
afterEach(() => {
  for (const peer of open.splice(0)) peer.close()
})
afterAll(() => server.remove())

function peer(visitor: Visitor | null, path = board, headers: Record<string, string> = {}) {
  const cookie: Record<string, string> = visitor ? { cookie: visitor.cookie } : {}
  const made = new RawPeer(`${server.syncUrl}/${path}`, { ...cookie, ...headers })
  open.push(made)
  return made
}

const closing = ({ code, reason }: { code: number; reason: string }) => ({ code, reason })

describe("joining", () => {
  it("sends an edit to everybody else on the board and not back to its author", async () => {
    const a = await peer(owner).synced()
    const b = await peer(guest).synced()
    a.edit((doc) => doc.getMap("cards").set("one", 1))
    await until("the edit", () => b.doc.getMap("cards").get("one") === 1)
    expect(a.updates).toEqual([])
  })

  it("shows a newcomer what was edited before", async () => {
    const a = await peer(owner).synced()
    a.edit((doc) => doc.getMap("cards").set("before", "here"))
    const b = await peer(guest).synced()
    expect(b.doc.getMap("cards").get("before")).toBe("here")
  })

  it("keeps boards apart", async () => {
    const other = await server.newBoard(owner)
    const a = await peer(owner, other).synced()
    a.edit((doc) => doc.getMap("cards").set("secret", 1))
    const b = await peer(guest).synced()
    expect(b.doc.getMap("cards").has("secret")).toBe(false)
  })

  it("serves the published client unmodified, in both directions and with presence", async () => {
    const id = await server.newBoard(owner)
    const a = openPublishedClient(server.syncUrl, id, owner.cookie)
    const b = openPublishedClient(server.syncUrl, id, guest.cookie)
    open.push({ close: () => a.provider.destroy() }, { close: () => b.provider.destroy() })
    a.doc.getMap("cards").set("early", new Y.Map([["text", new Y.Text("x")]]))
    await Promise.all([a.synced(), b.synced()])
    b.doc.getMap("cards").set("late", 2)
    b.provider.awareness.setLocalStateField("cursor", [3, 4])
    await until("b's edit", () => a.doc.getMap("cards").get("late") === 2)
    await until("a's edit", () => b.doc.getMap("cards").has("early"))
    const seen = await until("b's cursor", () => a.provider.awareness.getStates().get(b.doc.clientID)?.cursor)
    expect(seen).toEqual([3, 4])
  })

  it("lists a board for those who opened it", async () => {
    const id = await server.newBoard(owner)
    const visitor = await server.newVisitor()
    await peer(visitor, id).synced()
    const listed = async () =>
      (await server.services.libraries.boards(visitor.person.id, 10)).map((entry) => entry.id)
    for (let tries = 0; (await listed()).length === 0 && tries < 100; tries++) await pause(10)
    expect(await listed()).toEqual([id])
  })
})

describe("refusals, as close codes", () => {
  it("is 4401 without a session, and with a forged one", async () => {
    expect(closing(await peer(null).closed())).toEqual({ code: 4401, reason: CLOSE.noSession.reason })
    const forged = peer(null, board, { cookie: "nabla.session_token=abc.def" })
    expect((await forged.closed()).code).toBe(4401)
  })

  it.each(["nowhere", "%00", "", "a/b", "x".repeat(500)])("is 4404 for the board %j", async (path) => {
    expect((await peer(owner, path).closed()).code).toBe(4404)
  })

  it("is 4403 from a foreign origin, and not from our own", async () => {
    const foreign = peer(owner, board, { origin: "https://evil.example" })
    expect(closing(await foreign.closed())).toEqual({ code: 4403, reason: CLOSE.noRight.reason })
    const port = new URL(server.syncUrl).port
    const own = await peer(owner, board, { origin: `http://localhost:${port}` }).joined()
    expect(own.closing).toBeNull()
  })

  it("is 4404 for those who have a board open when it is deleted, and for those who come later", async () => {
    const id = await server.newBoard(owner)
    const a = await peer(guest, id).synced()
    a.edit((doc) => doc.getMap("cards").set("x", 1))
    await server.services.documents.discard(id)
    expect((await a.closed()).code).toBe(4404)
    expect((await peer(guest, id).closed()).code).toBe(4404)
  })

  it.each([
    ["nothing", []],
    ["noise", [7, 3, 250, 9]],
    ["an unknown message", [100, 1]],
    ["a message that ends early", [0, 2, 200]],
    ["something behind a message", [3, 0]],
    ["an update that is none", [0, 2, 3, 9, 9, 9]],
    ["a state vector that is none", [0, 0, 2, 255, 255]],
    ["32 million structs in seven bytes", [0, 2, 7, 1, 255, 255, 255, 15, 1, 0]],
    ["presence that is no JSON", [1, 5, 1, 1, 1, 1, 123]],
  ])("is 4400 for %s", async (_what, bytes) => {
    const a = await peer(guest).joined()
    a.send(new Uint8Array(bytes))
    expect((await a.closed()).code).toBe(4400)
  })

  it("is 4403 for an edit outside the board's roots, which nobody gets to see", async () => {
    const watcher = await peer(owner).synced()
    const a = await peer(guest).synced()
    a.edit((doc) => doc.getMap("elsewhere").set("x", 1))
    expect(closing(await a.closed())).toEqual({ code: 4403, reason: CLOSE.forbiddenWrite.reason })
    const later = await peer(guest).synced()
    expect([...later.doc.share.keys()]).not.toContain("elsewhere")
    expect(watcher.updates).toEqual([])
  })

  it("is 4403 for writing under another person's client id", async () => {
    const a = await peer(owner).synced()
    a.edit((doc) => doc.getMap("cards").set("mine", 1))
    const b = await peer(guest).synced()
    await until("the edit", () => b.doc.getMap("cards").has("mine"))
    b.doc.clientID = a.doc.clientID
    b.edit((doc) => doc.getMap("cards").set("forged", 1))
    expect((await b.closed()).code).toBe(4403)
  })

  it("is 4403 for an edit by somebody who may only read; the same person may still look on", async () => {
    const id = await server.newBoard(owner)
    await server.services.boards.settle(id, { linkRole: "read" })
    const a = await peer(guest, id).synced()
    expect(a.closing).toBeNull()
    a.edit((doc) => doc.getMap("cards").set("x", 1))
    expect((await a.closed()).code).toBe(4403)
  })

  it("keeps the process and the other sockets alive through all of this", async () => {
    const a = await peer(owner).synced()
    expect(a.socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe("acknowledgements", () => {
  it("come in order for each update of a connection that asked for them, and for no other", async () => {
    const a = await peer(owner, `${board}?ack=1`).synced()
    const b = await peer(guest).synced()
    for (let i = 0; i < 5; i++) a.edit((doc) => doc.getMap("cards").set("ack", i))
    await until("five acknowledgements", () => a.acks.length === 5)
    expect(a.acks).toEqual([1, 2, 3, 4, 5])
    await until("the last edit", () => b.doc.getMap("cards").get("ack") === 4)
    expect(b.acks).toEqual([])
  })

  it("count an offer only if it brought something", async () => {
    const a = peer(owner, `${board}?ack=1`)
    a.doc.getMap("cards").set("offline", 1)
    await a.synced()
    await until("the acknowledgement", () => a.acks.length === 1)
    a.sendSync("step2", Y.encodeStateAsUpdate(a.doc))
    a.edit((doc) => doc.getMap("cards").set("next", 1))
    await until("the next acknowledgement", () => a.acks.length === 2)
    expect(a.acks).toEqual([1, 2])
  })

  it("cover an update that was typed before the server had asked for what it builds on", async () => {
    const a = await peer(owner, `${board}?ack=1`).joined()
    a.doc.getMap("cards").set("offline", 1)
    a.edit((doc) => doc.getMap("cards").set("typed at once", 2))
    a.sendSync("step2", Y.encodeStateAsUpdate(a.doc))
    await until("both acknowledgements", () => a.acks.length === 2)
    const b = await peer(guest).synced()
    expect(b.doc.getMap("cards").get("typed at once")).toBe(2)
  })

  it("are preceded by the log: what is acknowledged is in the database", async () => {
    const id = await server.newBoard(owner)
    const a = await peer(owner, `${id}?ack=1`).synced()
    a.edit((doc) => doc.getMap("cards").set("x", "stored"))
    await until("the acknowledgement", () => a.acks.length === 1)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, (await server.services.documents.read(id)) ?? new Uint8Array())
    expect(copy.getMap("cards").get("x")).toBe("stored")
  })

  it("an answer to a question for the state comes after the acknowledgements of all that was sent before it", async () => {
    const a = await peer(owner, `${board}?ack=1`).synced()
    const order: string[] = []
    a.socket.on("message", (data: Buffer) => order.push(data[0] === 100 ? "ack" : `sync ${data[1]}`))
    for (let i = 0; i < 3; i++) a.edit((doc) => doc.getMap("cards").set("barrier", i))
    a.sendSync("step1", Y.encodeStateVector(a.doc))
    await until("the answer", () => order.includes("sync 1"))
    expect(order).toEqual(["ack", "ack", "ack", "sync 1"])
  })
})
