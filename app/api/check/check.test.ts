import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestServer, type TestServer } from "@/server/testing/test-server"
import { POST } from "./route"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const call = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://nabla.test/api/check", {
      method: "POST",
      headers: { host: "nabla.test", "accept-language": "en", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  )

const gradient = {
  id: 7,
  variables: [
    { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
    { name: "A", latex: "A", kind: "matrix", shape: ["m", "n"] },
    { name: "b", latex: "\\bm{b}", kind: "vector", shape: ["m"] },
  ],
  wrt: "x",
  lines: [
    "\\frac{\\partial}{\\partial\\bm{x}}\\|A\\bm{x}-\\bm{b}\\|^2",
    "2A^\\top(A\\bm{x}-\\bm{b})",
    "2A^\\top A\\bm{x}-A^\\top\\bm{b}",
  ],
}

describe("POST /api/check", () => {
  it("judges every line of a derivation without a session", async () => {
    const response = await call(gradient)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    const report = await response.json()
    expect(report).toMatchObject({
      id: 7,
      firstWrong: 2,
      verdicts: [
        { line: 1, verdict: "equal" },
        { line: 2, verdict: "different" },
      ],
    })
    for (const language of ["en", "ja"])
      expect(report.verdicts[1].message[language].length).toBeGreaterThan(10)
  })

  it("answers a line that cannot be read with its verdict, not with a failed call", async () => {
    const response = await call({ ...gradient, lines: [gradient.lines[0], "2A^\\top(A\\bm{x}"] })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ firstWrong: 1, verdicts: [{ verdict: "syntax-error" }] })
  })

  it("refuses what is no derivation, what is too large, and foreign origins", async () => {
    for (const body of ["{", "[]", { lines: "x" }, { ...gradient, variables: 3 }]) {
      expect((await call(body)).status).toBe(400)
    }
    expect((await call({ ...gradient, lines: ["x".repeat(300_000)] })).status).toBe(413)
    expect((await call(gradient, { origin: "https://evil.example" })).status).toBe(403)
  })
})
