import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { RawPeer } from "../testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "../testing/test-server"
import { pause, until } from "../testing/until"

let server: TestServer
let owner: Visitor
let guest: Visitor
let board: string
const open: RawPeer[] = []

beforeAll(async () => {
  server = await startTestServer({
    frameBytes: 100_000,
    structsPerFrame: 50,
    valueBytes: 20_000,
    updates: { perSecond: 10, burst: 20 },
    updateBytes: { perSecond: 10_000, burst: 150_000 },
    requests: { perSecond: 1, burst: 5 },
    connectionsPerPersonAndBoard: 3,
    connectionsPerPerson: 5,
    connectionsPerBoard: 6,
    bufferedBytes: 300_000,
    bufferedBytesForPresence: 50_000,
    presenceTickMs: 10,
  })
  owner = await server.newVisitor()
  guest = await server.newVisitor()
  board = await server.newBoard(owner)
})
afterEach(async () => {
  for (const peer of open) peer.socket.terminate()
  await Promise.all(open.splice(0).map((peer) => peer.closed()))
  await pause(10)
})
afterAll(() => server.remove())

function peer(visitor: Visitor, path = board) {
  const made = new RawPeer(`${server.syncUrl}/${path}`, { cookie: visitor.cookie })
  open.push(made)
  return made
}

describe("one connection", () => {
  it("is closed with 4413 for a frame that is too long", async () => {
    const a = await peer(guest).joined()
    a.send(new Uint8Array(100_001))
    expect((await a.closed()).code).toBe(4413)
  })

  it("is closed with 4413 for too many structs in one frame", async () => {
    const a = await peer(guest).synced()
    a.edit((doc) => {
      for (let i = 0; i < 60; i++) doc.getMap("cards").set(`many ${i}`, { i })
    })
    expect((await a.closed()).code).toBe(4413)
  })

  it.each([
    ["text", "x".repeat(20_001)],
    ["a list", Array.from({ length: 3000 }, () => 1)],
    ["an object", Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`key ${i}`, i]))],
  ])("is closed with 4413 for one value that is too large: %s", async (_what, value) => {
    const a = await peer(guest).synced()
    a.edit((doc) => doc.getMap("cards").set("large", value))
    expect((await a.closed()).code).toBe(4413)
  })

  it("is closed with 4529 for too many updates at once, and may come back", async () => {
    const a = await peer(guest).synced()
    for (let i = 0; i < 30; i++) a.edit((doc) => doc.getMap("cards").set("fast", i))
    expect((await a.closed()).code).toBe(4529)
    expect((await peer(guest).synced()).closing).toBeNull()
  })

  it("is closed with 4529 for too many bytes at once", async () => {
    const a = await peer(guest).synced()
    for (let i = 0; i < 15; i++) a.edit((doc) => doc.getMap("cards").set("bulk", "x".repeat(19_000)))
    expect((await a.closed()).code).toBe(4529)
  })

  it("is closed with 4529 for asking for the state all the time", async () => {
    const a = await peer(guest).joined()
    for (let i = 0; i < 10; i++) a.sendSync("step1", new Uint8Array([0]))
    expect((await a.closed()).code).toBe(4529)
  })

  it("is closed with 4400 when it keeps sending what builds on nothing", async () => {
    const a = await peer(guest).synced()
    a.doc.getMap("cards").set("kept back", 1)
    for (let round = 1; round <= 6 && !a.closing; round++) {
      a.edit((doc) => doc.getMap("cards").set("hanging", round))
      await until("the next question", () => a.questions > round || a.closing)
      if (!a.closing) a.sendSync("step2", new Uint8Array([0, 0]))
    }
    expect((await a.closed()).code).toBe(4400)
  })
})

describe("too many connections", () => {
  it("of one person on one board are told to come later", async () => {
    for (let i = 0; i < 3; i++) await peer(guest).joined()
    expect((await peer(guest).closed()).code).toBe(1013)
    expect((await peer(owner).joined()).closing).toBeNull()
  })

  it("of one person on all boards are told to come later", async () => {
    const other = await server.newBoard(owner)
    for (let i = 0; i < 3; i++) await peer(guest).joined()
    for (let i = 0; i < 2; i++) await peer(guest, other).joined()
    expect((await peer(guest, other).closed()).code).toBe(1013)
  })

  it("on one board are told to come later", async () => {
    const third = await server.newVisitor()
    for (const visitor of [owner, guest]) for (let i = 0; i < 3; i++) await peer(visitor).joined()
    expect((await peer(third).closed()).code).toBe(1013)
  })
})

describe("a slow reader", () => {
  it("is cut off, so that it costs the server no memory, while the others go on", async () => {
    const roomy = await startTestServer({
      updates: { perSecond: 1000, burst: 1000 },
      updateBytes: { perSecond: 1e9, burst: 1e9 },
      bufferedBytes: 1_000_000,
    })
    const [writing, reading] = [await roomy.newVisitor(), await roomy.newVisitor()]
    const url = `${roomy.syncUrl}/${await roomy.newBoard(writing)}`
    const slow = await new RawPeer(url, { cookie: reading.cookie }).synced()
    const writer = await new RawPeer(url, { cookie: writing.cookie }).synced()
    slow.announce({ at: "slow" })
    await until("the slow one's presence", () => writer.states().length === 1)
    slow.socket.pause()
    // The kernel takes some megabytes before anything stays behind in the server.
    for (let sent = 0; writer.states().length > 0 && sent < 200; sent++) {
      writer.edit((doc) => doc.getMap("cards").set("bulk", "x".repeat(200_000)))
      await pause(5)
    }
    await until("the slow one is gone", () => writer.states().length === 0)
    expect(writer.closing).toBeNull()
    slow.socket.terminate()
    writer.close()
    await roomy.remove()
  })
})
