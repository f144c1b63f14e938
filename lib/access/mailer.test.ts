import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { createMailer, resetLetter } from "./mailer"

interface Letter {
  readonly recipients: readonly string[]
  readonly text: string
}

const letters: Letter[] = []
let refuses = false

/** Speaks as much SMTP as takes a letter in. */
function receive(socket: Socket) {
  let waiting = ""
  let body: string[] | null = null
  let recipients: string[] = []
  const obey = (line: string) => {
    if (body !== null) {
      if (line !== ".") return body.push(line.replace(/^\.\./, "."))
      letters.push({ recipients, text: body.join("\r\n") })
      body = null
      recipients = []
      return socket.write("250 kept\r\n")
    }
    if (/^RCPT/i.test(line)) recipients.push(/<(.*)>/.exec(line)?.[1] ?? line)
    if (/^DATA/i.test(line)) {
      body = []
      return socket.write("354 go on\r\n")
    }
    if (/^QUIT/i.test(line)) return socket.end("221 bye\r\n")
    return socket.write(refuses && /^RCPT/i.test(line) ? "550 nobody here\r\n" : "250 ok\r\n")
  }
  socket.write("220 here\r\n")
  socket.on("data", (data) => {
    const lines = (waiting + data).split("\r\n")
    waiting = lines.pop() ?? ""
    for (const line of lines) obey(line)
  })
}

const server = createServer(receive)
let url = ""
beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  letters.length = 0
  refuses = false
})

/** The text of a letter as its reader sees it. */
function readable({ text }: Letter): string {
  const at = text.indexOf("\r\n\r\n")
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(text.slice(0, at))?.[1]
  const body = text.slice(at + 4)
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8")
  if (encoding !== "quoted-printable") return body
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}

describe("a letter", () => {
  const from = "Nabla <nabla@example.org>"
  const link = "https://nabla.example.org/account/reset#aB3.=_token"

  it("reaches its one reader with the link as it is, in both languages", async () => {
    const mailer = createMailer({ url, from }, () => expect.unreachable())
    await mailer.send({ to: "emmy@example.org", ...resetLetter(link) })
    expect(letters.map(({ recipients }) => recipients)).toEqual([["emmy@example.org"]])
    const [letter] = letters
    const text = letter ? readable(letter) : ""
    expect(text.split(/\r?\n/)).toContain(link)
    expect(text).toContain("パスワード")
    expect(mailer.sends).toBe(true)
  })

  it("goes to nobody else, whatever the address says", async () => {
    const mailer = createMailer({ url, from }, () => expect.unreachable())
    for (const to of ["emmy@example.org, all@example.org", "emmy@example.org\r\nBcc: all@example.org"])
      await mailer.send({ to, ...resetLetter(link) }).catch(() => null)
    for (const { recipients } of letters) expect(recipients).not.toContain("all@example.org")
    for (const { text } of letters) expect(text).not.toMatch(/^Bcc:/im)
  })

  it("that the server does not take is no letter that was sent", async () => {
    refuses = true
    const sent = createMailer({ url, from }, () => {}).send({ to: "x@example.org", ...resetLetter(link) })
    await expect(sent).rejects.toThrow("nobody here")
  })

  it("without a mail server is left for the administrator", async () => {
    const left: string[] = []
    const mailer = createMailer(null, (text) => left.push(text))
    await mailer.send({ to: "emmy@example.org", ...resetLetter(link) })
    expect(left.join("\n")).toContain(link)
    expect(mailer.sends).toBe(false)
  })
})
