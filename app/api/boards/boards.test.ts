import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { startTestServer, type TestServer } from "@/server/testing/test-server"
import { GET as getHealth } from "../health/route"
import { POST as beginSession, PATCH as renameSession } from "../session/route"
import { DELETE as deleteBoard, GET as getBoard, PATCH as retitleBoard } from "./[id]/route"
import { POST as createBoard, GET as listBoards } from "./route"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

interface Call {
  readonly method?: string
  readonly body?: unknown
  readonly cookie?: string
  readonly headers?: Record<string, string>
}

function request({ method = "GET", body, cookie, headers = {} }: Call = {}) {
  return new Request("http://nabla.test/api", {
    method,
    headers: { host: "nabla.test", "accept-language": "en", ...(cookie && { cookie }), ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}

const on = (id: string) => ({ params: Promise.resolve({ id }) })
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? ""

async function newCaller() {
  const response = await beginSession(request({ method: "POST" }))
  const { user } = await response.json()
  return { cookie: cookieOf(response), user }
}

async function newBoard(cookie: string, body: unknown = {}) {
  return (await (await createBoard(request({ method: "POST", cookie, body }))).json()).id as string
}

async function expectFailure(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  const { error } = await response.json()
  expect(error.code).toBe(code)
  expect(error.message.length).toBeGreaterThan(10)
}

describe("GET /api/health", () => {
  it("works without a session", async () => {
    const response = await getHealth(request())
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      ok: true,
      database: server.services.databaseDialect,
      version: server.services.version,
    })
    expect(server.services.version).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe("POST and PATCH /api/session", () => {
  it("makes a session once, with a cookie that scripts cannot read", async () => {
    const first = await beginSession(request({ method: "POST" }))
    expect(first.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/)
    const { user } = await first.json()
    expect(user).toEqual({
      id: expect.any(String),
      name: expect.stringMatching(/^Guest \d{3}$/),
      isGuest: true,
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    })
    const second = await beginSession(request({ method: "POST", cookie: cookieOf(first) }))
    expect((await second.json()).user).toEqual(user)
  })

  it("names guests in the language of their browser", async () => {
    const response = await beginSession(request({ method: "POST", headers: { "accept-language": "ja-JP" } }))
    expect((await response.json()).user.name).toMatch(/^ゲスト \d{3}$/)
  })

  it("makes another session in place of a forged one", async () => {
    const response = await beginSession(request({ method: "POST", cookie: "nabla.session_token=a.b" }))
    expect(response.status).toBe(200)
    expect(cookieOf(response)).toMatch(/^nabla\.session_token=.{20}/)
  })

  it("renames, with white space made plain", async () => {
    const { cookie, user } = await newCaller()
    const response = await renameSession(
      request({ method: "PATCH", cookie, body: { name: " Emmy\n  Noether " } }),
    )
    expect((await response.json()).user).toEqual({ ...user, name: "Emmy Noether" })
  })

  it.each([
    { name: "" },
    { name: "  " },
    { name: "x".repeat(61) },
    { name: 1 },
    {},
    [],
    { name: "a", role: "owner" },
  ])("refuses the name in %j", async (body) => {
    const { cookie } = await newCaller()
    await expectFailure(await renameSession(request({ method: "PATCH", cookie, body })), 400, "wrong-body")
  })
})

describe("POST /api/boards", () => {
  it("makes a board and, for a stranger, a session that owns it", async () => {
    const response = await createBoard(request({ method: "POST", body: { title: " Gradients " } }))
    expect(response.status).toBe(201)
    const { id, url } = await response.json()
    expect(id).toMatch(/^[1-9A-HJ-NP-Za-km-z]{22}$/)
    expect(url).toBe(`http://nabla.test/b/${id}`)
    const found = await getBoard(request({ cookie: cookieOf(response) }), on(id))
    expect(await found.json()).toMatchObject({ id, title: "Gradients", role: "owner" })
  })

  it("gives the address as people reach it: behind a proxy, and under the public address", async () => {
    const urlOf = async (headers: Record<string, string>) =>
      (await (await createBoard(request({ method: "POST", headers }))).json()).url
    expect(await urlOf({ host: "board.example", "x-forwarded-proto": "https" })).toMatch(
      /^https:\/\/board\.example\/b\/\w/,
    )
    Object.assign(server.services, { publicUrl: "https://nabla.example.org" })
    expect(await urlOf({})).toMatch(/^https:\/\/nabla\.example\.org\/b\/\w/)
    Object.assign(server.services, { publicUrl: null })
  })

  it("works without a body", async () => {
    expect((await createBoard(request({ method: "POST" }))).status).toBe(201)
  })

  it.each([
    [`{"title"`, 400, "not-json"],
    [`{"title":5}`, 400, "wrong-body"],
    [JSON.stringify({ title: "x".repeat(201) }), 400, "wrong-body"],
    [JSON.stringify({ title: "x".repeat(70_000) }), 413, "too-large"],
    [`{"template":"nothing"}`, 400, "no-such-template"],
  ])("refuses the body %.40s", async (body, status, code) => {
    await expectFailure(await createBoard(request({ method: "POST", body })), status, code)
  })

  it("refuses guests where an account is required", async () => {
    Object.assign(server.services, { requireAccount: true })
    await expectFailure(await createBoard(request({ method: "POST" })), 403, "account-required")
    Object.assign(server.services, { requireAccount: false })
  })

  it("refuses too many at once and says when to come back", async () => {
    const { cookie } = await newCaller()
    const answers = []
    for (let i = 0; i < 31; i++) answers.push(await createBoard(request({ method: "POST", cookie })))
    const last = answers.at(-1) ?? new Response()
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0)
    await expectFailure(last, 429, "too-many-requests")
  })
})

describe("GET /api/boards", () => {
  it("lists what one owns and what one visited, the latest first, and nothing else", async () => {
    const owner = await newCaller()
    const visitor = await newCaller()
    const [first, second] = [
      await newBoard(owner.cookie, { title: "One", linkRole: "write" }),
      await newBoard(owner.cookie),
    ]
    await newBoard(visitor.cookie, { title: "Mine" })
    await getBoard(request({ cookie: visitor.cookie }), on(first))
    const listed = async (cookie: string) => (await (await listBoards(request({ cookie }))).json()).boards
    expect(await listed(visitor.cookie)).toMatchObject([
      { id: first, title: "One", url: `http://nabla.test/b/${first}`, mine: false },
      { title: "Mine", mine: true },
    ])
    expect((await listed(owner.cookie)).map(({ id }: { id: string }) => id)).toEqual([second, first])
  })

  it("is empty without a session and makes none", async () => {
    const response = await listBoards(request())
    expect(await response.json()).toEqual({ boards: [], more: false })
    expect(response.headers.getSetCookie()).toEqual([])
  })
})

describe("/api/boards/:id", () => {
  it("lets whoever has the link give another title, and only the owner delete", async () => {
    const owner = await newCaller()
    const guest = await newCaller()
    const id = await newBoard(owner.cookie, { linkRole: "write" })
    const retitled = await retitleBoard(
      request({ method: "PATCH", cookie: guest.cookie, body: { title: "New" } }),
      on(id),
    )
    expect(await retitled.json()).toEqual({ id, title: "New" })
    const refused = await deleteBoard(request({ method: "DELETE", cookie: guest.cookie }), on(id))
    await expectFailure(refused, 403, "no-right")
    expect((await deleteBoard(request({ method: "DELETE", cookie: owner.cookie }), on(id))).status).toBe(204)
    await expectFailure(await getBoard(request({ cookie: owner.cookie }), on(id)), 404, "no-such-board")
  })

  it("is 401 without a session and 404 for a board that is not there", async () => {
    const { cookie } = await newCaller()
    await expectFailure(await getBoard(request(), on("x")), 401, "no-session")
    await expectFailure(await getBoard(request({ cookie }), on("x")), 404, "no-such-board")
  })
})

describe("every call that changes something", () => {
  it.each([
    ["POST /api/session", () => beginSession],
    ["PATCH /api/session", () => renameSession],
    ["POST /api/boards", () => createBoard],
    ["PATCH /api/boards/:id", () => (call: Request) => retitleBoard(call, on("x"))],
    ["DELETE /api/boards/:id", () => (call: Request) => deleteBoard(call, on("x"))],
  ])("%s refuses foreign origins, with the session's own cookie too", async (name, handler) => {
    const { cookie } = await newCaller()
    const method = name.split(" ")[0] ?? ""
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
      await expectFailure(await handler()(request({ method, cookie, headers })), 403, "foreign-origin")
    }
  })

  it("speaks the language of the request", async () => {
    const message = async (headers: Record<string, string>) => {
      const response = await createBoard(request({ method: "POST", body: "{", headers }))
      return (await response.json()).error.message
    }
    expect(await message({ "accept-language": "en-US" })).toBe("The body of the request is not JSON.")
    expect(await message({ "accept-language": "ja" })).toBe("リクエストの本文が JSON ではありません。")
    expect(await message({ "accept-language": "en", cookie: "language=ja" })).toMatch(/JSON ではありません/)
  })

  it("tells nothing about a fault of ours, but logs it", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {})
    const { create } = server.services.boards
    Object.assign(server.services.boards, { create: () => Promise.reject(new Error("disk /secret/path")) })
    const response = await createBoard(request({ method: "POST" }))
    Object.assign(server.services.boards, { create })
    expect(JSON.stringify(await response.clone().json())).not.toContain("secret")
    await expectFailure(response, 500, "fault")
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
