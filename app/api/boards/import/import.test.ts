import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard } from "@/lib/board/write-cards"
import { setTitle } from "@/lib/board/write-text"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { GET as exportBoard } from "../[id]/export/route"
import { POST as importBoard } from "./route"

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = await server.newVisitor()
})
afterAll(() => server.remove())

const headers = () => ({ host: "nabla.test", "accept-language": "en", cookie: visitor.cookie })

async function exported(id: string): Promise<string> {
  const request = new Request("http://nabla.test/api/export?format=json", { headers: headers() })
  const response = await exportBoard(request, { params: Promise.resolve({ id }) })
  expect(response.status).toBe(200)
  return response.text()
}

const send = (body: string) =>
  importBoard(new Request("http://nabla.test/api", { method: "POST", headers: headers(), body }))

async function boardWithCards(): Promise<string> {
  const doc = new Y.Doc()
  setTitle(doc, "勾配 & more")
  const source = placeCard(doc, { kind: "function", at: { x: 4, y: 8 }, texts: { body: "f(x) = x^2" } })
  placeCard(doc, { kind: "derivative", at: { x: 500, y: 8 }, values: { source, order: 2 } })
  const { id } = await server.services.boards.create(visitor.person.id, "")
  await server.services.documents.begin(id, visitor.person.id, Y.encodeStateAsUpdate(doc))
  return id
}

describe("POST /api/boards/import", () => {
  it("makes a board that is exported as the file it came from", async () => {
    const file = await exported(await boardWithCards())
    const response = await send(file)
    expect(response.status).toBe(201)
    const { id, url } = await response.json()
    expect(url).toContain(id)
    expect(await exported(id)).toBe(file)
    expect(await server.services.boards.find(id)).toMatchObject({
      title: "勾配 & more",
      ownerId: visitor.person.id,
    })
  })

  it.each([
    ["{", 400, "not-json"],
    ["[".repeat(200_000), 400, "not-json"],
    ["PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000", 400, "not-json"],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;&b;</a>', 400, "not-json"],
    ["{}", 400, "wrong-body"],
    ['{"format":"nabla-board","version":99,"title":"","cards":[]}', 400, "wrong-body"],
    ['{"format":"nabla-board","version":1,"title":"","cards":[{"id":"__proto__"}]}', 400, "wrong-body"],
    [`"${"x".repeat(65 * 1024 * 1024)}"`, 413, "too-large"],
  ])("refuses %.60j", async (body, status, code) => {
    const before = (await server.services.libraries.boards(visitor.person.id, 99)).length
    const response = await send(body)
    expect(response.status).toBe(status)
    expect((await response.json()).error.code).toBe(code)
    expect(await server.services.libraries.boards(visitor.person.id, 99)).toHaveLength(before)
  })

  it("brings the pictures along, and refuses one that is not what the file says", async () => {
    const drawn = sharp({ create: { width: 30, height: 20, channels: 3, background: "#aa0000" } })
    const bytes = new Uint8Array(await drawn.png().toBuffer())
    const id = await boardWithCards()
    const stored = await server.services.images.accept(id, visitor.person.id, bytes)
    if (typeof stored === "string") throw new Error(stored)
    const { hash } = stored
    const file = JSON.parse(await exported(id))
    const values = { picture: { hash, mediaType: "image/png", width: 30, height: 20 } }
    file.cards.push({
      ...file.cards[0],
      id: "picture",
      kind: "image",
      version: 1,
      texts: { alt: "" },
      values,
    })
    const base64 = Buffer.from(bytes).toString("base64")
    const sent = await send(JSON.stringify({ ...file, images: { [hash]: base64 } }))
    expect(sent.status).toBe(201)
    const again = (await sent.json()).id
    expect(await server.services.images.read(again, hash)).toMatchObject({ width: 30, height: 20 })
    expect(JSON.parse(await exported(again)).images).toEqual({ [hash]: base64 })

    const before = (await server.services.libraries.boards(visitor.person.id, 99)).length
    for (const images of [
      { [hash]: Buffer.from("<script>").toString("base64") },
      { ["0".repeat(64)]: base64 },
      { [hash]: "no base 64!" },
      { "../../x": base64 },
    ]) {
      const refused = await send(JSON.stringify({ ...file, images }))
      expect([400, 415]).toContain(refused.status)
      expect((await refused.json()).error.message).toContain("images.")
    }
    expect(await server.services.libraries.boards(visitor.person.id, 99)).toHaveLength(before)
  })

  it("names the place of what no page could have written", async () => {
    const file = JSON.parse(await exported(await boardWithCards()))
    file.cards[1].x = 1e12
    expect((await (await send(JSON.stringify(file))).json()).error.message).toContain("cards.1.x")
  })
})
