import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { DEVICE_CODE_LIVES_MS } from "@/lib/access/device-code"
import { CookieJar } from "@/server/testing/cookie-jar"
import { startTestServer, type TestServer } from "@/server/testing/test-server"
import { POST as signUp } from "../../account/route"
import { GET as listBoards, POST as makeBoard } from "../../boards/route"
import { POST as admit } from "../route"
import { POST as make } from "./route"
import { POST as use } from "./use/route"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

let peers = 0

/** A call of a page in a browser, from an address of its own unless told otherwise. */
async function call(
  route: (request: Request) => Promise<Response>,
  browser: CookieJar,
  body: unknown,
  { method = "POST", peer = `10.2.0.${peers++}`, origin = "http://nabla.test" } = {},
) {
  const headers = {
    host: "nabla.test",
    origin,
    "accept-language": "en",
    "x-nabla-peer": peer,
    cookie: browser.header,
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return browser.keep(await route(new Request("http://nabla.test/api", init)))
}

const personIn = (browser: CookieJar) =>
  server.services.people.recognize(new Headers({ cookie: browser.header }))
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code

/** A browser with a guest who began a board. */
async function student() {
  const browser = new CookieJar()
  await call(admit, browser, undefined)
  const { id } = (await (await call(makeBoard, browser, {})).json()) as { id: string }
  return { browser, board: id }
}

async function newCode(browser: CookieJar, back = "/b/here") {
  const response = await call(make, browser, { back })
  expect(response.status).toBe(200)
  return (await response.json()) as { code: string; url: string; livesMs: number }
}

const boardsIn = async (browser: CookieJar) => {
  const response = await call(listBoards, browser, undefined, { method: "GET" })
  const { boards } = (await response.json()) as { boards: { id: string; mine: boolean }[] }
  return boards
}

describe("a code for a second device", () => {
  it("makes the second browser the same person's, in a session of its own, and leads where the first was", async () => {
    const { browser, board } = await student()
    const { code, url } = await newCode(browser, `/b/${board}`)
    expect(new URL(url).hash).toBe(`#${code}`)
    const second = new CookieJar()
    const looked = await call(use, second, { code, use: false })
    expect(await looked.json()).toEqual({ name: (await personIn(browser))?.name })
    const used = await call(use, second, {
      code: ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`,
      use: true,
    })
    expect(await used.json()).toEqual({ back: `/b/${board}` })
    expect(await personIn(second)).toEqual(await personIn(browser))
    expect(await boardsIn(second)).toMatchObject([{ id: board, mine: true }])
    expect(second.header).not.toBe(browser.header)
  })

  it("is good once, also for two browsers at the same moment", async () => {
    const { browser } = await student()
    const { code } = await newCode(browser)
    const both = [new CookieJar(), new CookieJar()]
    const answers = await Promise.all(both.map((one) => call(use, one, { code, use: true })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    const late = new CookieJar()
    for (const uses of [true, false])
      expect(await codeOf(await call(use, late, { code, use: uses }))).toBe("device-code-refused")
    expect(await personIn(late)).toBeNull()
  })

  it("is of no use once it is too old or a newer one was made", async () => {
    const { browser } = await student()
    const first = await newCode(browser)
    const second = await newCode(browser)
    const other = new CookieJar()
    expect(await codeOf(await call(use, other, { code: first.code, use: true }))).toBe("device-code-refused")
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + DEVICE_CODE_LIVES_MS + 1 })
    try {
      expect(await codeOf(await call(use, other, { code: second.code, use: true }))).toBe(
        "device-code-refused",
      )
    } finally {
      vi.useRealTimers()
    }
    expect(await personIn(other)).toBeNull()
  })

  it("takes along what the second browser's guest began, and ends that guest", async () => {
    const [first, second] = [await student(), await student()]
    const guest = await personIn(second.browser)
    const { code } = await newCode(first.browser)
    await call(use, second.browser, { code, use: true })
    expect((await boardsIn(second.browser)).map(({ id }) => id).sort()).toEqual(
      [first.board, second.board].sort(),
    )
    expect((await boardsIn(first.browser)).every(({ mine }) => mine)).toBe(true)
    expect(await server.services.people.find(guest?.id ?? "")).toBeNull()
  })

  it("brings the seat in a lesson along, also where somebody had joined on both devices", async () => {
    const teacher = await server.newVisitor()
    const { lessons } = server.services
    const lesson = await lessons.start(await server.newBoard(teacher), teacher.person.id, "en")
    const [first, second] = [await student(), await student()]
    for (const [{ browser }, name] of [
      [first, "Emmy"],
      [second, "Emmy again"],
    ] as const) {
      const person = await personIn(browser)
      await lessons.join(lesson.code ?? "", { id: person?.id ?? "", name })
    }
    const { code } = await newCode(first.browser)
    await call(use, second.browser, { code, use: true })
    const person = await personIn(second.browser)
    const { lesson: now, seat } = await lessons.seated(lesson.id, person?.id ?? "")
    expect(seat.name).toBe("Emmy")
    expect(now.seats).toHaveLength(1)
  })

  it("is used up by no look, no other site, no browser with an account and not by its own", async () => {
    const { browser } = await student()
    const { code } = await newCode(browser)
    const before = browser.header
    expect((await call(use, browser, { code, use: true })).status).toBe(200)
    expect(browser.header).toBe(before)
    const member = new CookieJar()
    const account = { name: "Emmy", email: `emmy${Date.now()}@example.org`, password: "ring of ideals" }
    await call(signUp, member, account)
    expect(await codeOf(await call(use, member, { code, use: true }))).toBe("signed-in-already")
    expect(await personIn(member)).toMatchObject({ name: "Emmy", isGuest: false })
    const victim = new CookieJar()
    const foreign = await call(use, victim, { code, use: true }, { origin: "https://evil.example" })
    expect([foreign.status, await personIn(victim)]).toEqual([403, null])
    expect((await call(use, victim, { code, use: true })).status).toBe(200)
  })

  it("ends when its person makes an account, and is not made for accounts or for nobody", async () => {
    const { browser } = await student()
    const { code } = await newCode(browser)
    const account = { name: "Emmy", email: `noether${Date.now()}@example.org`, password: "ring of ideals" }
    await call(signUp, browser, account)
    expect(await codeOf(await call(use, new CookieJar(), { code, use: true }))).toBe("device-code-refused")
    expect(await codeOf(await call(make, browser, {}))).toBe("has-account")
    expect(await codeOf(await call(make, new CookieJar(), {}))).toBe("no-session")
  })

  it("cannot be guessed: wrong codes from one address soon come to an end, for right ones too", async () => {
    const { browser } = await student()
    const { code } = await newCode(browser)
    const statuses: number[] = []
    for (let i = 0; i < 130; i++) {
      const wrong = { code: "2345678923", use: true }
      statuses.push((await call(use, new CookieJar(), wrong, { peer: "10.9.9.8" })).status)
    }
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill(410))
    expect(statuses.at(-1)).toBe(429)
    const right = await call(use, new CookieJar(), { code, use: true }, { peer: "10.9.9.8" })
    expect(right.status).toBe(429)
  }, 30_000)

  it("leads to places of this product only", async () => {
    const { browser } = await student()
    const { code } = await newCode(browser, "https://evil.example/")
    const used = await call(use, new CookieJar(), { code, use: true })
    expect(await used.json()).toEqual({ back: "/" })
  })
})
