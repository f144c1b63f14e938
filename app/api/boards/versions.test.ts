import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { RawPeer } from "@/server/testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { until } from "@/server/testing/until"
import { POST as duplicate } from "./[id]/duplicate/route"
import { GET as readVersion, PATCH as renameVersion } from "./[id]/versions/[version]/route"
import { POST as keepVersion, GET as listVersions } from "./[id]/versions/route"

let server: TestServer
let owner: Visitor
let board: string
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
  board = await server.newBoard(owner)
  await edit("first")
})
afterAll(() => server.remove())

/** Sets a key of the document, as a page does, and waits until it is stored. */
async function edit(key: string, visitor = owner) {
  const url = `${server.syncUrl}/${board}?ack=1`
  const peer = await new RawPeer(url, { cookie: visitor.cookie }).synced()
  peer.edit((doc) => doc.getMap("cards").set(key, 1))
  await until("the edit to be stored", () => peer.acks.length > 0)
  peer.socket.close()
}

function request(method: string, visitor: Visitor | null, body?: unknown) {
  return new Request("http://nabla.test/api", {
    method,
    headers: { host: "nabla.test", "accept-language": "en", ...(visitor && { cookie: visitor.cookie }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const on = (id: string) => ({ params: Promise.resolve({ id }) })
const onVersion = (version: string) => ({ params: Promise.resolve({ id: board, version }) })

const keysOf = (update: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return Object.keys(doc.getMap("cards").toJSON()).sort()
}

describe("versions of a board", () => {
  it("are kept under a name, listed with their authors, read, renamed and made into boards of their own", async () => {
    const kept = await keepVersion(request("POST", owner, { name: "  before \n the exam " }), on(board))
    expect(kept.status).toBe(201)
    const version = await kept.json()
    expect(version).toMatchObject({ name: "before the exam", authors: [owner.person.name] })
    await edit("second")

    const { versions, writers } = await (await listVersions(request("GET", owner), on(board))).json()
    expect(versions).toEqual([version])
    // Each of the two edits came from a page of its own.
    expect(Object.keys(writers)).toHaveLength(2)
    expect(new Set(Object.values(writers))).toEqual(new Set([owner.person.name]))

    const read = await readVersion(request("GET", owner), onVersion(version.id))
    expect(keysOf(new Uint8Array(await read.arrayBuffer()))).toEqual(["first"])

    const renamed = await renameVersion(request("PATCH", owner, { name: null }), onVersion(version.id))
    expect(await renamed.json()).toEqual({ id: version.id, name: null })

    for (const [body, keys] of [
      [{ version: version.id, title: "Back then" }, ["first"]],
      [{}, ["first", "second"]],
    ] as const) {
      const copy = await (await duplicate(request("POST", owner, body), on(board))).json()
      expect(copy.id).not.toBe(board)
      expect(keysOf((await server.services.documents.read(copy.id)) ?? new Uint8Array())).toEqual(keys)
      expect((await server.services.boards.find(copy.id))?.ownerId).toBe(owner.person.id)
    }
  })

  it("are kept without a name where none is given, as before a restore", async () => {
    const id = await server.newBoard(owner)
    const kept = await keepVersion(request("POST", owner, { name: null }), on(id))
    expect([kept.status, (await kept.json()).name]).toEqual([201, null])
  })

  it("are refused to those who may not write, to strangers, and under names that are none", async () => {
    const reader = await server.newVisitor()
    const codes = async (response: Response) => [response.status, (await response.json()).error.code]
    expect(await codes(await listVersions(request("GET", null), on(board)))).toEqual([401, "no-session"])
    expect(await codes(await listVersions(request("GET", reader), on("nowhere")))).toEqual([
      404,
      "no-such-board",
    ])
    expect(await codes(await readVersion(request("GET", owner), onVersion("none")))).toEqual([
      404,
      "no-such-version",
    ])
    expect(await codes(await duplicate(request("POST", owner, { version: "none" }), on(board)))).toEqual([
      404,
      "no-such-version",
    ])
    for (const name of ["", "   ", "x".repeat(101), 7]) {
      expect(await codes(await keepVersion(request("POST", owner, { name }), on(board)))).toEqual([
        400,
        "wrong-body",
      ])
    }
    const other = await server.newBoard(owner)
    const kept = await (await keepVersion(request("POST", owner, { name: "mine" }), on(other))).json()
    // A version is only found on its own board.
    expect(await codes(await readVersion(request("GET", owner), onVersion(kept.id)))).toEqual([
      404,
      "no-such-version",
    ])
  })
})
