import { execFileSync } from "node:child_process"
import { afterEach, describe, expect, it } from "vitest"
import type { TypesetOrder } from "./scene"
import { createTypesetter, type Typesetter, type TypesetterOptions } from "./typesetter"

const open: Typesetter[] = []
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

function typesetter(options: TypesetterOptions = {}): Typesetter {
  const made = createTypesetter(options)
  open.push(made)
  return made
}

const order: TypesetOrder = {
  output: "pdf",
  title: "勾配",
  language: "ja",
  theme: "light",
  paper: "a4",
  background: "board",
  scale: 2,
  shown: 1,
  date: null,
  url: null,
  images: {},
  page: {
    template: "handout",
    sections: [
      { heading: [{ text: "関数" }], badge: [], part: false, blocks: [{ block: "formula", latex: "x^2" }] },
    ],
  },
}
/** What the processes started by this one have in memory, in MiB. */
const memoryOfChildren = (): readonly number[] =>
  execFileSync("ps", ["-A", "-o", "ppid=", "-o", "rss="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([parent, kilobytes = 0]) => (parent === process.pid ? [kilobytes / 1024] : []))

const isPdf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-"

describe("the typesetter", { timeout: 60_000 }, () => {
  it("typesets in a process of its own, one document after the other", async () => {
    const files = await Promise.all([order, order, order].map((one) => typesetter().typeset(one)))
    expect(files.map(isPdf)).toEqual([true, true, true])
    expect(files[1]).toEqual(files[0])
  })

  it("ends what takes too long, and goes on with the next", async () => {
    const faults: string[] = []
    const late = typesetter({ deadlineMs: 1, onFault: (fault) => faults.push(fault) })
    await expect(late.typeset(order)).rejects.toMatchObject({ reason: "too-much" })
    expect(faults).toEqual([])
  })

  it("ends what takes more memory than it may, by name, and serves the next", async () => {
    const peaks: number[] = []
    const faults: string[] = []
    const small = typesetter({ memoryMiB: 300, onFault: (fault) => faults.push(fault) })
    const [section] = order.page.template === "handout" ? order.page.sections : []
    if (!section) throw new Error("there is no section")
    const formula = (k: number) => ({ block: "formula", latex: `x_{${k}} + \\frac{${k}}{y^{${k}}}` }) as const
    const sections = Array.from({ length: 3_000 }, (_, k) => ({ ...section, blocks: [formula(k)] }))
    const watching = setInterval(() => peaks.push(...memoryOfChildren()), 10)
    const asked = small.typeset({ ...order, page: { template: "handout", sections } })
    await expect(asked).rejects.toMatchObject({ reason: "too-much" })
    clearInterval(watching)
    expect(faults).toEqual(["The typesetter ended (SIGKILL)."])
    // It was on its way beyond the limit and was ended a moment after it had passed it.
    expect(Math.max(...peaks)).toBeGreaterThan(200)
    expect(Math.max(...peaks)).toBeLessThan(400)
    expect(isPdf(await small.typeset(order))).toBe(true)
  })

  it("can be started beforehand, rests when no document comes, and serves the one that comes after that", async () => {
    const one = typesetter({ idleMs: 50 })
    one.start()
    await new Promise((resolve) => setTimeout(resolve, 500))
    one.start()
    expect(isPdf(await one.typeset(order))).toBe(true)
    await one.close()
    one.start()
    await expect(one.typeset(order)).rejects.toMatchObject({ reason: "busy" })
  })

  it("refuses more than may wait", async () => {
    const small = typesetter({ maxWaiting: 1 })
    const [first, second] = [small.typeset(order), small.typeset(order)]
    await expect(small.typeset(order)).rejects.toMatchObject({ reason: "busy" })
    expect([isPdf(await first), isPdf(await second)]).toEqual([true, true])
  })

  it("is called off while it works and while it waits, and still serves the next", async () => {
    const one = typesetter()
    const [working, waiting] = [new AbortController(), new AbortController()]
    const calledOff = [one.typeset(order, working.signal), one.typeset(order, waiting.signal)]
    const wanted = one.typeset(order)
    waiting.abort()
    working.abort()
    for (const file of calledOff) await expect(file).rejects.toMatchObject({ reason: "called-off" })
    expect(isPdf(await wanted)).toBe(true)
  })
})
