import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { CookieJar } from "@/server/testing/cookie-jar"
import { startTestServer, type TestServer } from "@/server/testing/test-server"
import { POST as confirm } from "./address/confirm/route"
import { POST as ask } from "./address/route"
import { POST as forgot } from "./password/forgotten/route"
import { POST as reset } from "./password/reset/route"
import { POST as signUp } from "./route"
import { POST as signIn } from "./sign-in/route"

const HOME = "https://nabla.example.org"
const PASSWORD = "ring of ideals"
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({}, undefined, { PUBLIC_URL: HOME })
})
afterAll(() => server.remove())

/** What stands in the log, where the administrator reads it. */
const letters: string[] = []
const log = console.log
beforeEach(() => {
  letters.length = 0
  console.log = (text: string) => letters.push(text)
})
afterEach(() => {
  console.log = log
})

let peers = 0
async function call(route: (request: Request) => Promise<Response>, browser: CookieJar, body: unknown) {
  const headers = {
    host: "nabla.example.org",
    origin: HOME,
    "accept-language": "en",
    "x-nabla-peer": `10.3.0.${peers++}`,
    cookie: browser.header,
  }
  return browser.keep(
    await route(new Request(`${HOME}/api`, { method: "POST", headers, body: JSON.stringify(body) })),
  )
}
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code

let people = 0
const newAddress = () => `emmy${Date.now()}y${people++}@example.org`

async function newAccount() {
  const [email, browser] = [newAddress(), new CookieJar()]
  const answer = await call(signUp, browser, { name: "Emmy", email, password: PASSWORD })
  expect(answer.status).toBe(200)
  const person = await server.services.people.recognize(new Headers({ cookie: browser.header }))
  const record = () => server.services.personalData.find(person?.id ?? "")
  return { email, browser, record }
}

/** The whole link in the last letter to an address, as its reader opens it. */
function linkTo(address: string): string {
  const letter = letters.findLast((text) => text.includes(`A letter to ${address}:`)) ?? ""
  return /^https:\S+$/m.exec(letter)?.[0] ?? ""
}
const tokenTo = (address: string) => new URL(linkTo(address)).hash.slice(1)

describe("the address of an account", () => {
  it("is confirmed by the link in a letter, which is a whole address and counts in any browser", async () => {
    const { email, browser, record } = await newAccount()
    expect(await record()).toMatchObject({ email, isEmailConfirmed: false })
    const asked = await call(ask, browser, {})
    expect(await asked.json()).toEqual({ ok: true, byMail: false })
    expect(linkTo(email)).toMatch(new RegExp(`^${HOME}/account/address#\\S+$`))
    const answer = await call(confirm, new CookieJar(), { token: tokenTo(email) })
    expect(await answer.json()).toEqual({ ok: true, email })
    expect(await record()).toMatchObject({ email, isEmailConfirmed: true })
    // Asking again is answered, and sends nothing.
    letters.length = 0
    expect((await call(ask, browser, {})).status).toBe(200)
    expect(letters).toEqual([])
  })

  it("becomes another one when the link that was sent there is opened, once; the former one is told", async () => {
    const { email, browser, record } = await newAccount()
    const next = newAddress()
    expect((await call(ask, browser, { email: next.toUpperCase(), password: PASSWORD })).status).toBe(200)
    expect(await record()).toMatchObject({ email })
    const token = tokenTo(next)
    // A link for a new password that went to the former address opens nothing afterwards.
    await call(forgot, new CookieJar(), { email })
    await expect.poll(() => letters.some((letter) => letter.includes("/account/reset#"))).toBe(true)
    const former = tokenTo(email)
    expect((await call(confirm, new CookieJar(), { token })).status).toBe(200)
    expect(await record()).toMatchObject({ email: next, isEmailConfirmed: true })
    expect(letters.at(-1)).toContain(`A letter to ${email}:`)
    expect(letters.at(-1)).toContain(`The address of your account is now ${next}`)
    expect(await codeOf(await call(confirm, new CookieJar(), { token }))).toBe("address-link-invalid")
    expect(
      await codeOf(await call(reset, new CookieJar(), { token: former, password: "another good one" })),
    ).toBe("reset-link-invalid")
    const there = new CookieJar()
    expect((await call(signIn, there, { email: next, password: PASSWORD })).status).toBe(200)
    expect((await call(signIn, new CookieJar(), { email, password: PASSWORD })).status).toBe(401)
    // Whoever was signed in stays so.
    expect(await server.services.people.recognize(new Headers({ cookie: browser.header }))).not.toBeNull()
  })

  it("is changed by nobody at a screen left open, nor to one that is taken or is none", async () => {
    const [{ email, browser }, other] = [await newAccount(), await newAccount()]
    const to = (address: string, password?: string) => call(ask, browser, { email: address, password })
    expect(await codeOf(await to(newAddress()))).toBe("sign-in-again")
    expect(await codeOf(await to(newAddress(), "something else"))).toBe("wrong-password")
    expect(await codeOf(await to(other.email, PASSWORD))).toBe("address-taken")
    expect(await codeOf(await to(email, PASSWORD))).toBe("same-address")
    expect(await codeOf(await to("emmy", PASSWORD))).toBe("wrong-address")
    expect(await codeOf(await call(ask, new CookieJar(), {}))).toBe("no-account")
    expect(letters).toEqual([])
  })

  it("stays when another account took the wanted one meanwhile, and by no link that is made up or of another day", async () => {
    const { email, browser, record } = await newAccount()
    const wanted = newAddress()
    await call(ask, browser, { email: wanted, password: PASSWORD })
    const token = tokenTo(wanted)
    await call(signUp, new CookieJar(), { name: "Other", email: wanted, password: PASSWORD })
    expect(await codeOf(await call(confirm, browser, { token }))).toBe("address-taken")
    const [head = "", body = "", sign = ""] = token.split(".")
    const claim = JSON.parse(Buffer.from(body, "base64url").toString())
    const forged = { ...claim, updateTo: newAddress() }
    const made = [head, Buffer.from(JSON.stringify(forged)).toString("base64url"), sign].join(".")
    for (const wrong of ["", "x", "a.b.c", made, `${head}.e30.${sign}`])
      expect(await codeOf(await call(confirm, browser, { token: wrong }))).toBe("address-link-invalid")
    expect(await record()).toMatchObject({ email, isEmailConfirmed: false })
  })

  it("is asked for by so many letters only", async () => {
    const { browser } = await newAccount()
    const answers: number[] = []
    for (let time = 0; time < 5; time++) answers.push((await call(ask, browser, {})).status)
    expect(answers).toEqual([200, 200, 200, 429, 429])
  })
})

describe("a letter that cannot be sent", () => {
  it("is said, and the address stays", async () => {
    const before = server
    server = await startTestServer({}, undefined, {
      PUBLIC_URL: HOME,
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "nabla@example.org",
    })
    const error = console.error
    const faults: unknown[] = []
    console.error = (fault: unknown) => faults.push(fault)
    try {
      const { email, browser, record } = await newAccount()
      expect(await codeOf(await call(ask, browser, {}))).toBe("letter-not-sent")
      expect(await codeOf(await call(ask, browser, { email: newAddress(), password: PASSWORD }))).toBe(
        "letter-not-sent",
      )
      expect(await record()).toMatchObject({ email, isEmailConfirmed: false })
      expect(faults).toHaveLength(2)
    } finally {
      console.error = error
      await server.remove()
      server = before
    }
  })
})
