import { describe, expect, test } from "vitest"
import type { Nested, Question, QuestionVariable } from "../answer"
import { derive } from "../engine"
import { seededRandom } from "../numeric/seeded-random"

const SEED = Number(process.env.SEED ?? 3)
const ROUNDS = Number(process.env.ROUNDS ?? 250)

/** Pairwise distinct sizes, so that a transpose cannot hide. */
const DIMS: Readonly<Record<string, number>> = { n: 3, m: 2, p: 4 }
const SIZES = ["n", "m", "p"] as const
type Size = (typeof SIZES)[number]

const declare = (name: string, latex: string, ...shape: Size[]): QuestionVariable => ({
  name,
  latex,
  kind: shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : "matrix",
  shape,
})
const VARIABLES = [
  declare("x", "\\bm{x}", "n"),
  declare("a", "\\bm{a}", "n"),
  declare("b", "\\bm{b}", "m"),
  declare("c", "\\bm{c}", "p"),
  declare("X", "X", "n", "n"),
  declare("Y", "Y", "m", "n"),
  declare("B", "B", "n", "p"),
  declare("S", "S", "n", "n"),
  declare("t", "t"),
]

/** Writes formulas as people do, of a given shape and depth. */
class Formulas {
  constructor(private readonly random: () => number) {}

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error("nothing to choose from")
    return item
  }

  private make(makers: readonly (() => string)[]): string {
    return this.pick(makers)()
  }

  scalar(depth: number): string {
    if (depth <= 0) return this.pick(["t", "2", "\\frac{1}{2}", "x_1", "x_2", "X_{12}", "Y_{21}"])
    const size = this.pick(SIZES)
    const s = () => this.scalar(depth - 1)
    const v = () => this.column(size, depth - 1)
    const m = () => this.matrix(size, size, depth - 1)
    return this.make([
      () => `(${s()} + ${s()})`,
      () => `(${s()} - ${s()})`,
      () => `(${s()})(${s()})`,
      () => `\\frac{${s()}}{1 + (${s()})^2}`,
      () => `(${v()})^\\top(${v()})`,
      () => `\\operatorname{tr}(${m()})`,
      () => `\\|${v()}\\|^2`,
      () => `\\|${v()}\\|`,
      () => `\\ln|SS^\\top + XX^\\top|`,
      () => `\\det(${this.matrix("n", "n", Math.min(1, depth - 1))})`,
      () => `\\sin(${s()})`,
      () => `e^{-(${s()})^2}`,
      () => `\\sqrt{1 + (${s()})^2}`,
      () => `\\sum_{i=1}^n x_i(${s()})`,
      () => `\\prod_{i=1}^n (x_i + a_i)`,
      () => `\\operatorname{logsumexp}(${v()})`,
      () => `(${v()})_1`,
    ])
  }

  column(size: Size, depth: number): string {
    const own = VARIABLES.filter(({ shape }) => shape.length === 1 && shape[0] === size)
    if (depth <= 0) return this.pick(own.map(({ latex }) => latex))
    const between = this.pick(SIZES)
    const v = () => this.column(size, depth - 1)
    return this.make([
      () => `(${v()} + ${v()})`,
      () => `(${v()} - ${v()})`,
      () => `(${this.matrix(size, between, depth - 1)})(${this.column(between, depth - 1)})`,
      () => `(${v()} \\odot ${v()})`,
      () => `(${v()} \\oslash (${v()} + ${v()}))`,
      () => `(${this.scalar(depth - 1)})(${v()})`,
      () => `\\tanh(${v()})`,
      () => `\\exp(-${v()})`,
      () => `\\operatorname{softmax}(${v()})`,
      () => `\\frac{${v()}}{\\|${v()}\\|}`,
      () => `\\operatorname{diag}(${this.matrix(size, size, depth - 1)})`,
    ])
  }

  matrix(rows: Size, cols: Size, depth: number): string {
    const is = (r: Size, c: Size) => (variable: QuestionVariable) => variable.shape.join() === `${r},${c}`
    const plain = VARIABLES.filter(is(rows, cols)).map(({ latex }) => latex)
    const turned = VARIABLES.filter(is(cols, rows)).map(({ latex }) => `${latex}^\\top`)
    if (depth <= 0)
      return this.pick([...plain, ...turned, `${this.column(rows, 0)}${this.column(cols, 0)}^\\top`])
    const between = this.pick(SIZES)
    const m = () => this.matrix(rows, cols, depth - 1)
    return this.make([
      () => `(${m()} + ${m()})`,
      () => `(${this.matrix(rows, between, depth - 1)})(${this.matrix(between, cols, depth - 1)})`,
      () => `(${this.matrix(cols, rows, depth - 1)})^\\top`,
      () => `(${this.column(rows, depth - 1)})(${this.column(cols, depth - 1)})^\\top`,
      () => `(${m()} \\odot ${m()})`,
      () => `\\operatorname{diag}(${this.column(rows, depth - 1)})(${m()})`,
      () => (rows === "n" && cols === "n" ? this.pick(["X^{-1}", "S^{-\\top}", "X^2"]) : m()),
    ])
  }
}

function pointFor(random: () => number): Record<string, Nested> {
  const draw = ([size, ...rest]: readonly (number | string)[]): Nested =>
    size === undefined
      ? Math.round(300 + 1200 * random()) / 1000
      : Array.from({ length: DIMS[size] ?? 1 }, () => draw(rest))
  return Object.fromEntries(VARIABLES.map(({ name, shape }) => [name, draw(shape)]))
}

const flat = (value: Nested): number[] => (typeof value === "number" ? [value] : value.flatMap(flat))
const shapeOf = (value: Nested): number[] =>
  typeof value === "number" ? [] : [value.length, ...(value[0] === undefined ? [] : shapeOf(value[0]))]
const zeros = (value: Nested): Nested => (typeof value === "number" ? 0 : value.map(zeros))

/** What printed LaTeX is worth at the point, where it is read again with a variable of the right shape added, whose value is zero. */
function worthOf(latex: string, like: Nested, at: Record<string, Nested>): readonly number[] {
  const shape = shapeOf(like).map((size) => SIZES.find((letter) => DIMS[letter] === size) ?? "n")
  const zero = declare("zero", shape.length === 1 ? "\\bm{z}" : "Z", ...shape)
  const question: Question = {
    latex: shape.length === 0 ? latex : `${latex} + ${zero.latex}`,
    variables: shape.length === 0 ? VARIABLES : [...VARIABLES, zero],
    wrt: "t",
    dims: DIMS,
    at: shape.length === 0 ? at : { ...at, zero: zeros(like) },
  }
  const answer = derive(question)
  if (!answer.ok) throw new Error(`${latex}: ${answer.error.message.en}`)
  if (answer.value === undefined) throw new Error(`${latex}: no value`)
  return flat(answer.value)
}

describe("a compact form", () => {
  test("read again, it is worth what the derivative is", () => {
    const random = seededRandom(SEED)
    const formulas = new Formulas(random)
    const at = pointFor(random)
    let compared = 0
    for (let round = 0; round < ROUNDS; round++) {
      const depth = formulas.pick([1, 2, 3])
      const latex = formulas.pick([
        () => formulas.scalar(depth),
        () => formulas.column(formulas.pick(SIZES), depth),
        () => formulas.matrix(formulas.pick(SIZES), formulas.pick(SIZES), Math.min(2, depth)),
      ])()
      const wrt = formulas.pick(["x", "X", "Y", "t", "a"])
      const answer = derive({ latex, variables: VARIABLES, wrt, dims: DIMS, at })
      if (!answer.ok) {
        expect(answer.error.code, `${latex}: ${answer.error.message.en}`).toMatch(/^(unsupported|too-large)$/)
        continue
      }
      const { compact } = answer.derivative
      const right = answer.derivativeValue
      // A tensor has no matrix form.
      if (!compact || right === undefined || shapeOf(right).length > 2) continue
      const read = worthOf(compact, right, at)
      const scale = Math.max(...flat(right).map(Math.abs), 1e-9)
      const off = Math.max(...flat(right).map((value, k) => Math.abs(value - (read[k] ?? Number.NaN))))
      expect(off / scale, `∂/∂${wrt} ${latex} = ${compact}`).toBeLessThan(1e-6)
      compared++
    }
    expect(compared).toBeGreaterThan(ROUNDS / 3)
  }, 60_000)
})
