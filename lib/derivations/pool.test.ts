import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, describe, expect, it } from "vitest"
import type { Question } from "@/lib/engine/answer"
import { createDerivationPool, type DerivationPool, type PoolOptions } from "./pool"
import { PoolUnavailable } from "./pool-unavailable"
import { derivationWorker } from "./worker-location"

/** A worker in which anything can go wrong on demand; the engine itself must give no such chance. */
const UNRULY = `
import { parentPort } from "node:worker_threads"
const busy = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ); }
const deeds = {
  hang: () => { for (;;); },
  swell: () => { const kept = []; for (;;) kept.push(new Array(100_000).fill(kept.length)) },
  exit: () => process.exit(3),
  throw: () => { throw new Error("a fault in the worker") },
  fault: () => ({ fault: "a fault of the engine" }),
  slow: () => busy(60),
}
parentPort.on("message", ({ job, question }) => {
  const extra = deeds[question.latex]?.() ?? {}
  const error = { code: "unsupported", message: { en: question.latex, ja: "" }, hint: { en: "", ja: "" }, span: [0, 0] }
  parentPort.postMessage({ ready: false, job, answer: { ok: false, error }, ...extra })
})
parentPort.postMessage({ ready: true })
`

const folder = mkdtempSync(join(tmpdir(), "nabla-pool-"))
const unruly = join(folder, "unruly.mjs")
const broken = join(folder, "broken.mjs")
writeFileSync(unruly, UNRULY)
writeFileSync(broken, 'throw new Error("this worker never starts")')

const ask = (latex: string): Question => ({
  latex,
  variables: [{ name: "x", latex: "x", kind: "scalar", shape: [] }],
  wrt: "x",
})

let pool: DerivationPool | undefined
const faults: string[] = []
function open(options: Partial<PoolOptions> = {}): DerivationPool {
  pool = createDerivationPool({ worker: unruly, onFault: (fault) => faults.push(fault), ...options })
  return pool
}
const wordOf = async (asked: ReturnType<DerivationPool["derive"]>) => {
  const { answer } = await asked
  return answer.ok ? "" : answer.error.message.en
}

afterEach(async () => {
  await pool?.close()
  faults.length = 0
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("the derivation pool", () => {
  it("asks the engine in its own worker", async () => {
    const { answer, lasting } = await open({ worker: derivationWorker(), size: 1 }).derive(ask("x^2"))
    expect(answer).toMatchObject({ ok: true, derivative: { compact: "2x" } })
    expect(lasting).toBe(true)
    expect(faults).toEqual([])
  })

  it("answers many questions, each with its own answer, with no more workers than allowed", async () => {
    const busy = open({ size: 2 })
    const words = Array.from({ length: 60 }, (_, i) => `question ${i}`)
    expect(await Promise.all(words.map((word) => wordOf(busy.derive(ask(word)))))).toEqual(words)
    expect(busy.workers()).toBe(2)
  })

  it("stops a question at its deadline, says so, and goes on with a fresh worker", async () => {
    const small = open({ size: 1, deadlineMs: 200 })
    const [late, next] = [small.derive(ask("hang")), small.derive(ask("next"))]
    expect(await late).toMatchObject({ lasting: false, answer: { ok: false, error: { code: "too-large" } } })
    expect(await wordOf(late)).toBe(
      "The derivation was stopped after 0.2 s, the time that one question may take.",
    )
    expect(await wordOf(next)).toBe("next")
  })

  it("counts the deadline from the start of the work, not from the start of the waiting", async () => {
    const small = open({ size: 1, deadlineMs: 1000 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => wordOf(small.derive(ask("slow")))))
    expect(answers).toEqual(answers.map(() => "slow"))
  })

  it("refuses a question that swells beyond the memory limit and keeps the process alive", async () => {
    const small = open({ size: 1, memoryMiB: 48, deadlineMs: 20_000 })
    expect(await small.derive(ask("swell"))).toMatchObject({
      lasting: false,
      answer: { ok: false, error: { code: "too-large" } },
    })
    expect(await wordOf(small.derive(ask("next")))).toBe("next")
  })

  it.each(["exit", "throw"])("survives a worker that ends with %s", async (deed) => {
    const small = open({ size: 1 })
    expect(await small.derive(ask(deed))).toMatchObject({
      lasting: false,
      answer: { ok: false, error: { code: "unsupported" } },
    })
    expect(faults.join()).toMatch(deed === "exit" ? /code 3/ : /a fault in the worker/)
    expect(await wordOf(small.derive(ask("next")))).toBe("next")
  })

  it("reports a fault of the engine and does not let the answer last", async () => {
    expect((await open({ size: 1 }).derive(ask("fault"))).lasting).toBe(false)
    expect(faults).toEqual(["a fault of the engine"])
  })

  it("rejects when too many questions wait", async () => {
    const small = open({ size: 1, maxQueue: 3 })
    const waiting = [1, 2, 3].map((i) => small.derive(ask(`${i}`)))
    await expect(small.derive(ask("4"))).rejects.toThrow(PoolUnavailable)
    expect(await Promise.all(waiting.map(wordOf))).toEqual(["1", "2", "3"])
  })

  it("rejects all that wait when no worker starts, and tries again for the next question", async () => {
    const small = open({ size: 1, worker: broken })
    for (const word of ["first", "second"])
      await expect(small.derive(ask(word))).rejects.toThrow(/no worker starts: .*this worker never starts/s)
    expect(faults).toHaveLength(2)
  })

  it("stops idle workers and starts one again when it is needed", async () => {
    const small = open({ size: 1, idleMs: 50 })
    expect(await wordOf(small.derive(ask("first")))).toBe("first")
    await expect.poll(() => small.workers()).toBe(0)
    expect(await wordOf(small.derive(ask("second")))).toBe("second")
  })

  it("rejects what waits and what comes after it is closed", async () => {
    const small = open({ size: 1 })
    const waiting = [small.derive(ask("slow")), small.derive(ask("slow"))]
    const settled = Promise.allSettled(waiting)
    await small.close()
    expect((await settled).map((result) => result.status)).toContain("rejected")
    await expect(small.derive(ask("after"))).rejects.toThrow(PoolUnavailable)
    expect(small.workers()).toBe(0)
  })
})
