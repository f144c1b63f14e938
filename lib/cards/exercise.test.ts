import { describe, expect, it } from "vitest"
import { derive } from "../engine/engine"
import { readFunction } from "../engine/syntax/read"
import { NO_DEFINITIONS } from "./definitions"
import { derivationCard } from "./derivation-card"
import { derivationGoal } from "./derivation-goal"
import type { Source } from "./derivative-question"

const sourceOf = (latex: string): Source => ({
  state: "function",
  latex,
  reading: readFunction({ latex, variables: [] }),
  definitions: NO_DEFINITIONS,
})

/** Functions as teachers put them on cards, with the variable to differentiate by. */
const FUNCTIONS = [
  ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x} + \\bm{b}^\\top \\bm{x} + c", "x"],
  ["f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2", "x"],
  ["f(\\bm{x}) = \\frac{1}{2}\\|A\\bm{x} - \\bm{b}\\|^2 + \\frac{\\lambda}{2}\\|\\bm{x}\\|^2", "x"],
  ["f(X) = \\operatorname{tr}(A X B)", "X"],
  ["f(X) = \\ln |X|", "X"],
  ["f(x) = 3x^4 - 2x^2 + 5x", "x"],
  ["f(x) = e^{2x} \\sin(3x)", "x"],
  ["\\bm{f}(\\bm{x}) = W\\bm{x} + \\bm{b}", "x"],
  ["\\bm{f}(\\bm{x}) = \\sigma(W\\bm{x} + \\bm{b})", "x"],
  ["f(\\bm{x}) = \\sum_{i=1}^{n} x_i^3", "x"],
  ["f(\\bm{x}) = \\exp(-\\bm{a}^\\top\\bm{x})", "x"],
  ["f(W) = \\|W\\bm{x} - \\bm{t}\\|^2", "W"],
] as const

const goalOf = (latex: string, name: string, variant: number | null) => {
  const fields = derivationCard.read({ texts: {}, values: {} })
  const read = derivationGoal(sourceOf(latex), { ...fields, wrt: { name, index: null }, variant })
  if (!read.ok) throw new Error(read.problem.message.en)
  return read.goal
}

describe("exercises drawn from a function", () => {
  it.each(FUNCTIONS)("%s gives other functions that the engine differentiates", (latex, name) => {
    const drawn = Array.from({ length: 12 }, (_, seed) => goalOf(latex, name, seed * 7919 + 3))
    for (const { question, start } of drawn) {
      if (question === null) throw new Error("no question")
      expect(derive(question), start).toMatchObject({ ok: true })
    }
    const original = goalOf(latex, name, null).start
    const others = new Set(drawn.map(({ start }) => start).filter((start) => start !== original))
    expect(others.size).toBeGreaterThan(3)
  })

  it("are the same for everybody", () => {
    const [latex, name] = FUNCTIONS[0]
    expect(goalOf(latex, name, 12345)).toEqual(goalOf(latex, name, 12345))
  })

  it("keep the shape of the answer", () => {
    for (const [latex, name] of FUNCTIONS) {
      const shapeOf = (variant: number | null) => {
        const { question } = goalOf(latex, name, variant)
        const answer = question && derive(question)
        return answer?.ok ? answer.derivative.shape : null
      }
      expect(shapeOf(99)).toEqual(shapeOf(null))
    }
  })

  it("keep different exponents different, and let the lines speak of the function by its name", () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { start, definitions } = goalOf("f(x) = 3x^4 - 2x^2 + 5x^3", "x", seed)
      const exponents = start.match(/\^\{?\d/g) ?? []
      expect(new Set(exponents).size, start).toBe(exponents.length)
      expect(definitions[0]).toMatch(/^f\([a-z]\) = /)
    }
  })
})
