import { describe, expect, it } from "vitest"
import type { Nested } from "./answer"
import { flatten, readCorpus, relativeError, sizesOf } from "./corpus/cases"
import { derive } from "./engine"
import { type NumericFunction, numericFunction } from "./numeric-function"

const made = (
  latex: string,
  ...variables: Parameters<typeof numericFunction>[0]["variables"]
): NumericFunction => {
  const read = numericFunction({ latex, variables })
  if (!read.ok) throw new Error(read.error.message.en)
  return read.value
}
const scalar = (name: string, latex = name) => ({ name, latex, kind: "scalar", shape: [] }) as const

const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")].filter(
  ({ matrixFunctions, order }) => matrixFunctions !== true && order === 1,
)

/** The case with its sizes as numbers, so that nothing is left open. */
function settled(one: (typeof cases)[number]) {
  const variables = one.variables.map((variable) => {
    const given = one.at[variable.name]
    const shape = given === undefined || variable.kind === "scalar" ? [] : sizesOf(given)
    return { ...variable, shape: variable.kind === "vector" ? [flatten(given ?? 0).length] : shape }
  })
  return numericFunction({ latex: one.latex, variables })
}

describe("a function in numbers", () => {
  const readable = cases.flatMap((one) => {
    const read = settled(one)
    return read.ok ? [{ one, fn: read.value }] : []
  })

  it("can be made of nearly every function of the corpus; the others call functions without a definition", () => {
    const refused = cases.filter((one) => !settled(one).ok)
    for (const one of refused) {
      const read = settled(one)
      expect([one.id, !read.ok && read.error.code]).toEqual([one.id, "undefined-symbol"])
    }
    expect(readable.length).toBeGreaterThan(cases.length * 0.9)
  })

  it("has the value of the corpus at its points, and the derivative by every entry", () => {
    for (const { one, fn } of readable) {
      const point = new Map(Object.entries(one.at).map(([name, value]) => [name, flatten(value as Nested)]))
      const width = flatten(one.at[one.wrt] ?? 0).length
      const by = Array.from({ length: width }, (_, at) => ({ name: one.wrt, at }))
      const { value, partials } = fn.at(point, by)
      expect([one.id, relativeError([...value], flatten(one.value)) < 1e-9]).toEqual([one.id, true])
      if (one.wrtComponent) continue
      const neutral = [...value].flatMap((_, out) => partials.map((partial) => partial[out] ?? Number.NaN))
      expect([one.id, relativeError(neutral, flatten(one.derivative)) < 1e-7]).toEqual([one.id, true])
    }
  })

  it("has the same values at many points as at each of them", () => {
    for (const { one, fn } of readable) {
      const factors = [1, 0.5, -0.75, 1.25]
      const points = factors.map(
        (factor) =>
          new Map(fn.variables.map(({ name }) => [name, flatten(one.at[name] ?? 1).map((v) => v * factor)])),
      )
      const batch = new Map(
        fn.variables.map(({ name }) => [
          name,
          Float64Array.from(points.flatMap((point) => point.get(name) ?? [])),
        ]),
      )
      const together = fn.values(batch, factors.length)
      const apart = points.flatMap((point) => [...fn.at(point, []).value])
      expect([one.id, [...together]]).toEqual([one.id, apart])
    }
  })

  it("has the second derivatives that the engine finds", () => {
    const latex = "f(x, y) = x^3 y^2 + \\sin(x y)"
    const fn = made(latex, scalar("x"), scalar("y"))
    const point = new Map([["x", [0.7]], ["y", [-1.2]]]) // biome-ignore format: a point reads best in one line
    const answer = derive({
      latex,
      variables: [scalar("x"), scalar("y")],
      wrt: ["x", "y"],
      at: { x: 0.7, y: -1.2 },
    })
    const mixed = fn.second(point, { name: "x", at: 0 }, { name: "y", at: 0 })
    expect(answer.ok && answer.derivativeValue).toBeCloseTo(mixed[0] ?? 0, 12)
  })

  it("has no value outside its domain, and an infinite one at a pole", () => {
    const values = made("f(x) = \\ln(x) + \\frac{1}{x - 2}", scalar("x")).values(
      new Map([["x", Float64Array.of(-1, 1, 2)]]),
      3,
    )
    expect([...values].map(Number.isFinite)).toEqual([false, true, false])
  })

  it("draws open sizes in the plane, or as large as the formula needs", () => {
    const x = { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] } as const
    expect(made("f(\\bm{x}) = \\bm{x}^\\top\\bm{x}", x).sizes).toEqual([{ name: "n", number: 2 }])
    expect(made("f(\\bm{x}) = x_3", x).sizes).toEqual([{ name: "n", number: 3 }])
  })

  it("refuses functions without a definition, and more work than a plot may take", () => {
    const call = numericFunction({ latex: "f(x) = g(x) + 1", variables: [scalar("x")] })
    expect(!call.ok && call.error.message.en).toMatch(/g/)
    const sum = numericFunction({
      latex: "f(x) = \\sum_{i=1}^{1000} \\sum_{j=1}^{1000} \\frac{x}{i + j}",
      variables: [scalar("x")],
    })
    expect(!sum.ok && sum.error.code).toBe("too-large")
  })
})
