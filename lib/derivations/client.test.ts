import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Worker } from "node:worker_threads"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Answer, Question } from "@/lib/engine/answer"
import { check } from "@/lib/engine/check/check"
import type { Derivation } from "@/lib/engine/check/derivation"
import { answerQuestion } from "./answer-question"
import { answerRequest, checkRequest } from "./answer-request"
import { createDerivationClient, type DerivationClient, type DerivationClientOptions } from "./client"
import { createDerivations, type Derivations } from "./derivations"
import type { EngineWorker } from "./local-engine"
import { createDerivationPool } from "./pool"
import { noStore } from "./store"
import { derivationWorker } from "./worker-location"
import type { WorkerReply } from "./worker-messages"

const scalar = (latex: string): Question => ({
  latex,
  variables: [{ name: "x", latex: "x", kind: "scalar", shape: [] }],
  wrt: "x",
})
const quadratic: Question = {
  latex: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
  variables: [
    { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
    { name: "A", latex: "A", kind: "matrix", shape: ["n", "n"] },
  ],
  wrt: "x",
}
const QUESTIONS: readonly Question[] = [
  scalar("x^2 + 5"),
  scalar("\\frac{\\sin x}{1 + e^{x}}"),
  quadratic,
  { ...quadratic, order: 2 },
  { ...quadratic, wrt: "A", layout: "denominator" },
  { ...quadratic, at: { x: [1, 2], A: [[1, 2], [3, 4]] } }, // biome-ignore format: a matrix is read by rows
  { ...quadratic, at: { x: [1, 2, 3], A: [[1, 2], [3, 4]] } }, // biome-ignore format: a matrix is read by rows
  { ...quadratic, dims: { n: 100_000 } },
  { ...quadratic, wrt: "y" },
  scalar("x^2 + ("),
  scalar("x + ".repeat(5000)),
  scalar("x + \\bm{x}_{\\ud800}"),
]

let derivations: Derivations
let server: Server
let address: string
const asked: string[] = []
let reply: ((body: string) => Promise<Response>) | null = null

beforeAll(async () => {
  derivations = createDerivations({
    pool: createDerivationPool({ worker: derivationWorker(), size: 1 }),
    store: noStore,
  })
  server = createServer(async (request, response) => {
    let body = ""
    for await (const part of request) body += part
    asked.push(body)
    const answerTo = request.url === "/api/check" ? checkRequest : answerRequest
    const answer = await (reply ? reply(body) : answerTo(body, derivations, "en"))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(await answer.text())
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/derive`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await derivations.close()
})

/** The browser's worker, run by Node: the same file with the little of a page that it touches. */
const BROWSER_WORKER = `
const { parentPort } = require("node:worker_threads")
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listen) => parentPort.on(type, (data) => listen({ data })),
}
import("tsx/esm/api").then(async ({ register }) => {
  register()
  ;(await import("tsx/cjs/api")).register()
  await import(${JSON.stringify(new URL("./browser-worker.ts", import.meta.url).href)})
})
`
const HANGING_WORKER = `
const { parentPort } = require("node:worker_threads")
parentPort.on("message", () => { for (;;); })
parentPort.postMessage({ ready: true })
`

const startWorker = (program: string) => (): EngineWorker => {
  const thread = new Worker(program, { eval: true })
  return {
    postMessage: (request) => thread.postMessage(request),
    onReply: (listener) => void thread.on("message", (data: WorkerReply) => listener(data)),
    onFailure: (listener) => void thread.on("error", listener),
    terminate: () => void thread.terminate(),
  }
}

let client: DerivationClient | undefined
function open(options: DerivationClientOptions = {}): DerivationClient {
  const checkAddress = address.replace("derive", "check")
  const defaults = { address, checkAddress, isOnline: () => true, startWorker: startWorker(BROWSER_WORKER) }
  client = createDerivationClient({ ...defaults, ...options })
  return client
}
afterEach(() => {
  client?.close()
  reply = null
  asked.length = 0
})

const deriveAll = (from: DerivationClient) => Promise.all(QUESTIONS.map((question) => from.derive(question)))

describe("the derivation client", () => {
  it("gives the same answers from the server, from the page alone, and from the engine itself", async () => {
    const fromServer = await deriveAll(open())
    expect(asked).toHaveLength(QUESTIONS.length)
    client?.close()
    const fromPage = await deriveAll(open({ isOnline: () => false }))
    expect(asked).toHaveLength(QUESTIONS.length)
    expect(fromPage).toEqual(fromServer)
    // Through JSON, as both ways carry it.
    const direct: Answer[] = JSON.parse(
      JSON.stringify(QUESTIONS.map((question) => answerQuestion(question).answer)),
    )
    expect(fromServer).toEqual(direct)
    expect(fromServer.filter((answer) => answer.ok).length).toBeGreaterThan(4)
    expect(fromServer.filter((answer) => !answer.ok).length).toBeGreaterThan(4)
  })

  it("judges lines alike on the server and in the page, and gives up what nobody waits for any more", async () => {
    const derivation = (...lines: string[]): Derivation => ({
      variables: quadratic.variables,
      wrt: "x",
      lines,
    })
    const start = "\\frac{\\partial}{\\partial\\bm{x}}(\\bm{x}^\\top A\\bm{x})"
    const derivations = [
      derivation(start, "A\\bm{x} + A^\\top\\bm{x}", "(A + A^\\top)\\bm{x}"),
      derivation(start, "2A\\bm{x}", "\\frac{1"),
      derivation(start, "\\bm{x}^\\top(A + A^\\top)", "A\\bm{x}"),
    ]
    const judge = (from: DerivationClient) => Promise.all(derivations.map((one) => from.check(one)))
    const fromServer = await judge(open())
    expect(asked).toHaveLength(derivations.length)
    client?.close()
    const page = open({ isOnline: () => false })
    const stop = new AbortController()
    const first = page.check(derivation(start, "A\\bm{x}"))
    const given = page.check(derivation(start, "A"), { signal: stop.signal })
    stop.abort(new Error("typed on"))
    await expect(given).rejects.toThrow("typed on")
    expect(await first).toMatchObject({ ok: true, firstWrong: 1 })
    expect(await judge(page)).toEqual(fromServer)
    expect(fromServer).toEqual(JSON.parse(JSON.stringify(derivations.map((one) => check(one)))))
    for (const [at, one] of derivations.entries()) expect(page.knownCheck(one)).toEqual(fromServer[at])
    expect(fromServer.map((report) => report.ok && report.firstWrong)).toEqual([null, 2, 1])
  })

  it("loads the page's engine once, ahead of need when asked to", async () => {
    let started = 0
    const count = (): EngineWorker => {
      started += 1
      return startWorker(BROWSER_WORKER)()
    }
    const page = open({ isOnline: () => false, startWorker: count })
    expect(started).toBe(0)
    page.prepare()
    page.prepare()
    expect(started).toBe(1)
    expect((await page.derive(quadratic)).ok).toBe(true)
    expect(started).toBe(1)
  })

  it("asks the same question once, however many cards ask it and whenever", async () => {
    const page = open()
    const answers = await Promise.all(Array.from({ length: 5 }, () => page.derive(quadratic)))
    expect(await page.derive({ ...quadratic })).toBe(answers[0])
    expect(page.known(quadratic)).toBe(answers[0])
    expect(page.known(scalar("x"))).toBeUndefined()
    expect(asked).toHaveLength(1)
  })

  it("derives in the page while the server is overloaded, and leaves the server alone for that time", async () => {
    reply = async () => Response.json({ error: {} }, { status: 429, headers: { "Retry-After": "60" } })
    const page = open()
    for (const latex of ["x^2", "x^3"]) expect((await page.derive(scalar(latex))).ok).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ["cannot be reached", "http://127.0.0.1:1/"],
    ["has no such address", null],
  ])("derives in the page when the server %s", async (_, other) => {
    reply = async () => new Response("<html>", { status: 404 })
    const page = open(other ? { address: other } : {})
    expect((await page.derive(quadratic)).ok).toBe(true)
  })

  it("does not take a page of a proxy for an answer", async () => {
    reply = async () => Response.json({ hello: "world" })
    expect((await open().derive(quadratic)).ok).toBe(true)
  })

  it("stops a question in the page at its deadline and goes on", async () => {
    const programs = [HANGING_WORKER, BROWSER_WORKER]
    const page = open({
      isOnline: () => false,
      deadlineMs: 300,
      startWorker: () => startWorker(programs.shift() ?? BROWSER_WORKER)(),
    })
    const [late, next] = await Promise.all([page.derive(scalar("x")), page.derive(scalar("x^2"))])
    expect(late).toMatchObject({ ok: false, error: { code: "too-large" } })
    expect(next).toMatchObject({ ok: true })
    // The refusal was one of the moment: the same question is asked again.
    expect(await page.derive(scalar("x"))).toMatchObject({ ok: true })
  })

  it("has no answer while neither the server nor the page's engine can be reached, and asks again when they can", async () => {
    let isOnline = false
    const programs = ["throw new Error('no network')"]
    const page = open({
      isOnline: () => isOnline,
      startWorker: () => startWorker(programs.shift() ?? BROWSER_WORKER)(),
    })
    const outcomes = await Promise.allSettled([page.derive(quadratic), page.derive(scalar("x^2"))])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { name: "EngineNotLoaded" } })
    }
    expect(page.known(quadratic)).toBeUndefined()
    const again = new Promise<Answer>((resolve) => {
      const stop = page.onReconnect(() => {
        stop()
        resolve(page.derive(quadratic))
      })
    })
    isOnline = true
    page.reconnect()
    expect((await again).ok).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it("loads the page's engine when the network is back, if it could not be loaded before", async () => {
    const programs = ["throw new Error('no network')"]
    const page = open({
      isOnline: () => false,
      startWorker: () => startWorker(programs.shift() ?? BROWSER_WORKER)(),
    })
    await expect(page.derive(quadratic)).rejects.toThrow("did not start")
    page.reconnect()
    expect((await page.derive(quadratic)).ok).toBe(true)
    expect(asked).toHaveLength(0)
  })

  it("asks the server at once when it is back, and not only when the pause after a failure is over", async () => {
    let isDown = true
    const flaky: typeof fetch = (input, init) =>
      isDown ? Promise.reject(new TypeError("network")) : fetch(input, init)
    const page = open({ fetch: flaky })
    expect((await page.derive(scalar("x^2"))).ok).toBe(true)
    isDown = false
    page.reconnect()
    expect((await page.derive(scalar("x^3"))).ok).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it("gives up a question when everybody who asked has", async () => {
    let aborted = false
    reply = () => new Promise(() => undefined)
    const hanging: typeof fetch = (input, init) => {
      init?.signal?.addEventListener("abort", () => {
        aborted = true
      })
      return fetch(input, init)
    }
    const page = open({ fetch: hanging })
    const [first, second] = [new AbortController(), new AbortController()]
    const asks = [first, second].map(({ signal }) => page.derive(quadratic, { signal }))
    const outcomes = Promise.allSettled(asks)
    first.abort(new Error("typed on"))
    await expect(asks[0]).rejects.toThrow("typed on")
    expect(aborted).toBe(false)
    second.abort(new Error("typed on"))
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(["rejected", "rejected"])
    expect(aborted).toBe(true)
    reply = null
    expect((await page.derive(quadratic)).ok).toBe(true)
  })
})
