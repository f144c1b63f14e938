import { beforeEach, describe, expect, it, vi } from "vitest"
import { catalogue } from "./errors"
import { refusalCode } from "./refusal-codes"
import * as page from "./refusals.page"

beforeEach(() => {
  vi.resetModules()
  // What a page resolves; everything else is as it runs there.
  vi.doMock("#refusals", () => page)
})

const LONG =
  "f(\\bm{x}, A) = \\sum_{i=1}^{n} \\ln\\left(1 + x_i^2\\right) + \\operatorname{tr}(A^\\top A) + \\frac{\\|A\\bm{x}\\|}{\\det(A)} + \\bm{x}"
const UNKNOWN = "f(\\bm{x}) = \\foo \\bm{x}"

describe("a refusal in a page", () => {
  it("gets its words when they come, though it was made before", async () => {
    const { readFunction } = await import("./syntax/read")
    const reading = readFunction({ latex: UNKNOWN })
    if (reading.ok) throw new Error("the formula was read")
    expect(UNKNOWN.slice(...reading.error.span)).toContain("\\foo")
    expect(reading.error.code).toBe("syntax-error")
    expect(() => reading.error.message).toThrow("loaded their words")
    await import("./worded")
    expect(reading.error.message.en).toContain("\\foo")
    expect(reading.error.hint.ja).not.toBe("")
    expect(structuredClone(reading)).toEqual(readFunction({ latex: UNKNOWN }))
  })

  it("is the same as elsewhere for every beginning of a formula", async () => {
    const { readFunction } = await import("./syntax/read")
    const beginnings = Array.from(LONG, (_, k) => LONG.slice(0, k + 1))
    const read = () => beginnings.map((latex) => readFunction({ latex }))
    const before = read()
    await import("./worded")
    expect(before.map((one) => structuredClone(one))).toEqual(read())
    expect(before.filter(({ ok }) => !ok).length).toBeGreaterThan(LONG.length / 2)
  })

  it.each([
    [
      "derivatives",
      async () => (await import("./engine")).derive({ latex: UNKNOWN, variables: [], wrt: "x" }),
    ],
    [
      "numbers",
      async () => (await import("./numeric-function")).numericFunction({ latex: UNKNOWN, variables: [] }),
    ],
    [
      "judged lines",
      async () => (await import("./check/check")).check({ variables: [], lines: Array(1_000).fill("x") }),
    ],
  ])("has its words from the beginning where somebody asks for %s", async (_, ask) => {
    const answer = await ask()
    if (answer.ok) throw new Error("nothing was refused")
    expect(answer.error.message.en).not.toBe("")
    expect(answer.error.message.ja).not.toBe("")
  })
})

it("has the same code before its words are there and after", () => {
  for (const [id, { code }] of Object.entries(catalogue))
    expect([id, refusalCode(id as keyof typeof catalogue)]).toEqual([id, code])
})
