import { describe, expect, it, vi } from "vitest"
import { processorMs } from "../corpus/processor-time"
import { seededRandom } from "../numeric/seeded-random"
import { check } from "./check"
import { CASES, type Case } from "./corpus"
import { EXAMINED } from "./examined"
import { sampleVariables } from "./samples"

// Every right line of two corpora is judged several times over.
vi.setConfig({ testTimeout: 60_000 })

/** A formula without a leading relation, without further sides and without words, so that it can be put into brackets. */
const isPlain = (line: string): boolean => !/=|\\approx|[぀-鿿]/.test(line)

/** Neighbouring lines of which the second is right and can be put into brackets. */
const RIGHT = [...CASES, ...EXAMINED].flatMap((one) =>
  one.expected.flatMap((verdict, k) => {
    const [before, after] = [one.lines[k] ?? "", one.lines[k + 1] ?? ""]
    return verdict === "equal" && isPlain(before) && isPlain(after) ? [{ one, before, after }] : []
  }),
)

const judge = ({ variables, expected: _, ...rest }: Case, before: string, after: string) => {
  const report = check({ ...rest, lines: [before, after], variables: sampleVariables(variables) })
  return report.ok ? (report.verdicts.find(({ line }) => line === 1) ?? null) : null
}

const KEEPING: Readonly<Record<string, (line: string) => string>> = {
  "brackets around it": (line) => `\\left(${line}\\right)`,
  "times one": (line) => `1\\cdot\\left(${line}\\right)`,
  "half of its double": (line) => `\\frac{1}{2}\\left(${line}\\right)+\\frac{1}{2}\\left(${line}\\right)`,
  "three of it less two": (line) => `3\\left(${line}\\right)-2\\left(${line}\\right)`,
  "two minus signs": (line) => `-\\left(-\\left(${line}\\right)\\right)`,
}

const BREAKING: Readonly<Record<string, { make: (line: string) => string; rule: string }>> = {
  "the other sign": { make: (line) => `-\\left(${line}\\right)`, rule: "sign" },
  "its double": { make: (line) => `2\\left(${line}\\right)`, rule: "factor-extra" },
  "its half": { make: (line) => `\\frac{1}{2}\\left(${line}\\right)`, rule: "factor-lost" },
}

describe("lines changed by rules", () => {
  it.each(Object.entries(KEEPING))("a right line stays right: %s", (_, change) => {
    const wrong = RIGHT.flatMap(({ one, before, after }) => {
      const line = change(after)
      const verdict = judge(one, before, line)?.verdict
      return verdict === "equal" ? [] : [`${before} ~ ${line}: ${verdict}`]
    })
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(BREAKING))(
    "a right line becomes wrong, and why is said: %s",
    (_, { make, rule }) => {
      const found = RIGHT.map(({ one, before, after }) => ({
        line: `${before} ~ ${make(after)}`,
        verdict: judge(one, before, make(after)),
      }))
      const missed = found.filter(({ verdict }) => verdict?.verdict !== "different").map(({ line }) => line)
      expect(missed).toEqual([])
      const named = found.filter(({ verdict }) => verdict?.diagnosis?.some((one) => one.rule === rule))
      expect(named.length / found.length).toBeGreaterThan(0.95)
    },
  )

  it("a line does not depend on how its brackets, spaces and products are typed", () => {
    const spelled = (line: string) =>
      line
        .replaceAll("\\left(", "(")
        .replaceAll("\\right)", ")")
        .replaceAll("\\bm{x}", "\\mathbf{x}")
        .replaceAll("^\\top", "^{\\mathsf{T}}")
    const changed = [...CASES, ...EXAMINED].flatMap((one) =>
      one.expected.flatMap((verdict, k) => {
        const [before, after] = [one.lines[k] ?? "", spelled(one.lines[k + 1] ?? "")]
        const found = k === 0 || isPlain(before) ? judge(one, before, after)?.verdict : verdict
        const known = !isPlain(before) || !isPlain(after) || found === verdict
        return known ? [] : [`${before} ~ ${after}: ${found} for ${verdict}`]
      }),
    )
    expect(changed).toEqual([])
  })
})

describe("whatever is typed in a line", () => {
  it("is judged, never thrown at, and quickly", () => {
    const random = seededRandom(11)
    const pieces = EXAMINED.flatMap(({ lines }) => lines).flatMap((line) => line.match(/\\[a-z]+|./giu) ?? [])
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
    let slowest = 0
    for (let k = 0; k < 300; k++) {
      const one = pick(EXAMINED)
      if (!one) continue
      const tokens = (pick(one.lines) ?? "").match(/\\[a-z]+|./giu) ?? []
      const at = Math.floor(random() * tokens.length)
      const broken = random() < 0.5 ? tokens.toSpliced(at, 1) : tokens.toSpliced(at, 0, pick(pieces) ?? "")
      const start = processorMs()
      const report = check({
        variables: sampleVariables(one.variables),
        lines: [one.lines[0] ?? "", broken.join(""), tokens.slice(0, at).join("")],
      })
      slowest = Math.max(slowest, processorMs() - start)
      expect(report.ok && report.verdicts.length).toBeTruthy()
    }
    expect(slowest).toBeLessThan(1500)
  })

  it.each([
    ["brackets nested ten thousand deep", "(".repeat(2000)],
    ["a line beyond the limit", "x+".repeat(3000)],
    ["a power of a power of a power", "2^{".repeat(400)],
    ["a huge exponent", "\\bm x^\\top A^{999999999}\\bm x"],
    ["a sum over a billion", "\\sum_{i=1}^{1000000000}x_i"],
    ["letters that look alike", "х+у"],
  ])("%s gets a verdict", (_, line) => {
    const report = check({
      variables: sampleVariables("x:n A:nxn"),
      wrt: "x",
      lines: ["\\nabla(\\bm x^\\top A\\bm x)", line],
    })
    expect(report.ok && report.verdicts.find((one) => one.line === 1)?.verdict).not.toBe("equal")
  })
})
