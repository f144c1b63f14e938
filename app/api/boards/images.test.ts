import { createHash } from "node:crypto"
import { zipSync } from "fflate"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { IMAGE_LIMITS, IMAGE_TYPES } from "@/lib/images/formats"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { POST as duplicateBoard } from "./[id]/duplicate/route"
import { GET as getImage } from "./[id]/images/[hash]/route"
import { POST as postImage } from "./[id]/images/route"
import { DELETE as deleteBoard } from "./[id]/route"

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
})
afterAll(() => server.remove())

type Bytes = Uint8Array<ArrayBuffer>

async function drawn(format: "avif" | "gif" | "jpeg" | "png" | "webp", colour = "#804000"): Promise<Bytes> {
  const image = sharp({ create: { width: 40, height: 24, channels: 3, background: colour } })
  return new Uint8Array(await image.toFormat(format).toBuffer())
}

function request(body: Bytes | string | undefined, visitor: Visitor, headers: Record<string, string> = {}) {
  return new Request("http://nabla.test/api", {
    method: body === undefined ? "GET" : "POST",
    headers: { host: "nabla.test", "accept-language": "en", cookie: visitor.cookie, ...headers },
    ...(body !== undefined && { body }),
  })
}

const put = (id: string, body: Bytes, visitor = owner, headers: Record<string, string> = {}) =>
  postImage(request(body, visitor, headers), { params: Promise.resolve({ id }) })
const get = (id: string, hash: string, visitor = owner, headers: Record<string, string> = {}) =>
  getImage(request(undefined, visitor, headers), { params: Promise.resolve({ id, hash }) })

async function expectFailure(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  const { error } = await response.json()
  expect(error.code).toBe(code)
  expect(error.message.length).toBeGreaterThan(10)
}

/** A PNG whose header claims a size, and nothing behind it. */
async function pngOf(width: number, height: number): Promise<Bytes> {
  const bytes = await drawn("png")
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

const text = (words: string): Bytes => new TextEncoder().encode(words)

describe("POST and GET /api/boards/:id/images", () => {
  it.each(Object.keys(IMAGE_TYPES))(
    "keeps %s under the hash of its bytes and gives it back",
    async (type) => {
      const id = await server.newBoard(owner)
      const bytes = await drawn(type.slice(6) as "png")
      // What the page says of the bytes counts for nothing.
      const stored = await put(id, bytes, owner, { "content-type": "text/html" })
      expect(stored.status).toBe(201)
      const hash = createHash("sha256").update(bytes).digest("hex")
      expect(await stored.json()).toEqual({ hash, mediaType: type, width: 40, height: 24 })
      const found = await get(id, hash)
      expect(found.status).toBe(200)
      expect(found.headers.get("content-type")).toBe(type)
      expect(found.headers.get("cache-control")).toContain("immutable")
      expect(found.headers.get("x-content-type-options")).toBe("nosniff")
      expect(found.headers.get("content-security-policy")).toContain("sandbox")
      expect(new Uint8Array(await found.arrayBuffer())).toEqual(bytes)
      expect((await get(id, hash, owner, { "if-none-match": `"${hash}"` })).status).toBe(304)
    },
  )

  it("says the size of a photo as it is seen, not as the camera was held", async () => {
    const id = await server.newBoard(owner)
    const image = sharp({ create: { width: 40, height: 24, channels: 3, background: "#123456" } })
    const turned = new Uint8Array(await image.withMetadata({ orientation: 6 }).jpeg().toBuffer())
    expect(await (await put(id, turned)).json()).toMatchObject({ width: 24, height: 40 })
  })

  const wrong: [string, number, string, () => Promise<Bytes>][] = [
    ["words", 415, "not-an-image", async () => text("GET / HTTP/1.1")],
    ["nothing", 415, "not-an-image", async () => text("")],
    ["a page that calls itself a picture", 415, "not-an-image", async () => text("<html><script>alert(1)")],
    ["a drawing with a script", 415, "svg-image", async () => text(`<?xml version="1.0"?><svg onload="alert(1)"/>`)],
    ["a drawing whose entities double themselves", 415, "not-an-image", async () => text(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><svg>&c;&c;</svg>`)],
    ["an archive of sixty megabytes of nothing", 415, "not-an-image", async () => zipSync({ "a.png": new Uint8Array(2 ** 26) }, { level: 9 })],
    ["the beginning of a PNG alone", 415, "not-an-image", async () => (await drawn("png")).slice(0, 20)],
    ["a page behind the beginning of a JPEG", 415, "not-an-image", async () => new Uint8Array([0xff, 0xd8, 0xff, ...text("<script>")])],
    ["a picture of ten thousand megapixels", 422, "image-too-many-pixels", () => pngOf(100_000, 100_000)],
    ["a picture that is a line", 422, "image-too-many-pixels", () => pngOf(16_001, 1)],
    ["more than ten megabytes", 413, "too-large", async () => new Uint8Array(IMAGE_LIMITS.bytes + 1)],
  ] // biome-ignore format: one case a line
  it.each(wrong)("refuses %s", async (_what, status, code, bytes) => {
    await expectFailure(await put(await server.newBoard(owner), await bytes()), status, code)
  })

  it("follows the rights of the board", async () => {
    const id = await server.newBoard(owner)
    const other = await server.newVisitor()
    const { hash } = await (await put(id, await drawn("png"), other)).json()
    await expectFailure(await get(await server.newBoard(owner), hash), 404, "no-such-image")
    await expectFailure(await get("nowhere", hash), 404, "no-such-board")
    await expectFailure(await get(id, "../../etc/passwd"), 404, "no-such-image")
    await expectFailure(await put("nowhere", await drawn("png")), 404, "no-such-board")
    const foreign = await put(id, await drawn("png"), owner, { origin: "https://evil.test" })
    await expectFailure(foreign, 403, "foreign-origin")
  })

  it("holds no more than a board's share, and the same picture only once", async () => {
    const id = await server.newBoard(owner)
    const patient = await server.newVisitor()
    const noise = async (seed: number): Promise<Bytes> => {
      const data = new Uint8Array(1800 * 1800 * 3)
      let state = seed
      for (let i = 0; i < data.length; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        data[i] = state >>> 24
      }
      const raw = { width: 1800, height: 1800, channels: 3 } as const
      return new Uint8Array(await sharp(data, { raw }).png({ compressionLevel: 0 }).toBuffer())
    }
    const fits = Math.floor(IMAGE_LIMITS.boardBytes / (await noise(0)).length)
    for (let i = 0; i < fits; i++) expect((await put(id, await noise(i), patient)).status).toBe(201)
    await expectFailure(await put(id, await noise(99), patient), 409, "images-full")
    expect((await put(id, await noise(0), patient)).status).toBe(201)
  }, 60_000)
})

describe("pictures of other boards", () => {
  const share = (id: string, body: unknown, visitor = owner) =>
    postImage(request(JSON.stringify(body), visitor, { "content-type": "application/json" }), {
      params: Promise.resolve({ id }),
    })

  it("come along with cards that are pasted", async () => {
    const [from, to] = [await server.newBoard(owner), await server.newBoard(owner)]
    const { hash } = await (await put(from, await drawn("png", "#00ff00"))).json()
    expect((await share(to, { from, hashes: [hash, "0".repeat(64)] })).status).toBe(204)
    expect((await get(to, hash)).status).toBe(200)
    await expectFailure(await get(to, "0".repeat(64)), 404, "no-such-image")
    await expectFailure(await share(to, { from, hashes: ["x"] }), 400, "wrong-body")
    await expectFailure(await share(to, { from: "nowhere", hashes: [hash] }), 404, "no-such-board")
  })

  it("stand on a copy of the board, also when the board is gone, and are deleted with the last that holds them", async () => {
    const from = await server.newBoard(owner)
    const { hash } = await (await put(from, await drawn("png", "#0000ff"))).json()
    const copied = await duplicateBoard(request("{}", owner), { params: Promise.resolve({ id: from }) })
    const { id: copy } = await copied.json()
    const remove = (id: string) => deleteBoard(request("", owner), { params: Promise.resolve({ id }) })
    expect((await remove(from)).status).toBe(204)
    expect((await get(copy, hash)).status).toBe(200)
    expect((await remove(copy)).status).toBe(204)
    const again = await server.newBoard(owner)
    await share(again, { from: copy, hashes: [hash] })
    await expectFailure(await get(again, hash), 404, "no-such-image")
  })
})
