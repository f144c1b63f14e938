import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import type { BoardLog, LogRow } from "@/lib/db/board-log"
import { createBoardLog } from "@/lib/db/board-log"
import { type BoardVersions, createBoardVersions } from "@/lib/db/board-versions"
import { type Database, openDatabase } from "@/lib/db/open-database"
import { projectRoot } from "../project-root"
import { RawPeer } from "../testing/raw-peer"
import { startTestServer } from "../testing/test-server"
import { pause, until } from "../testing/until"
import { LIMITS } from "./limits"
import { Rooms } from "./rooms"

const folder = mkdtempSync(join(tmpdir(), "nabla-rooms-"))
let database: Database
let log: BoardLog
let versions: BoardVersions

beforeAll(async () => {
  database = await openDatabase(`file:${join(folder, "test.db")}`, join(projectRoot(), "prisma"))
  log = createBoardLog(database.queries)
  versions = createBoardVersions(database.queries)
  await database.queries.user.create({ data: { id: "u", name: "u", email: "u" } })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

async function newBoard(id: string, updates = 0) {
  await database.queries.board.create({ data: { id, title: "", ownerId: "u" } })
  const doc = new Y.Doc()
  const rows: LogRow[] = []
  doc.on("update", (bytes: Uint8Array) => {
    rows.push({ boardId: id, seq: rows.length + 1, bytes: new Uint8Array(bytes), userId: "u" })
  })
  for (let i = 0; i < updates; i++) doc.getMap("cards").set(`card ${i}`, i)
  if (rows.length > 0) await log.append(rows, [{ boardId: id, clientId: doc.clientID, userId: "u" }])
  return doc
}

const textOf = (update: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getMap("cards").toJSON()
}

describe("loading", () => {
  it("happens once however many come in at the same time", async () => {
    await newBoard("crowd", 3)
    const load = vi.fn(log.load)
    const rooms = new Rooms({ ...log, load }, versions, LIMITS, () => {})
    const entered = await Promise.all(Array.from({ length: 50 }, () => rooms.enter("crowd")))
    expect(new Set(entered).size).toBe(1)
    expect(load).toHaveBeenCalledTimes(1)
    await rooms.close()
  })

  it("is tried again by the next one after it failed, and everybody who waited is told", async () => {
    await newBoard("flaky", 1)
    const load = vi.fn(log.load).mockRejectedValueOnce(new Error("disk"))
    const rooms = new Rooms({ ...log, load }, versions, LIMITS, () => {})
    const first = await Promise.allSettled([rooms.enter("flaky"), rooms.enter("flaky")])
    expect(first.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    expect(textOf((await rooms.enter("flaky")).encode())).toEqual({ "card 0": 0 })
    await rooms.close()
  })

  it("refuses a log with a hole instead of showing half a board", async () => {
    await newBoard("hole", 3)
    await database.queries.boardUpdate.delete({ where: { boardId_seq: { boardId: "hole", seq: 2 } } })
    await expect(log.load("hole")).rejects.toThrow("edit 2")
  })
})

describe("unloading", () => {
  it("folds the log, frees the room after the grace, and the next visitor finds everything", async () => {
    const doc = await newBoard("quiet", 5)
    const rooms = new Rooms(log, versions, { ...LIMITS, roomGraceMs: 40 }, () => {})
    const room = await rooms.enter("quiet")
    await until("the room is free", () => room.state === "closed")
    expect([...rooms.live()]).toEqual([])
    expect(await database.queries.boardUpdate.count({ where: { boardId: "quiet" } })).toBe(0)
    expect((await log.load("quiet")).head).toBe(5)
    const again = await rooms.enter("quiet")
    expect(again).not.toBe(room)
    expect(textOf(again.encode())).toEqual(doc.getMap("cards").toJSON())
    await rooms.close()
  })

  it("never hands out a room that is on its way out", async () => {
    await newBoard("race", 5)
    let folding = () => {}
    const slow: BoardLog = {
      ...log,
      fold: (...parameters) => new Promise((resolve) => (folding = () => resolve(log.fold(...parameters)))),
    }
    const rooms = new Rooms(slow, versions, { ...LIMITS, roomGraceMs: 30 }, () => {})
    const room = await rooms.enter("race")
    await until("the room drains", () => room.state === "draining")
    const entering = rooms.enter("race")
    await pause(20)
    folding()
    const next = await entering
    expect(next).not.toBe(room)
    expect(next.state).toBe("live")
    expect(textOf(next.encode())).toMatchObject({ "card 4": 4 })
    await rooms.close()
  })
})

describe("a running room", () => {
  it("folds its log when that has grown, and loses nothing", async () => {
    const server = await startTestServer({ snapshotRows: 20 })
    const visitor = await server.newVisitor()
    const board = await server.newBoard(visitor)
    const peer = await new RawPeer(`${server.syncUrl}/${board}?ack=1`, { cookie: visitor.cookie }).synced()
    for (let i = 0; i < 105; i++) {
      peer.edit((doc) => doc.getMap("cards").set(`card ${i}`, i))
      if (i % 10 === 0) await pause(1)
    }
    await until("all acknowledgements", () => peer.acks.length === 105)
    await server.remove()
    expect(peer.acks).toHaveLength(105)
  })

  it("stays as it was on disk over a restart of the server, snapshot and tail", async () => {
    const server = await startTestServer({ snapshotRows: 7 })
    const visitor = await server.newVisitor()
    const board = await server.newBoard(visitor)
    const peer = await new RawPeer(`${server.syncUrl}/${board}?ack=1`, { cookie: visitor.cookie }).synced()
    for (let i = 0; i < 25; i++) {
      peer.edit((doc) => doc.getMap("cards").set(`card ${i % 9}`, i))
      await until("the acknowledgement", () => peer.acks.length === i + 1)
    }
    await server.stop()
    const again = await startTestServer({}, server.settings.dataFolder)
    const stored = await again.services.documents.read(board)
    expect(textOf(stored ?? new Uint8Array())).toEqual(peer.doc.getMap("cards").toJSON())
    await again.remove()
  })

  it("closes with 4500 when the storage fails, and the published state is what was stored", async () => {
    const server = await startTestServer()
    const visitor = await server.newVisitor()
    const board = await server.newBoard(visitor)
    const url = `${server.syncUrl}/${board}?ack=1`
    const a = await new RawPeer(url, { cookie: visitor.cookie }).synced()
    const b = await new RawPeer(url, { cookie: visitor.cookie }).synced()
    a.edit((doc) => doc.getMap("cards").set("stored", 1))
    await until("the edit", () => b.doc.getMap("cards").has("stored"))
    // The row that the next edit is about to take.
    const database = await openDatabase(server.settings.databaseUrl, join(projectRoot(), "prisma"))
    const taken = { boardId: board, seq: 2, bytes: new Uint8Array([0, 0]), userId: visitor.person.id }
    await database.queries.boardUpdate.create({ data: taken })
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {})
    a.edit((doc) => doc.getMap("cards").set("refused", 1))
    expect((await a.closed()).code).toBe(4500)
    expect((await b.closed()).code).toBe(4500)
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockRestore()
    expect(a.acks).toEqual([1])
    expect(b.doc.getMap("cards").has("refused")).toBe(false)
    // The author comes back with what was not stored.
    const back = new RawPeer(url, { cookie: visitor.cookie })
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(a.doc))
    await back.synced()
    await until("the acknowledgement", () => back.acks.length === 1)
    await database.close()
    await server.remove()
  })
})

describe("versions to look back at", () => {
  it("are kept after a pause and when the last person has left, with those who wrote", async () => {
    const server = await startTestServer({ versionQuietMs: 50, roomGraceMs: 100 })
    try {
      const [owner, guest] = [await server.newVisitor(), await server.newVisitor()]
      const id = await server.newBoard(owner)
      const countTo = async (count: number) => {
        for (let wait = 0; wait < 200; wait++) {
          const list = await server.services.versions.list(id)
          if (list.length >= count) return list
          await pause(50)
        }
        throw new Error(`there are no ${count} versions after ten seconds`)
      }
      const join = (cookie: string) => new RawPeer(`${server.syncUrl}/${id}`, { cookie }).synced()
      const [one, other] = [await join(owner.cookie), await join(guest.cookie)]
      one.edit((doc) => doc.getMap("cards").set("a", 1))
      expect(await countTo(1)).toMatchObject([{ name: null, authors: [owner.person.id] }])
      other.edit((doc) => doc.getMap("cards").set("b", 1))
      one.socket.close()
      other.socket.close()
      const [latest] = await countTo(2)
      expect(latest?.authors).toEqual([guest.person.id])
      const bytes = await server.services.versions.read(id, latest?.id ?? "")
      expect(Object.keys(textOf(bytes ?? new Uint8Array())).sort()).toEqual(["a", "b"])
      // Nobody changed anything since, so nothing more is kept.
      await pause(1500)
      expect(await server.services.versions.list(id)).toHaveLength(2)
    } finally {
      await server.remove()
    }
  })

  it("are kept at once when the server stops, and one that cannot be stored stops nothing", async () => {
    const faults: string[] = []
    await newBoard("unkept", 2)
    const broken = { ...versions, keep: () => Promise.reject(new Error("the disk is full")) }
    const rooms = new Rooms(log, broken, LIMITS, (what) => faults.push(what))
    const room = await rooms.enter("unkept")
    await expect(room.keepVersion("named")).rejects.toThrow("the disk is full")
    await rooms.close()
    expect(faults[0]).toContain("A version of board unkept could not be kept")
    expect(room.state).toBe("closed")
  })
})
