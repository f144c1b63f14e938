import { afterEach, describe, expect, it } from "vitest"
import type { Question } from "@/lib/engine/answer"
import { check } from "@/lib/engine/check/check"
import type { Derivation } from "@/lib/engine/check/derivation"
import { derive } from "@/lib/engine/engine"
import { createDerivations, type Derivations, type DerivationsOptions } from "./derivations"
import type { PoolAnswer } from "./pool"
import type { DerivationStore } from "./store"

function memoryStore() {
  const entries = new Map<string, string>()
  const store: DerivationStore = {
    read: async (keys) =>
      keys.flatMap((key) =>
        [...entries].filter(([k]) => k === key).map(([k, answer]) => ({ key: k, answer })),
      ),
    write: async (key, answer) => void entries.set(key, answer),
  }
  return { entries, store }
}

/** The engine in this thread, counting what it is asked. */
function countingPool() {
  const asked: Question[] = []
  const judged: Derivation[] = []
  return {
    asked,
    judged,
    lasting: true,
    async derive(question: Question): Promise<PoolAnswer> {
      asked.push(question)
      await new Promise((resolve) => setImmediate(resolve))
      return { answer: derive(question), lasting: this.lasting }
    },
    async check(derivation: Derivation) {
      judged.push(derivation)
      return { report: check(derivation), lasting: this.lasting }
    },
    workers: () => 0,
    close: async () => undefined,
  }
}

const quadratic = (x: string, A: string): Question => ({
  latex: `\\bm{${x}}^\\top ${A} \\bm{${x}}`,
  variables: [
    { name: x, latex: `\\bm{${x}}`, kind: "vector", shape: ["n"] },
    { name: A, latex: A, kind: "matrix", shape: ["n", "n"] },
  ],
  wrt: x,
})
const BROKEN: Question = { ...quadratic("x", "A"), latex: "\\bm{x}^\\top (" }

let opened: Derivations | undefined
function open(options: Partial<DerivationsOptions> = {}) {
  const pool = countingPool()
  const memory = memoryStore()
  const derivations = createDerivations({ pool, store: memory.store, ...options })
  opened = derivations
  return { derivations, pool, ...memory }
}
afterEach(async () => await opened?.close())

describe("the derivation module", () => {
  it("judges a derivation once and remembers the report", async () => {
    const { derivations, pool } = open()
    const { variables } = quadratic("x", "A")
    const derivation = { variables, lines: ["\\nabla_{\\bm x}(\\bm x^\\top A\\bm x)", "2A\\bm x"] }
    const report = await derivations.check(derivation)
    expect(report).toMatchObject({ ok: true, firstWrong: null, verdicts: [{ verdict: "conditional" }] })
    expect(await derivations.check(derivation)).toEqual(report)
    expect(pool.judged).toHaveLength(1)
  })

  it("derives a question once and keeps the answer", async () => {
    const { derivations, pool } = open()
    const first = await derivations.derive(quadratic("x", "A"))
    expect(first).toEqual(derive(quadratic("x", "A")))
    expect(await derivations.derive(quadratic("x", "A"))).toEqual(first)
    expect(pool.asked).toHaveLength(1)
  })

  it("answers other names from the same entry, in those names", async () => {
    const { derivations, pool, entries } = open()
    await derivations.derive(quadratic("x", "A"))
    expect(await derivations.derive(quadratic("y", "B"))).toEqual(derive(quadratic("y", "B")))
    expect(pool.asked).toHaveLength(1)
    expect(entries.size).toBe(1)
  })

  it("derives afresh where a name means something else in the stored answer", async () => {
    const { derivations, pool } = open()
    await derivations.derive(quadratic("x", "A"))
    expect(await derivations.derive(quadratic("i", "A"))).toEqual(derive(quadratic("i", "A")))
    expect(pool.asked).toHaveLength(2)
  })

  it("derives identical questions that are under way at once only once", async () => {
    const { derivations, pool } = open()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => derivations.derive(quadratic("x", "A"))),
    )
    expect(answers).toEqual(answers.map(() => derive(quadratic("x", "A"))))
    expect(pool.asked).toHaveLength(1)
  })

  it("shares what is under way between names, and keeps refusals to the asker's own words", async () => {
    const { derivations } = open()
    const other: Question = { ...quadratic("y", "B"), latex: "\\bm{y}^\\top (" }
    const [good, alike, bad, worse] = await Promise.all(
      [quadratic("x", "A"), quadratic("y", "B"), BROKEN, other].map((question) =>
        derivations.derive(question),
      ),
    )
    expect([good, alike]).toEqual([quadratic("x", "A"), quadratic("y", "B")].map(derive))
    expect([bad, worse]).toEqual([BROKEN, other].map(derive))
  })

  it("keeps refusals, but none that says more about the moment than about the question", async () => {
    const { derivations, pool, entries } = open()
    await derivations.derive(BROKEN)
    await derivations.derive(BROKEN)
    expect(pool.asked).toHaveLength(1)
    pool.lasting = false
    await derivations.derive(quadratic("x", "A"))
    await derivations.derive(quadratic("x", "A"))
    expect(pool.asked).toHaveLength(3)
    expect(entries.size).toBe(1)
  })

  it("finds in the database what an earlier process derived", async () => {
    const { derivations, store } = open()
    const answer = await derivations.derive(quadratic("x", "A"))
    await derivations.close()
    const later = open({ store })
    expect(await later.derivations.derive(quadratic("x", "A"))).toEqual(answer)
    expect(later.pool.asked).toHaveLength(0)
  })

  it("does not fill the database with values at points", async () => {
    const { derivations, entries } = open()
    const at = { x: [1, 2], A: [[1, 2], [3, 4]] } // biome-ignore format: a matrix is read by rows
    const asked = { ...quadratic("x", "A"), at }
    expect(await derivations.derive(asked)).toEqual(derive(asked))
    await derivations.close()
    expect(entries.size).toBe(0)
  })

  it("goes on without the database when that fails, and says so", async () => {
    const faults: string[] = []
    const fail = async () => {
      throw new Error("the database is gone")
    }
    const { derivations } = open({
      store: { read: fail, write: fail },
      onFault: (fault) => faults.push(fault),
    })
    expect(await derivations.derive(quadratic("x", "A"))).toEqual(derive(quadratic("x", "A")))
    await derivations.close()
    expect(faults.map((fault) => /the database is gone/.test(fault))).toEqual([true, true])
  })
})
