import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { readBoardFile } from "@/lib/board/board-file"
import { placeCard } from "@/lib/board/write-cards"
import { LESSONS } from "@/lib/templates/lessons"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { POST as makeBoard } from "../boards/route"
import { GET as readBoard, PUT as saveVersion } from "./[id]/board/route"
import { GET as download } from "./[id]/file/route"
import { PATCH as change, GET as look, DELETE as remove } from "./[id]/route"
import { GET as thumbnail } from "./[id]/thumbnail/route"
import { POST as bringBack } from "./[id]/versions/[version]/route"
import { GET as listVersions } from "./[id]/versions/route"
import { POST as importTemplate } from "./import/route"
import { GET as list, POST as save } from "./route"

let server: TestServer
let owner: Visitor
let other: Visitor
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
  other = await server.newVisitor()
})
afterAll(() => server.remove())

function request(method: string, visitor: Visitor | null, body?: unknown, query = "") {
  return new Request(`http://nabla.test/api${query}`, {
    method,
    headers: {
      host: "nabla.test",
      "accept-language": "en",
      ...(visitor && { cookie: visitor.cookie }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}

const on = (id: string) => ({ params: Promise.resolve({ id }) })
const codeOf = async (response: Response) => [response.status, (await response.json()).error.code]

const ABOUT = {
  title: "Rows and columns",
  description: "A short one",
  topic: "foundations",
  level: 1,
  minutes: 30,
  language: "en",
} as const

/** A board of the owner with a frame of solutions, a card on it, one beside it, and a derivation that somebody wrote in. */
async function boardOf(visitor: Visitor, note = "For all") {
  const id = await server.newBoard(visitor)
  const doc = new Y.Doc()
  const size = { width: 400, height: 300 }
  placeCard(doc, { kind: "frame", at: { x: 0, y: 0 }, size, texts: { title: "Page" } })
  placeCard(doc, { kind: "note", at: { x: 20, y: 60 }, texts: { body: note } })
  placeCard(doc, {
    kind: "frame",
    at: { x: 500, y: 0 },
    size,
    texts: { title: "Answers" },
    values: { role: "solutions" },
  })
  placeCard(doc, { kind: "note", at: { x: 520, y: 60 }, texts: { body: "Secret" } })
  placeCard(doc, {
    kind: "derivation",
    at: { x: 0, y: 400 },
    texts: { "line:a": "2x", "line:b": "gone" },
    values: {
      "line:a": { order: "a0", by: { id: "mio", name: "Mio" }, at: 1, removedBy: null, way: null },
      "line:b": { order: "a1", by: { id: "mio", name: "Mio" }, at: 1, removedBy: "Mio", way: null },
      "help:mio": { name: "Mio", uses: { hint: 1 }, times: [] },
    },
  })
  await server.services.documents.begin(id, visitor.person.id, Y.encodeStateAsUpdate(doc))
  return id
}

async function saved(visitor: Visitor, part: object = {}): Promise<string> {
  const boardId = await boardOf(visitor)
  const answer = await save(request("POST", visitor, { ...ABOUT, boardId, ...part }))
  expect(answer.status).toBe(201)
  return (await answer.json()).id
}

const idsFor = async (visitor: Visitor | null): Promise<string[]> =>
  (await (await list(request("GET", visitor))).json()).templates.map(({ id }: { id: string }) => id)

async function textsOn(boardId: string): Promise<string[]> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await server.services.documents.read(boardId)) ?? new Uint8Array())
  return readBoardFile(doc).cards.flatMap(({ texts }) => Object.values(texts))
}

describe("the lessons of the product", () => {
  it("are listed for everybody in both languages, in the order in which they are taught", async () => {
    const ids = await idsFor(null)
    expect(ids).toEqual(LESSONS.flatMap(({ id }) => [`${id}.ja`, `${id}.en`]))
    expect(ids).toHaveLength(28)
  })

  it("begin boards, by their names and by the language of whoever asks", async () => {
    for (const template of ["gradient.ja", "gradient"]) {
      const answer = await makeBoard(request("POST", owner, { template }))
      expect(answer.status).toBe(201)
      const texts = await textsOn((await answer.json()).id)
      expect(texts.join()).toContain(template === "gradient" ? "One question before you go" : "出口の一問")
    }
    const named = await makeBoard(request("POST", owner, { template: "gradient", title: "Class 3b" }))
    const { id } = await named.json()
    expect((await server.services.boards.find(id))?.title).toBe("Class 3b")
    expect(await codeOf(await makeBoard(request("POST", owner, { template: "nothing" })))).toEqual([
      400,
      "no-such-template",
    ])
  })

  it("have pictures of their pages, and none of a page that is not there", async () => {
    const picture = await thumbnail(request("GET", null, undefined, "?page=2&version=1"), on("gradient.en"))
    expect(picture.headers.get("content-type")).toContain("image/svg+xml")
    expect(await picture.text()).toMatch(/^<svg /)
    for (const page of ["99", "0", "-1", "x"]) {
      const none = await thumbnail(request("GET", null, undefined, `?page=${page}`), on("gradient.en"))
      expect([page, none.status]).toEqual([page, 204])
    }
  })

  it("are nobody's to change or delete", async () => {
    const refused = [403, "not-own-template"]
    expect(await codeOf(await change(request("PATCH", owner, { level: 3 }), on("gradient.en")))).toEqual(
      refused,
    )
    expect(await codeOf(await remove(request("DELETE", owner), on("gradient.en")))).toEqual(refused)
    const boardId = await boardOf(owner)
    expect(await codeOf(await saveVersion(request("PUT", owner, { boardId }), on("gradient.en")))).toEqual(
      refused,
    )
  })
})

describe("a template of one's own", () => {
  it("is kept from a board, seen by its owner only, and begins boards", async () => {
    const id = await saved(owner)
    expect(await idsFor(owner)).toContain(id)
    expect(await idsFor(other)).not.toContain(id)
    expect(await idsFor(null)).not.toContain(id)
    expect(await codeOf(await look(request("GET", other), on(id)))).toEqual([404, "template-missing"])
    expect(await codeOf(await download(request("GET", other), on(id)))).toEqual([404, "template-missing"])
    expect(await codeOf(await makeBoard(request("POST", other, { template: id })))).toEqual([
      400,
      "no-such-template",
    ])
    const made = await (await makeBoard(request("POST", owner, { template: id }))).json()
    expect(await textsOn(made.id)).toEqual(expect.arrayContaining(["For all", "Secret", "2x"]))
  })

  it("holds neither names nor help nor lines that were taken out", async () => {
    const id = await saved(owner)
    const text = await (await readBoard(request("GET", owner), on(id))).text()
    expect(text).toContain("2x")
    for (const trace of ["Mio", "mio", "gone", "help:"]) expect(text).not.toContain(trace)
  })

  it("shows students no solutions", async () => {
    const id = await saved(owner)
    const forStudents = await (
      await readBoard(request("GET", owner, undefined, "?view=student"), on(id))
    ).text()
    expect(forStudents).toContain("For all")
    expect(forStudents).not.toContain("Secret")
    expect(forStudents).not.toContain("Answers")
  })

  it("gets versions, of which each can be brought back", async () => {
    const id = await saved(owner)
    const boardId = await boardOf(owner, "Changed")
    const second = await (await saveVersion(request("PUT", owner, { boardId }), on(id))).json()
    expect(second.version).toBe(2)
    expect(await (await readBoard(request("GET", owner), on(id))).text()).toContain("Changed")
    const back = { params: Promise.resolve({ id, version: "1" }) }
    expect((await (await bringBack(request("POST", owner), back)).json()).version).toBe(3)
    expect(await (await readBoard(request("GET", owner), on(id))).text()).toContain("For all")
    const { versions } = await (await listVersions(request("GET", owner), on(id))).json()
    expect(versions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
    for (const version of ["9", "0", "x", "1e3"]) {
      const gone = { params: Promise.resolve({ id, version }) }
      expect(await codeOf(await bringBack(request("POST", owner), gone))).toEqual([404, "no-such-version"])
    }
  })

  it("keeps its latest twenty versions", async () => {
    const id = await saved(owner)
    const board = await server.services.templates.find(id, owner.person.id, "en")
    const file = board && (await server.services.templates.board(board))
    for (let i = 0; i < 25; i++)
      if (file) await server.services.templates.addVersion(id, owner.person.id, file)
    const versions = (await server.services.templates.versions(id, owner.person.id)) ?? []
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => 26 - i))
  })

  it("is changed and deleted by its owner, and by nobody else", async () => {
    const id = await saved(owner)
    expect(await codeOf(await change(request("PATCH", other, { level: 3 }), on(id)))).toEqual([
      404,
      "template-missing",
    ])
    const changed = await (
      await change(request("PATCH", owner, { level: 3, title: "  New\tname " }), on(id))
    ).json()
    expect(changed).toMatchObject({ level: 3, title: "New name", minutes: 30 })
    expect((await remove(request("DELETE", owner), on(id))).status).toBe(204)
    expect(await codeOf(await look(request("GET", owner), on(id)))).toEqual([404, "template-missing"])
  })

  it("comes back from the file that it was taken away as", async () => {
    const id = await saved(owner)
    const file = await download(request("GET", owner), on(id))
    expect(file.headers.get("content-disposition")).toContain("Rows%20and%20columns.nabla-template.json")
    const answer = await importTemplate(request("POST", other, await file.text()))
    expect(answer.status).toBe(201)
    const copy = await answer.json()
    expect(copy).toMatchObject({ ...ABOUT, origin: "own", version: 1 })
    const before = await (await readBoard(request("GET", owner), on(id))).json()
    expect(await (await readBoard(request("GET", other), on(copy.id))).json()).toEqual(before)
  })
})

describe("what is refused", () => {
  it.each([
    ["no JSON", "GIF89a", "not-json"],
    ["a board's file", { format: "nabla-board", version: 1, title: "", cards: [] }, "wrong-body"],
    ["an unknown topic", { ...ABOUT, topic: "cooking", format: "nabla-template", version: 1 }, "wrong-body"],
    [
      "a board that no page could have written",
      {
        format: "nabla-template",
        version: 1,
        ...ABOUT,
        board: { format: "nabla-board", version: 1, title: "", cards: [{ id: "__proto__" }] },
      },
      "wrong-body",
    ],
  ])("as a template's file: %s", async (_, body, code) => {
    expect(await codeOf(await importTemplate(request("POST", owner, body)))).toEqual([400, code])
  })

  it.each([
    ["no title", { title: "  " }],
    ["a title that is too long", { title: "x".repeat(201) }],
    ["no minutes", { minutes: 0 }],
    ["half a minute", { minutes: 0.5 }],
    ["an unknown level", { level: 4 }],
    ["an unknown language", { language: "fr" }],
    ["something else", { owner: "me" }],
  ])("as words about a template: %s", async (_, part) => {
    const boardId = await boardOf(owner)
    const answer = await save(request("POST", owner, { ...ABOUT, boardId, ...part }))
    expect(await codeOf(answer)).toEqual([400, "wrong-body"])
  })

  it("to keep a board that is not there, and to keep anything without a session", async () => {
    const boardId = "none"
    expect(await codeOf(await save(request("POST", owner, { ...ABOUT, boardId })))).toEqual([
      404,
      "no-such-board",
    ])
    expect(await codeOf(await save(request("POST", null, { ...ABOUT, boardId })))).toEqual([
      401,
      "no-session",
    ])
  })

  it("to a guest: offering a template to everybody; somebody with an account may, and others then use it", async () => {
    const boardId = await boardOf(owner)
    const offer = { ...ABOUT, boardId, isShared: true }
    expect(await codeOf(await save(request("POST", owner, offer)))).toEqual([403, "no-sharing"])
    const id = await saved(owner)
    expect(await codeOf(await change(request("PATCH", owner, { isShared: true }), on(id)))).toEqual([
      403,
      "no-sharing",
    ])
    await server.services.templates.change(id, owner.person.id, { isShared: true })
    expect(await idsFor(other)).toContain(id)
    expect((await makeBoard(request("POST", other, { template: id }))).status).toBe(201)
    expect(await codeOf(await remove(request("DELETE", other), on(id)))).toEqual([403, "not-own-template"])
  })
})
