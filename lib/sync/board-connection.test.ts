import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WebSocket as NodeSocket } from "ws"
import * as Y from "yjs"
import { type BoardConnection, createBoardConnection } from "./board-connection"
import { CLOSE } from "./close-codes"
import type { ConnectionState } from "./connection-state"
import { type GatedPeer, startGatedPeer } from "./gated-peer"

let peer: GatedPeer
let page: EventTarget
const opened: BoardConnection[] = []

beforeEach(async () => {
  peer = await startGatedPeer()
  page = new EventTarget()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((connection) => connection.destroy()))
  await peer.close()
})

function join(): BoardConnection {
  const connection = createBoardConnection({
    boardId: "b1",
    personId: "p1",
    serverUrl: peer.url,
    // The class of the ws package has all of the browser's that the provider uses; their types differ in events.
    Socket: NodeSocket as unknown as typeof WebSocket,
    storage: null,
    page,
    longestWaitMs: 50,
  })
  opened.push(connection)
  return connection
}

const edit = (connection: BoardConnection, value: unknown): void => {
  connection.doc.getMap("board").set("x", value)
}
const storedValue = (): unknown => peer.stored.getMap("board").get("x")

/** The first state of a connection, from this one on, for which something holds. */
const until = (
  connection: BoardConnection,
  holds: (state: ConnectionState) => boolean,
): Promise<ConnectionState> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds(connection.getState())) return
      stop()
      resolve(connection.getState())
    }
    const stop = connection.subscribe(look)
    queueMicrotask(look)
  })

const saved = (connection: BoardConnection) => until(connection, (state) => state.sync === "saved")

describe("a page on a board", () => {
  it("is offline, then saved, and says saved of an edit only when it is stored", async () => {
    const connection = join()
    expect(connection.getState()).toMatchObject({ sync: "offline", phase: "loading", ready: false })
    await saved(connection)
    expect(connection.getState()).toMatchObject({
      phase: "connected",
      pending: 0,
      ready: true,
      copy: "unavailable",
    })
    peer.shut()
    edit(connection, 1)
    expect(connection.getState()).toMatchObject({ sync: "saving", pending: 1 })
    edit(connection, 2)
    expect(connection.getState()).toMatchObject({ sync: "saving", pending: 2 })
    await expect.poll(() => peer.heard[0]?.filter((frame) => frame === "update").length).toBe(2)
    expect(connection.getState().sync).toBe("saving")
    peer.open()
    await saved(connection)
    expect(storedValue()).toBe(2)
    expect(connection.getState().pending).toBe(0)
  })

  it("is not saved while nobody knows whether the server has what the page has", async () => {
    peer.shut()
    const connection = join()
    edit(connection, 1)
    await until(connection, (state) => state.phase === "connected")
    await expect.poll(() => peer.heard[0]?.includes("step2")).toBe(true)
    expect(connection.getState()).toMatchObject({ sync: "saving", pending: 1, ready: false })
    peer.open()
    await saved(connection)
    expect(storedValue()).toBe(1)
  })

  it("keeps edits made during the handshake out of frames that the server could not place", async () => {
    peer.asksPages = false
    const connection = join()
    edit(connection, 1)
    await until(connection, (state) => state.phase === "connected")
    edit(connection, 2)
    edit(connection, 3)
    await expect.poll(() => peer.heard[0]?.length).toBeGreaterThan(0)
    expect(peer.heard[0]).not.toContain("update")
    expect(connection.getState()).toMatchObject({ sync: "saving", pending: 3 })
    peer.asksPages = true
    peer.cut()
    await saved(connection)
    expect(storedValue()).toBe(3)
  })

  it("counts edits made offline, sends them when the wire is back, and is saved only then", async () => {
    const connection = join()
    await saved(connection)
    peer.refuse(CLOSE.restarting)
    const waiting = await until(connection, (state) => state.phase === "waiting")
    expect(waiting).toMatchObject({ sync: "offline", trouble: "restarting", refused: null })
    edit(connection, 1)
    edit(connection, 2)
    expect(connection.getState()).toMatchObject({ sync: "offline", pending: 2 })
    peer.refuse(null)
    await saved(connection)
    expect(storedValue()).toBe(2)
    expect(connection.getState()).toMatchObject({ pending: 0, trouble: null })
  })

  it("does not take edits for saved whose confirmation was lost with the wire", async () => {
    const connection = join()
    await saved(connection)
    peer.shut()
    edit(connection, 1)
    await expect.poll(() => peer.heard[0]?.includes("update")).toBe(true)
    peer.cut()
    await until(connection, (state) => state.sync === "offline")
    expect(connection.getState().pending).toBe(1)
    await until(connection, (state) => state.phase === "connected")
    expect(connection.getState()).toMatchObject({ sync: "saving", pending: 1 })
    peer.open()
    await saved(connection)
    expect(storedValue()).toBe(1)
  })

  it("is offline at once when the browser loses its network, and comes back by itself", async () => {
    const connection = join()
    await saved(connection)
    page.dispatchEvent(new Event("offline"))
    expect(connection.getState()).toMatchObject({ sync: "offline" })
    edit(connection, 3)
    await saved(connection)
    expect(storedValue()).toBe(3)
  })

  it("sees what others write without counting it as its own", async () => {
    const [mine, theirs] = [join(), join()]
    await Promise.all([saved(mine), saved(theirs)])
    edit(theirs, "hello")
    await saved(theirs)
    peer.cut()
    await expect.poll(() => mine.doc.getMap("board").get("x")).toBe("hello")
    expect(mine.getState().pending).toBe(0)
  })

  it("speaks only for itself: the presence of others is theirs to send", async () => {
    const connection = join()
    await saved(connection)
    const count = () => peer.heard[0]?.filter((frame) => frame === "presence").length ?? 0
    connection.awareness.setLocalState({ user: { name: "A" } })
    // The empty state at the start and this one.
    await expect.poll(count).toBe(2)
    connection.awareness.states.set(77, { user: { name: "B" } })
    connection.awareness.meta.set(77, { clock: 1, lastUpdated: 0 })
    connection.awareness.emit("update", [{ added: [77], updated: [], removed: [] }, "far"])
    edit(connection, 1)
    await saved(connection)
    expect(count()).toBe(2)
  })
})

describe("a page that is refused", () => {
  it("for good says why and stops, until the person tries again", async () => {
    const connection = join()
    await saved(connection)
    peer.refuse(CLOSE.noSession)
    const state = await until(connection, (now) => now.phase === "refused")
    expect(state).toMatchObject({ sync: "offline", refused: "noSession" })
    const attempts = peer.heard.length
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(peer.heard.length).toBe(attempts)
    peer.refuse(null)
    connection.retry()
    await saved(connection)
    expect(connection.getState().refused).toBeNull()
  })

  it("because of a write can leave and join again with a fresh document", async () => {
    const first = join()
    await saved(first)
    peer.shut()
    edit(first, "forbidden")
    peer.refuse(CLOSE.forbiddenWrite)
    const { refused } = await until(first, (now) => now.phase === "refused")
    expect(refused).toBe("forbiddenWrite")
    await first.discard()
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(peer.stored))
    expect(fresh.getMap("board").get("x")).toBeUndefined()
  })

  it("is told at once when the browser is back online", async () => {
    peer.refuse(CLOSE.restarting)
    const connection = join()
    await until(connection, (state) => state.phase === "waiting")
    peer.refuse(null)
    page.dispatchEvent(new Event("online"))
    await saved(connection)
  })
})

describe("a page whose disk is full", () => {
  const fail = (reason: Error): boolean =>
    page.dispatchEvent(Object.assign(new Event("unhandledrejection", { cancelable: true }), { reason }))

  it("says that it keeps no copy, and leaves other failures to be reported", async () => {
    const connection = join()
    await saved(connection)
    expect(fail(new Error("something else"))).toBe(true)
    expect(fail(new Error("QuotaExceededError: The quota has been exceeded."))).toBe(false)
    expect(connection.getState().copy).toBe("unavailable")
  })
})

describe("a page that is closed", () => {
  const leave = (): boolean => page.dispatchEvent(new Event("beforeunload", { cancelable: true }))

  it("asks before it goes while something is not saved", async () => {
    const connection = join()
    await saved(connection)
    expect(leave()).toBe(true)
    peer.shut()
    edit(connection, 1)
    expect(leave()).toBe(false)
    peer.open()
    await saved(connection)
    expect(leave()).toBe(true)
    peer.refuse(CLOSE.restarting)
    await until(connection, (state) => state.sync === "offline")
    expect(leave()).toBe(true)
    edit(connection, 2)
    expect(leave()).toBe(false)
    await connection.destroy()
    expect(leave()).toBe(true)
  })
})
