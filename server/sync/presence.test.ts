import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { openPublishedClient } from "../testing/published-client"
import { RawPeer } from "../testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "../testing/test-server"
import { pause, until } from "../testing/until"

let server: TestServer
let owner: Visitor
let guest: Visitor
let board: string
const open: { close(): void }[] = []
const tick = 10

beforeAll(async () => {
  server = await startTestServer({ presenceTickMs: tick })
  owner = await server.newVisitor()
  guest = await server.newVisitor()
})
afterEach(() => {
  for (const peer of open.splice(0)) peer.close()
})
afterAll(() => server.remove())

async function join(visitor: Visitor) {
  const peer = new RawPeer(`${server.syncUrl}/${board}`, { cookie: visitor.cookie })
  open.push(peer)
  return peer.synced()
}

async function freshBoard() {
  board = await server.newBoard(owner)
}

const identity = ({ person: { id, name, color } }: Visitor) => ({ id, name, color })
/** As others see somebody without an account who does not teach here. */
const guestIdentity = (visitor: Visitor) => ({ ...identity(visitor), guest: true })
const announced = (peer: RawPeer, id: number) => peer.presence.get(id)?.state

describe("presence", () => {
  beforeAll(freshBoard)

  it("carries the identity of the session, whatever the client claims to be", async () => {
    const a = await join(owner)
    const b = await join(guest)
    a.announce({ cursor: [1, 2], user: { id: guest.person.id, name: "The teacher", color: "#ffffff" } })
    await until("the state", () => b.states().length === 1)
    expect(b.states()).toEqual([{ cursor: [1, 2], user: { ...identity(owner), teaches: true } }])
  })

  it("says of nobody that they teach who only says so", async () => {
    const a = await join(owner)
    const b = await join(guest)
    b.announce({ user: { ...identity(owner), teaches: true }, teaches: true })
    await until("the state", () => a.states().length === 1)
    expect(a.states()).toEqual([{ teaches: true, user: guestIdentity(guest) }])
  })

  it("of somebody who may not write shows no change under way", async () => {
    const id = await server.newBoard(owner)
    await server.services.boards.settle(id, { linkRole: "read" })
    board = id
    const a = await join(owner)
    const b = await join(guest)
    b.announce({
      cursor: [1, 2],
      drag: [500, 500, ["card"]],
      pull: "e",
      dial: ["card", { x: 1 }],
      editing: ["card", "body"],
    })
    await until("the state", () => a.states().length === 1)
    expect(a.states()).toEqual([{ cursor: [1, 2], user: guestIdentity(guest) }])
    await freshBoard()
  })

  it("is not sent back to the one it is about", async () => {
    const a = await join(owner)
    a.announce({ cursor: [1, 2] })
    await pause(4 * tick)
    expect(a.presence.has(a.doc.clientID)).toBe(false)
  })

  it("is shown to newcomers and to those who ask", async () => {
    await freshBoard()
    const a = await join(owner)
    a.announce({ at: "x" })
    await pause(3 * tick)
    const b = await join(guest)
    await until("the state at joining", () => b.states().length === 1)
    const frames = b.presenceFrames.length
    b.send(new Uint8Array([3]))
    await until("the state on asking", () => b.presenceFrames.length > frames)
  })

  it("ignores what a connection says about others, also an end that it makes up", async () => {
    await freshBoard()
    const a = await join(owner)
    const b = await join(guest)
    const c = await join(guest)
    a.announce({ at: "mine" })
    b.announce({ at: "b" })
    await until("both", () => c.states().length === 2)
    b.announce({ at: "forged" }, a.doc.clientID, 2 ** 40)
    b.announceText("null", a.doc.clientID, 2 ** 41)
    b.announce({ at: "b again" }, b.doc.clientID, 2)
    await until("b's next state", () => announced(c, b.doc.clientID)?.includes("b again"))
    expect(announced(c, a.doc.clientID)).toContain("mine")
  })

  it("gives one connection one client id: two hundred made-up people are one", async () => {
    await freshBoard()
    const a = await join(owner)
    const b = await join(guest)
    for (let id = 1; id <= 200; id++) b.announce({ at: id }, id)
    await until("a state", () => a.states().length > 0)
    await pause(4 * tick)
    expect(a.presence.size).toBe(1)
  })

  it("drops states over the limit and takes the next one", async () => {
    await freshBoard()
    const a = await join(owner)
    const b = await join(guest)
    a.announce({ at: "x".repeat(3000) })
    a.announce({ at: "small" }, a.doc.clientID, 2)
    await until("the small one", () => announced(b, a.doc.clientID)?.includes("small"))
    expect(b.presenceFrames.flat()).toHaveLength(1)
  })

  it("sends many moves of one tick as one", async () => {
    await freshBoard()
    const a = await join(owner)
    const b = await join(guest)
    for (let clock = 1; clock <= 100; clock++) a.announce({ at: clock }, a.doc.clientID, clock)
    await until("the last move", () => announced(b, a.doc.clientID)?.includes(":100"))
    expect(b.presenceFrames.length).toBeLessThan(30)
  })

  it("follows a new name without the client's help", async () => {
    await freshBoard()
    const visitor = await server.newVisitor()
    const a = await join(visitor)
    const b = await join(guest)
    a.announce({ at: 1 })
    await until("the state", () => b.states().length === 1)
    server.services.documents.renamed(await server.services.people.rename(visitor.person, "Emmy"))
    await until("the name", () => announced(b, a.doc.clientID)?.includes("Emmy"))
    expect(b.states()).toEqual([{ at: 1, user: { ...guestIdentity(visitor), name: "Emmy" } }])
  })
})

describe("presence ends", () => {
  beforeAll(freshBoard)

  it("when the socket closes, and when it is cut", async () => {
    const watcher = await join(owner)
    for (const end of [(peer: RawPeer) => peer.close(), (peer: RawPeer) => peer.socket.terminate()]) {
      const a = await join(guest)
      a.announce({ at: 1 })
      await until("the state", () => announced(watcher, a.doc.clientID)?.includes("at"))
      end(a)
      await until("its end", () => announced(watcher, a.doc.clientID) === "null")
    }
  })

  it("each time that one client id comes back and leaves", async () => {
    const watcher = await join(owner)
    const clientId = 4711
    for (let round = 0; round < 4; round++) {
      const a = await join(guest)
      // The published client starts over with a small clock.
      a.announce({ at: round }, clientId, 1)
      await until("the state", () => announced(watcher, clientId)?.includes(`"at":${round}`))
      a.close()
      await until("its end", () => announced(watcher, clientId) === "null")
    }
  })

  it("when the person says so, and begins again", async () => {
    const watcher = await join(owner)
    const a = await join(guest)
    a.announce({ at: 1 })
    await until("the state", () => announced(watcher, a.doc.clientID)?.includes("at"))
    a.announceText("null", a.doc.clientID, 2)
    await until("its end", () => announced(watcher, a.doc.clientID) === "null")
    a.announce({ at: 2 }, a.doc.clientID, 3)
    await until("the state", () => announced(watcher, a.doc.clientID)?.includes(`"at":2`))
  })

  it("not when the dead socket of somebody who is back closes late", async () => {
    const watcher = await join(owner)
    const before = await join(guest)
    const clientId = 4712
    before.announce({ at: "before" }, clientId)
    await until("the state", () => announced(watcher, clientId)?.includes("before"))
    const after = await join(guest)
    after.announce({ at: "after" }, clientId)
    await until("the state", () => announced(watcher, clientId)?.includes("after"))
    before.close()
    await before.closed()
    await pause(4 * tick)
    expect(announced(watcher, clientId)).toContain("after")
    after.close()
    await until("its end", () => announced(watcher, clientId) === "null")
  })

  it("for the published client too, over reconnections, without ghosts", async () => {
    await freshBoard()
    const a = openPublishedClient(server.syncUrl, board, owner.cookie)
    const b = openPublishedClient(server.syncUrl, board, guest.cookie)
    open.push({ close: () => a.provider.destroy() }, { close: () => b.provider.destroy() })
    await Promise.all([a.synced(), b.synced()])
    const sees = () => a.provider.awareness.getStates().has(b.doc.clientID)
    for (let round = 0; round < 3; round++) {
      b.provider.awareness.setLocalStateField("round", round)
      await until("b is there", sees)
      b.provider.disconnect()
      await until("b is gone", () => !sees())
      b.provider.connect()
      await until("b is back", sees)
    }
    const shown = [...a.provider.awareness.getStates().keys()].sort()
    expect(shown).toEqual([a.doc.clientID, b.doc.clientID].sort())
  })
})
