import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { GET as listBoards, POST as makeBoard } from "../boards/route"
import { PATCH as rename } from "../session/route"
import { GET as takeData } from "./export/route"
import { POST as forgot } from "./password/forgotten/route"
import { POST as reset } from "./password/reset/route"
import { PATCH as changePassword } from "./password/route"
import { DELETE as remove, POST as signUp } from "./route"
import { DELETE as endSessions, GET as listSessions } from "./sessions/route"
import { POST as signIn } from "./sign-in/route"
import { POST as signOut } from "./sign-out/route"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const PASSWORD = "ring of ideals"
let peers = 0

interface Browser {
  cookie: string
}

/** A call as a browser's page makes it; cookies that are set are kept. Each call comes from an address of its own unless told otherwise. */
async function call(
  route: (request: Request) => Promise<Response>,
  browser: Browser | null,
  { method = "POST", body = undefined as unknown, headers = {} as Record<string, string> } = {},
) {
  const response = await route(
    new Request("http://nabla.test/api", {
      method,
      headers: {
        host: "nabla.test",
        origin: "http://nabla.test",
        "accept-language": "en",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0",
        "x-nabla-peer": `10.0.0.${peers++}`,
        ...(browser?.cookie && { cookie: browser.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
  for (const set of response.headers.getSetCookie()) {
    const [pair = ""] = set.split(";")
    if (browser && pair.startsWith("nabla.session_token="))
      browser.cookie = /Max-Age=0/i.test(set) ? "" : pair
  }
  return response
}

let people = 0
const newAddress = () => `emmy${Date.now()}x${people++}@example.org`
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code

/** Signs somebody up in a browser of their own, maybe one in which they are a guest. */
async function newAccount(browser: Browser = { cookie: "" }, name = "Emmy Noether") {
  const email = newAddress()
  const response = await call(signUp, browser, { body: { name, email, password: PASSWORD } })
  expect(response.status).toBe(200)
  return { email, browser }
}

/** Signs somebody in on another device. */
async function onNextDevice(email: string, password = PASSWORD): Promise<Browser> {
  const browser: Browser = { cookie: "" }
  expect((await call(signIn, browser, { body: { email, password } })).status).toBe(200)
  return browser
}

const person = ({ cookie }: Browser) => server.services.people.recognize(new Headers({ cookie }))
const boardsOf = async (browser: Browser) => {
  const { boards } = (await (await call(listBoards, browser, { method: "GET" })).json()) as {
    boards: { id: string; mine: boolean }[]
  }
  return boards
}
const browserOf = ({ cookie }: Visitor): Browser => ({ cookie })

/** Opens a board's socket and gives the code with which it closes. */
async function openSocket(boardId: string, { cookie }: Browser) {
  const socket = new WebSocket(`${server.syncUrl}/${boardId}`, { headers: { cookie } })
  const closed = new Promise<number>((resolve) => socket.on("close", resolve))
  await new Promise((resolve, reject) => {
    socket.on("message", resolve)
    socket.on("close", reject)
  })
  return { socket, closed }
}

describe("signing up and in", () => {
  it("gives an account that is open by its password on another device, whatever the case of the address", async () => {
    const { email, browser } = await newAccount()
    expect(await person(browser)).toMatchObject({ name: "Emmy Noether", isGuest: false })
    const other = await onNextDevice(email.toUpperCase())
    expect((await person(other))?.id).toBe((await person(browser))?.id)
  })

  it("says the same of a wrong password and of an address that nobody has", async () => {
    const { email } = await newAccount()
    const wrong = await call(signIn, null, { body: { email, password: "something else" } })
    const nobody = await call(signIn, null, { body: { email: newAddress(), password: "something else" } })
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await nobody.text())
  })

  it.each([
    [{ email: "emmy" }, "wrong-address"],
    [{ email: "emmy@example.org\r\nBcc: all@example.org" }, "wrong-address"],
    [{ name: "\u202e\u200b" }, "wrong-name"],
    [{ password: "password123" }, "weak-password"],
    [{ password: "x".repeat(500) }, "weak-password"],
    [{ isAnonymous: true }, "wrong-body"],
  ])("refuses %j", async (change, code) => {
    const body = { name: "Emmy", email: newAddress(), password: PASSWORD, ...change }
    expect(await codeOf(await call(signUp, null, { body }))).toBe(code)
  })

  it("refuses an address that has an account", async () => {
    const { email } = await newAccount()
    const again = await call(signUp, null, {
      body: { name: "Other", email: email.toUpperCase(), password: PASSWORD },
    })
    expect([again.status, await codeOf(again)]).toEqual([409, "address-taken"])
  })

  it("stops guessing: by one address at one account, and at one account from everywhere", async () => {
    const { email } = await newAccount()
    const guess = (peer: string | null) =>
      call(signIn, null, {
        body: { email, password: "something else" },
        ...(peer !== null && { headers: { "x-nabla-peer": peer } }),
      })
    const own: number[] = []
    for (let i = 0; i < 10; i++) own.push((await guess("10.9.9.9")).status)
    expect(own.slice(0, 8)).toEqual(Array(8).fill(401))
    expect(own.slice(8)).toEqual([429, 429])
    const statuses = new Set<number>()
    for (let i = 0; i < 40; i++) statuses.add((await guess(null)).status)
    expect(statuses).toContain(429)
    const right = await call(signIn, null, {
      body: { email, password: PASSWORD },
      headers: { "x-nabla-peer": "10.9.9.9" },
    })
    expect(right.status).toBe(429)
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0)
  }, 30_000)
})

describe("a session", () => {
  it("is a new one after signing in, and the one before is of no use any more", async () => {
    const guest = browserOf(await server.newVisitor())
    const planted = { ...guest }
    await newAccount(guest)
    expect(guest.cookie).not.toBe(planted.cookie)
    expect(await person(planted)).toBeNull()
  })

  it("of another account in the same browser ends when somebody else signs in there", async () => {
    const first = await newAccount()
    const before = { ...first.browser }
    const second = await newAccount()
    expect(
      (await call(signIn, first.browser, { body: { email: second.email, password: PASSWORD } })).status,
    ).toBe(200)
    expect((await person(first.browser))?.id).toBe((await person(second.browser))?.id)
    expect(await person(before)).toBeNull()
  })

  it("ends with signing out, on the server too", async () => {
    const { browser } = await newAccount()
    const kept = { ...browser }
    expect((await call(signOut, browser)).status).toBe(200)
    expect(browser.cookie).toBe("")
    expect(await person(kept)).toBeNull()
  })

  it("is nobody's with a forged cookie", async () => {
    const { browser } = await newAccount()
    const [name, value = ""] = browser.cookie.split("=")
    const [token = "", signature = ""] = decodeURIComponent(value).split(".")
    const forged = [
      `${token.slice(0, -1)}x.${signature}`,
      `${token}.${signature.slice(0, -4)}AAA=`,
      token,
      `${token}.`,
    ]
    for (const one of forged)
      expect(await person({ cookie: `${name}=${encodeURIComponent(one)}` }), one).toBeNull()
    expect(await person(browser)).not.toBeNull()
  })

  it("can be ended one by one and all others at once, only by whose it is; its boards close at once", async () => {
    const { email, browser } = await newAccount()
    const [second, third] = [await onNextDevice(email), await onNextDevice(email)]
    const stranger = (await newAccount()).browser
    const { id } = (await (await call(makeBoard, browser, { body: {} })).json()) as { id: string }
    const [on2, on3] = [await openSocket(id, second), await openSocket(id, third)]
    const list = async (who: Browser) =>
      (
        (await (await call(listSessions, who, { method: "GET" })).json()) as {
          sessions: { id: string; isThis: boolean; userAgent: string; token?: string }[]
        }
      ).sessions
    const sessions = await list(second)
    expect(sessions).toHaveLength(3)
    expect(JSON.stringify(sessions)).not.toContain("token")
    const [own] = sessions.filter(({ isThis }) => isThis)
    const ended = await call(endSessions, stranger, { method: "DELETE", body: { id: own?.id } })
    expect(await ended.json()).toEqual({ ended: 0 })
    await call(endSessions, browser, { method: "DELETE", body: { id: own?.id } })
    expect(await on2.closed).toBe(4401)
    expect(await person(second)).toBeNull()
    expect(on3.socket.readyState).toBe(WebSocket.OPEN)
    await call(endSessions, browser, { method: "DELETE", body: { others: true } })
    expect(await on3.closed).toBe(4401)
    expect(await list(browser)).toHaveLength(1)
  })

  it("is not begun, changed or ended by another site", async () => {
    const { email, browser } = await newAccount()
    const headers = { origin: "https://evil.example" }
    for (const [route, method, body] of [
      [signIn, "POST", { email, password: PASSWORD }],
      [signUp, "POST", { name: "E", email: newAddress(), password: PASSWORD }],
      [signOut, "POST", undefined],
      [changePassword, "PATCH", { current: PASSWORD, next: "another good one" }],
      [forgot, "POST", { email }],
      [endSessions, "DELETE", { others: true }],
      [remove, "DELETE", { password: PASSWORD, confirm: true }],
    ] as const) {
      const response = await call(route, browser, { method, body, headers })
      expect([response.status, await codeOf(response)]).toEqual([403, "foreign-origin"])
    }
    expect(await person(browser)).not.toBeNull()
  })
})

describe("what somebody began as a guest", () => {
  it("is the account's after signing up, with its rights and its sockets, and stays so on the next device", async () => {
    const guest = browserOf(await server.newVisitor())
    const { id } = (await (await call(makeBoard, guest, { body: {} })).json()) as { id: string }
    const { socket } = await openSocket(id, guest)
    const { email } = await newAccount(guest)
    expect(await boardsOf(guest)).toMatchObject([{ id, mine: true }])
    expect(await boardsOf(await onNextDevice(email))).toMatchObject([{ id, mine: true }])
    // The page that stayed open is the account's too.
    await call(endSessions, guest, { method: "DELETE", body: { others: true } })
    expect(socket.readyState).toBe(WebSocket.OPEN)
    await call(signOut, guest)
    await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED)
  })

  it("joins what the account has already when somebody signs in", async () => {
    const { email, browser } = await newAccount()
    const first = (await (await call(makeBoard, browser, { body: {} })).json()) as { id: string }
    const guest = browserOf(await server.newVisitor())
    const second = (await (await call(makeBoard, guest, { body: {} })).json()) as { id: string }
    await call(signIn, guest, { body: { email, password: PASSWORD } })
    expect((await boardsOf(guest)).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  })

  it("stays the guest's when the password is wrong", async () => {
    const { email } = await newAccount()
    const guest = browserOf(await server.newVisitor())
    await call(makeBoard, guest, { body: {} })
    await call(signIn, guest, { body: { email, password: "something else" } })
    expect(await boardsOf(guest)).toHaveLength(1)
    expect(await person(guest)).toMatchObject({ isGuest: true })
  })
})

describe("a password", () => {
  it("is changed by who knows it, which ends all other sessions", async () => {
    const { email, browser } = await newAccount()
    const other = await onNextDevice(email)
    const change = (current: string, next: string) =>
      call(changePassword, browser, { method: "PATCH", body: { current, next } })
    expect(await codeOf(await change("something else", "noetherian rings"))).toBe("wrong-password")
    expect(await codeOf(await change(PASSWORD, "short"))).toBe("weak-password")
    expect((await change(PASSWORD, "noetherian rings")).status).toBe(200)
    expect(await person(other)).toBeNull()
    expect(await person(browser)).not.toBeNull()
    await onNextDevice(email, "noetherian rings")
  })

  it("that was forgotten is set anew by a link, once; the answer does not tell who has an account", async () => {
    const { email, browser } = await newAccount()
    const log = console.log
    const left: string[] = []
    console.log = (text: string) => left.push(text)
    try {
      const nobody = newAddress()
      const answers = [
        await call(forgot, null, { body: { email } }),
        await call(forgot, null, { body: { email: nobody } }),
      ]
      const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()))
      expect(known).toBe(unknown)
      expect(JSON.parse(known ?? "")).toEqual({ ok: true, byMail: false })
      await expect.poll(() => left.length).toBe(1)
      expect(left[0]).not.toContain(nobody)
    } finally {
      console.log = log
    }
    const token = /\/account\/reset#(\S+)/.exec(left[0] ?? "")?.[1] ?? ""
    const set = (password: string) => call(reset, null, { body: { token, password } })
    expect(await codeOf(await set("short"))).toBe("weak-password")
    expect((await set("noetherian rings")).status).toBe(200)
    expect(await codeOf(await set("another good one"))).toBe("reset-link-invalid")
    expect(await person(browser)).toBeNull()
    await onNextDevice(email, "noetherian rings")
    expect(await codeOf(await call(reset, null, { body: { token: "x", password: PASSWORD } }))).toBe(
      "reset-link-invalid",
    )
  })
})

describe("an account's data", () => {
  it("can be taken away: everything but secrets, with the boards", async () => {
    const { email, browser } = await newAccount()
    const { id } = (await (await call(makeBoard, browser, { body: { title: "Ring" } })).json()) as {
      id: string
    }
    const response = await call(takeData, browser, { method: "GET" })
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      person: { email, name: "Emmy Noether" },
      waysIn: [{ providerId: "credential" }],
      boards: [{ id, title: "Ring", content: { title: "Ring" } }],
    })
    const stored = await server.services.people.session(new Headers({ cookie: browser.cookie }))
    expect(stored).not.toBeNull()
    for (const secret of [
      "password",
      "token",
      decodeURIComponent(browser.cookie.split("=")[1] ?? "").split(".")[0],
    ])
      expect(text).not.toContain(secret)
  })

  it("goes with the account and its boards, which only its person can delete", async () => {
    const { email, browser } = await newAccount()
    const other = await onNextDevice(email)
    const { id } = (await (await call(makeBoard, browser, { body: {} })).json()) as { id: string }
    const { closed } = await openSocket(id, other)
    const wrong = await call(remove, browser, {
      method: "DELETE",
      body: { password: "something else", confirm: true },
    })
    expect(await codeOf(wrong)).toBe("wrong-password")
    const without = await call(remove, browser, { method: "DELETE", body: { confirm: true } })
    expect(without.status).toBe(403)
    const done = await call(remove, browser, {
      method: "DELETE",
      body: { password: PASSWORD, confirm: true },
    })
    expect(done.status).toBe(200)
    expect([4404, 4401]).toContain(await closed)
    expect(await person(other)).toBeNull()
    expect(await server.services.boards.find(id)).toBeNull()
    expect((await call(signIn, null, { body: { email, password: PASSWORD } })).status).toBe(401)
  })

  it("is nothing for guests", async () => {
    const guest = browserOf(await server.newVisitor())
    for (const [route, method] of [
      [takeData, "GET"],
      [listSessions, "GET"],
    ] as const)
      expect(await codeOf(await call(route, guest, { method }))).toBe("no-account")
  })
})

describe("the name of a guest", () => {
  it("cannot be that of a teacher whom the guest met, however it is written; an account's can", async () => {
    const owner = await server.newVisitor()
    await call(rename, browserOf(owner), { method: "PATCH", body: { name: "Sato Hanako" } })
    const board = await server.newBoard(owner)
    const guest = await server.newVisitor()
    const take = (browser: Browser, name: string) =>
      call(rename, browser, { method: "PATCH", body: { name } })
    // Nobody can know that before they met.
    expect((await take(browserOf(guest), "Sato Hanako")).status).toBe(200)
    await server.services.boards.visit(board, guest.person.id)
    for (const name of ["Sato Hanako", "  sato   HANAKO", "Ｓａｔｏ Hanako", "Sato\u200bHanako\u202e"])
      expect(await codeOf(await take(browserOf(guest), name))).toBe("name-reserved")
    expect((await take(browserOf(guest), "Sato Taro")).status).toBe(200)
    expect((await take(browserOf(owner), "Sato Hanako")).status).toBe(200)
  })
})
