import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard } from "@/lib/board/write-cards"
import { RawPeer } from "@/server/testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { until } from "@/server/testing/until"
import { PATCH as changeFolder, DELETE as removeFolder } from "../folders/[id]/route"
import { POST as addFolder, GET as listFolders } from "../folders/route"
import { POST as duplicate } from "./[id]/duplicate/route"
import { DELETE as forget, PATCH as place } from "./[id]/place/route"
import { GET as openBoard, PATCH as retitle } from "./[id]/route"
import { GET as thumbnail } from "./[id]/thumbnail/route"
import { GET as listBoards } from "./route"

let server: TestServer
let owner: Visitor
let other: Visitor
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
  other = await server.newVisitor()
})
afterAll(() => server.remove())

function request(
  method: string,
  visitor: Visitor | null,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return new Request("http://nabla.test/api", {
    method,
    headers: { host: "nabla.test", ...(visitor && { cookie: visitor.cookie }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const on = (id: string) => ({ params: Promise.resolve({ id }) })
const codeOf = async (response: Response) => [response.status, (await response.json()).error.code]

interface Listed {
  readonly id: string
  readonly shelf: string
  readonly folderId: string | null
  readonly head: number
  readonly updatedAt: string
}

async function listed(visitor: Visitor, id: string): Promise<Listed | undefined> {
  const { boards } = await (await listBoards(request("GET", visitor))).json()
  return boards.find((board: Listed) => board.id === id)
}

async function newFolder(visitor: Visitor, name: string, parentId: string | null = null) {
  return (await (await addFolder(request("POST", visitor, { name, parentId }))).json()) as {
    id: string
    name: string
    parentId: string | null
  }
}

/** A board of the owner that the other one has opened. */
async function sharedBoard() {
  const board = await server.newBoard(owner)
  await openBoard(request("GET", other), on(board))
  return board
}

describe("a person's library", () => {
  it("holds a board where the person put it, and nobody else's library changes", async () => {
    const board = await sharedBoard()
    const folder = await newFolder(owner, " Lessons \n 2026 ")
    expect(folder.name).toBe("Lessons 2026")
    const put = await place(request("PATCH", owner, { shelf: "archive", folderId: folder.id }), on(board))
    expect(put.status).toBe(204)
    expect(await listed(owner, board)).toMatchObject({ shelf: "archive", folderId: folder.id })
    expect(await listed(other, board)).toMatchObject({ shelf: "boards", folderId: null })
    // One thing at a time: what is left out stays.
    await place(request("PATCH", owner, { shelf: "boards" }), on(board))
    expect(await listed(owner, board)).toMatchObject({ shelf: "boards", folderId: folder.id })
  })

  it("gives a board back from the trash when it is put back or opened again", async () => {
    const board = await sharedBoard()
    for (const back of [
      () => place(request("PATCH", owner, { shelf: "boards" }), on(board)),
      () => openBoard(request("GET", owner), on(board)),
    ]) {
      await place(request("PATCH", owner, { shelf: "trash" }), on(board))
      expect(await listed(owner, board)).toMatchObject({ shelf: "trash" })
      await back()
      expect(await listed(owner, board)).toMatchObject({ shelf: "boards" })
    }
  })

  it("lets go of a board of somebody else, but not of one's own, which would be lost", async () => {
    const board = await sharedBoard()
    expect((await forget(request("DELETE", other), on(board))).status).toBe(204)
    expect(await listed(other, board)).toBeUndefined()
    expect(await codeOf(await forget(request("DELETE", owner), on(board)))).toEqual([403, "no-right"])
    await openBoard(request("GET", other), on(board))
    expect(await listed(other, board)).toBeDefined()
  })

  it("holds no board that the person neither owns nor visited, and takes none in by placing it", async () => {
    const board = await server.newBoard(owner)
    expect(await listed(other, board)).toBeUndefined()
    expect(await codeOf(await place(request("PATCH", other, { shelf: "archive" }), on(board)))).toEqual([
      404,
      "no-such-board",
    ])
    expect(await listed(other, board)).toBeUndefined()
  })

  it("says when a board was last edited, and how often", async () => {
    const board = await server.newBoard(owner)
    const before = await listed(owner, board)
    expect(before?.head).toBe(0)
    const peer = await new RawPeer(`${server.syncUrl}/${board}?ack=1`, { cookie: owner.cookie }).synced()
    peer.edit((doc) => doc.getMap("cards").set("one", 1))
    await until("the edit to be stored", () => peer.acks.length > 0)
    peer.socket.close()
    const after = await listed(owner, board)
    expect(after?.head).toBe(1)
    expect(Date.parse(after?.updatedAt ?? "")).toBeGreaterThanOrEqual(Date.parse(before?.updatedAt ?? ""))
  })

  it.each([{ shelf: "attic" }, { folderId: "" }, { folderId: 7 }, { owner: "me" }, []])(
    "refuses the place %j",
    async (body) => {
      const board = await sharedBoard()
      expect(await codeOf(await place(request("PATCH", owner, body), on(board)))).toEqual([400, "wrong-body"])
    },
  )
})

describe("folders", () => {
  it("stand in each other, are renamed and moved, and lose nothing when they are removed", async () => {
    const outer = await newFolder(owner, "Outer")
    const inner = await newFolder(owner, "Inner", outer.id)
    const deepest = await newFolder(owner, "Deepest", inner.id)
    const board = await server.newBoard(owner)
    await place(request("PATCH", owner, { folderId: inner.id }), on(board))
    const renamed = await changeFolder(request("PATCH", owner, { name: "Inside" }), on(inner.id))
    expect(await renamed.json()).toEqual({ id: inner.id, name: "Inside", parentId: outer.id })
    expect((await removeFolder(request("DELETE", owner), on(inner.id))).status).toBe(204)
    const { folders } = await (await listFolders(request("GET", owner))).json()
    expect(folders).toContainEqual({ id: deepest.id, name: "Deepest", parentId: outer.id })
    expect(await listed(owner, board)).toMatchObject({ folderId: outer.id })
    await removeFolder(request("DELETE", owner), on(outer.id))
    expect(await listed(owner, board)).toMatchObject({ folderId: null })
  })

  it("cannot stand in themselves, too deep, or in another person's folder", async () => {
    let folder = await newFolder(owner, "1")
    const first = folder
    for (let depth = 2; depth <= 6; depth++) folder = await newFolder(owner, String(depth), folder.id)
    const tooDeep = await addFolder(request("POST", owner, { name: "7", parentId: folder.id }))
    expect(await codeOf(tooDeep)).toEqual([409, "wrong-folder"])
    for (const parentId of [first.id, folder.id]) {
      const change = await changeFolder(request("PATCH", owner, { parentId }), on(first.id))
      expect(await codeOf(change)).toEqual([409, "wrong-folder"])
    }
    const theirs = await addFolder(request("POST", other, { name: "Mine now", parentId: first.id }))
    expect(await codeOf(theirs)).toEqual([409, "wrong-folder"])
  })

  it("are their owner's alone", async () => {
    const folder = await newFolder(owner, "Private")
    const { folders } = await (await listFolders(request("GET", other))).json()
    expect(folders).not.toContainEqual(expect.objectContaining({ id: folder.id }))
    const missing = [404, "no-such-folder"]
    expect(await codeOf(await changeFolder(request("PATCH", other, { name: "x" }), on(folder.id)))).toEqual(
      missing,
    )
    expect(await codeOf(await removeFolder(request("DELETE", other), on(folder.id)))).toEqual(missing)
    const board = await sharedBoard()
    expect(await codeOf(await place(request("PATCH", other, { folderId: folder.id }), on(board)))).toEqual(
      missing,
    )
    expect(await (await listFolders(request("GET", null))).json()).toEqual({ folders: [] })
  })
})

describe("the title of a board", () => {
  const titleOf = async (board: string) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await server.services.documents.read(board)) ?? new Uint8Array())
    return String(doc.getMap("board").get("title"))
  }

  it("is the same in lists and on the board, also for those who have it open and for copies", async () => {
    const board = await server.newBoard(owner)
    const peer = await new RawPeer(`${server.syncUrl}/${board}`, { cookie: owner.cookie }).synced()
    await retitle(request("PATCH", owner, { title: "勾配 ∇f 🎓" }), on(board))
    expect(await titleOf(board)).toBe("勾配 ∇f 🎓")
    await until(
      "the peer to see the title",
      () => String(peer.doc.getMap("board").get("title")) === "勾配 ∇f 🎓",
    )
    peer.socket.close()
    const copy = await (await duplicate(request("POST", owner, { title: "A copy" }), on(board))).json()
    expect(await titleOf(copy.id)).toBe("A copy")
    expect(await titleOf(board)).toBe("勾配 ∇f 🎓")
  })
})

describe("the small picture of a board", () => {
  const pictureOf = (visitor: Visitor | null, board: string, head: number) =>
    thumbnail(
      new Request(`http://nabla.test/api?head=${head}`, {
        headers: { host: "nabla.test", ...(visitor && { cookie: visitor.cookie }) },
      }),
      on(board),
    )

  it("may be kept as long as the board is not edited, and holds no script", async () => {
    const board = await server.newBoard(owner)
    const empty = await pictureOf(owner, board, 0)
    expect([empty.status, empty.headers.get("cache-control")]).toEqual([
      204,
      "private, max-age=31536000, immutable",
    ])
    const doc = new Y.Doc()
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x^2" } })
    await server.services.documents.edit(board, owner.person.id, () => Y.encodeStateAsUpdate(doc))
    const drawn = await pictureOf(owner, board, 1)
    expect([drawn.status, drawn.headers.get("cache-control")]).toEqual([
      200,
      "private, max-age=31536000, immutable",
    ])
    expect(drawn.headers.get("content-type")).toContain("image/svg+xml")
    expect(drawn.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(await drawn.text()).toMatch(/^<svg .*KaTeX_.*<\/svg>$/s)
    // A number from before, or from nowhere, is answered with what there is and not kept.
    expect((await pictureOf(owner, board, 0)).headers.get("cache-control")).toBe("no-store")
  })

  it("is for those who may open the board", async () => {
    const board = await server.newBoard(owner)
    expect(await codeOf(await pictureOf(null, board, 0))).toEqual([401, "no-session"])
    expect(await codeOf(await pictureOf(owner, "nowhere", 0))).toEqual([404, "no-such-board"])
  })
})

describe("every call that changes a library", () => {
  it.each([
    ["PATCH /api/boards/:id/place", (call: Request) => place(call, on("x"))],
    ["DELETE /api/boards/:id/place", (call: Request) => forget(call, on("x"))],
    ["POST /api/folders", (call: Request) => addFolder(call)],
    ["PATCH /api/folders/:id", (call: Request) => changeFolder(call, on("x"))],
    ["DELETE /api/folders/:id", (call: Request) => removeFolder(call, on("x"))],
  ])(
    "%s refuses foreign origins, and people without a session where there is nothing to change",
    async (name, handler) => {
      const method = name.split(" ")[0] ?? ""
      const foreign = await handler(request(method, owner, {}, { origin: "https://evil.example" }))
      expect(await codeOf(foreign)).toEqual([403, "foreign-origin"])
      if (method === "POST") return
      expect(await codeOf(await handler(request(method, null, {})))).toEqual([401, "no-session"])
    },
  )
})
