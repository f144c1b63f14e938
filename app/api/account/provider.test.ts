import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CookieJar } from "@/server/testing/cookie-jar"
import { CLIENT, startTestProvider, type TestProvider } from "@/server/testing/oidc-provider"
import { startTestServer, type TestServer } from "@/server/testing/test-server"
import { GET as comeBack } from "../auth/callback/oidc/route"
import { GET as listBoards, POST as makeBoard } from "../boards/route"
import { POST as admit } from "../session/route"
import { POST as signUp } from "./route"
import { POST as start, DELETE as stop } from "./sign-in/provider/route"

const HOME = "http://nabla.test"
let provider: TestProvider
let server: TestServer
beforeAll(async () => {
  provider = await startTestProvider(`${HOME}/api/auth/callback/oidc`)
  server = await startTestServer({}, undefined, {
    PUBLIC_URL: HOME,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.client_id,
    OIDC_CLIENT_SECRET: CLIENT.client_secret,
    OIDC_NAME: "The university",
  })
})
afterAll(async () => {
  await server.remove()
  await provider.close()
})

let peers = 0

/** A call of a page in a browser, from an address of its own. */
async function call(
  route: (request: Request) => Promise<Response>,
  browser: CookieJar,
  { method = "POST", url = `${HOME}/api`, body = undefined as unknown } = {},
) {
  const headers = {
    host: "nabla.test",
    origin: HOME,
    "accept-language": "en",
    "x-nabla-peer": `10.1.0.${peers++}`,
    cookie: browser.header,
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return browser.keep(await route(new Request(url, init)))
}

/** Has a browser sent to the provider; gives where. */
async function goThere(browser: CookieJar, body: unknown = { back: "/b/somewhere" }): Promise<string> {
  const response = await call(start, browser, { body })
  expect(response.status).toBe(200)
  return ((await response.json()) as { url: string }).url
}

/** Answers the browser that comes back from the provider; gives where it is sent on. */
async function comesBack(browser: CookieJar, url: string): Promise<string> {
  const response = await call(comeBack, browser, { method: "GET", url })
  expect(response.status).toBe(302)
  return response.headers.get("location") ?? ""
}

async function signInBy(browser: CookieJar, id: string, body?: unknown) {
  return comesBack(browser, await provider.signIn(await goThere(browser, body), id))
}

const personIn = (browser: CookieJar) =>
  server.services.people.recognize(new Headers({ cookie: browser.header }))

let made = 0
/** Somebody new at the provider. */
function newcomer(name: string, more: { email?: string; isVerified?: boolean } = {}): string {
  const id = `someone${made++}`
  provider.people.set(id, { name, email: `${id}@example.org`, ...more })
  return id
}

describe("signing in by a provider", () => {
  it("makes an account at first and opens it afterwards, on whatever device", async () => {
    const id = newcomer("Emmy \u202e Noether")
    const [laptop, phone] = [new CookieJar(), new CookieJar()]
    expect(await signInBy(laptop, id)).toBe("/b/somewhere")
    expect(await personIn(laptop)).toMatchObject({ name: "Emmy Noether", isGuest: false })
    await signInBy(phone, id)
    expect((await personIn(phone))?.id).toBe((await personIn(laptop))?.id)
  })

  it("takes along what the browser's guest began, and ends the guest's session", async () => {
    const browser = new CookieJar()
    await call(admit, browser)
    const before = browser.header
    const { id } = (await (await call(makeBoard, browser, { body: {} })).json()) as { id: string }
    await signInBy(browser, newcomer("Emmy"))
    const { boards } = (await (await call(listBoards, browser, { method: "GET" })).json()) as {
      boards: unknown
    }
    expect(boards).toMatchObject([{ id, mine: true }])
    expect(await server.services.people.recognize(new Headers({ cookie: before }))).toBeNull()
  })

  it("is of no use in a browser that was not sent there, nor a second time", async () => {
    const [own, other] = [new CookieJar(), new CookieJar()]
    const answer = await provider.signIn(await goThere(own), newcomer("Emmy"))
    await goThere(other)
    expect(await comesBack(other, answer)).toMatch(/error=/)
    expect(await personIn(other)).toBeNull()
    await comesBack(own, answer)
    expect(await personIn(own)).not.toBeNull()
    expect(await comesBack(own, answer)).toMatch(/error=/)
  })

  it("comes back with a reason when it is called off there", async () => {
    const browser = new CookieJar()
    const url = new URL(await comesBack(browser, await provider.callOff(await goThere(browser))), HOME)
    expect(url.pathname).toBe("/account/sign-in")
    expect(url.searchParams.get("error")).toBe("access_denied")
    expect(await personIn(browser)).toBeNull()
  })

  it("opens nobody's account that has the same address, until they connect it themselves", async () => {
    const email = `emmy${Date.now()}@example.org`
    const owner = new CookieJar()
    const account = { name: "Emmy", email, password: "ring of ideals" }
    expect((await call(signUp, owner, { body: account })).status).toBe(200)
    const id = newcomer("Somebody else", { email })
    const stranger = new CookieJar()
    expect(await signInBy(stranger, id)).toContain("error=account_not_linked")
    expect(await personIn(stranger)).toBeNull()
    expect(await signInBy(owner, id, { link: true })).toBe("/account")
    const next = new CookieJar()
    await signInBy(next, id)
    expect((await personIn(next))?.id).toBe((await personIn(owner))?.id)
    expect(await personIn(next)).toMatchObject({ name: "Emmy" })
  })

  it("does not connect what is another account's already", async () => {
    const id = newcomer("Emmy")
    const [first, second] = [new CookieJar(), new CookieJar()]
    await signInBy(first, id)
    await signInBy(second, newcomer("Other"))
    expect(await signInBy(second, id, { link: true })).toContain(
      "error=account_already_linked_to_different_user",
    )
  })

  it("sends people on to places of this product only", async () => {
    for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
      expect(await signInBy(new CookieJar(), newcomer("Emmy"), { back })).toBe("/")
  })

  it("is taken away again once there is another way in, and then opens the account no more", async () => {
    const disconnect = (browser: CookieJar) => call(stop, browser, { method: "DELETE" })
    const id = newcomer("Emmy")
    const alone = new CookieJar()
    await signInBy(alone, id)
    const refused = await disconnect(alone)
    expect([refused.status, await refused.json()]).toMatchObject([409, { error: { code: "last-way-in" } }])
    const owner = new CookieJar()
    const account = { name: "Emmy", email: `emmy${Date.now()}z@example.org`, password: "ring of ideals" }
    await call(signUp, owner, { body: account })
    const second = newcomer("Emmy")
    await signInBy(owner, second, { link: true })
    const person = await personIn(owner)
    expect((await disconnect(owner)).status).toBe(200)
    expect(await server.services.personalData.find(person?.id ?? "")).toMatchObject({ hasProvider: false })
    // By the provider somebody new comes in now.
    const next = new CookieJar()
    await signInBy(next, second)
    expect((await personIn(next))?.id).not.toBe(person?.id)
    expect((await disconnect(new CookieJar())).status).toBe(403)
  })

  it("connects nothing for somebody without an account", async () => {
    expect((await call(start, new CookieJar(), { body: { link: true } })).status).toBe(403)
  })
})
