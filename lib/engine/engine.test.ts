import { describe, expect, test } from "vitest"
import type { Answer, Question } from "./answer"
import { readCorpus } from "./corpus/cases"
import { processorMs } from "./corpus/processor-time"
import { derive } from "./engine"
import { seededRandom } from "./numeric/seeded-random"

const quadratic: Question = {
  latex: "\\bm{x}^\\top A \\bm{x}",
  variables: [
    { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
    { name: "A", latex: "A", kind: "matrix", shape: ["n", "n"] },
  ],
  wrt: "x",
}

function accepted(question: Question): Answer & { ok: true } {
  const answer = derive(question)
  if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
  return answer
}

function refusal(question: Question): { code: string; message: string; span: readonly number[] } {
  const answer = derive(question)
  if (answer.ok) throw new Error(`answered: ${answer.derivative.index}`)
  return { code: answer.error.code, message: answer.error.message.en, span: answer.error.span }
}

describe("an answer", () => {
  test("holds the derivative, its steps, numbers at the point and the check", () => {
    const answer = accepted({
      ...quadratic,
      at: {
        x: [1, 2],
        A: [
          [1, 2],
          [3, 4],
        ],
      },
    })
    expect(answer.function.shape).toEqual([])
    expect(answer.derivative.kind).toBe("gradient")
    expect(answer.derivative.shape).toEqual(["n"])
    expect(answer.derivative.compact).toContain("A^\\top")
    expect(answer.value).toBe(27)
    expect(answer.derivativeValue).toEqual([12, 21])
    expect(answer.verified.maxRelativeError).toBeLessThan(1e-9)
    expect(answer.steps.map((step) => step.rule)).toContain("product-rule")
    expect(answer.steps[0]?.before).toContain(quadratic.latex)
  })

  test("uses the promise of symmetry, and says so in a step", () => {
    const [x, A] = quadratic.variables
    if (!x || !A) throw new Error("two variables expected")
    const answer = accepted({ ...quadratic, variables: [x, { ...A, symmetric: true }] })
    expect(answer.derivative.compact).toBe("2A\\bm{x}")
    expect(answer.steps.map((step) => step.rule)).toContain("symmetric-variable")
  })

  test.each([
    ["f(x, y) = x^2", ["x", "y"], "partial"],
    ["f(x, y) = x^2", ["x"], "partial"],
    ["f(x, y) = x^2", ["y", "x"], "partial"],
    ["f(x) = x^2", ["x"], "ordinary"],
    ["f(t) = a t^2", ["t", "a"], "ordinary"],
    ["f(t) = a t^2", ["a", "t"], "partial"],
    ["a t^2", ["t", "a"], "partial"],
    ["t^2", ["t"], "ordinary"],
  ])("of %s with %j declared, by the first, is %s", (latex, names, kind) => {
    const variables = names.map((name) => ({ name, latex: name, kind: "scalar", shape: [] }) as const)
    const answer = derive({ latex, variables, wrt: names[0] ?? "" })
    expect(answer.ok ? answer.derivative.kind : answer.error.message.en).toBe(kind)
  })

  test("moves entries together within a structure, but not for a declared promise alone", () => {
    const trace: Question = {
      latex: "\\operatorname{tr}(AX)",
      variables: [
        { name: "X", latex: "X", kind: "matrix", shape: [2, 2], symmetric: true },
        { name: "A", latex: "A", kind: "matrix", shape: [2, 2] },
      ],
      wrt: "X",
      at: {
        X: [
          [1, 0],
          [0, 1],
        ],
        A: [
          [1, 2],
          [3, 4],
        ],
      },
    }
    expect(accepted(trace).derivativeValue).toEqual([
      [1, 3],
      [2, 4],
    ])
    const within = accepted({ ...trace, structure: "symmetric" })
    expect(within.derivativeValue).toEqual([
      [1, 5],
      [5, 4],
    ])
    expect(within.steps.map((step) => step.rule)).toContain("structure-symmetric")
    expect(accepted({ ...trace, structure: "diagonal" }).derivativeValue).toEqual([
      [1, 0],
      [0, 4],
    ])
  })

  test("has second derivatives, single entries and functions without a definition", () => {
    expect(accepted({ ...quadratic, order: 2 }).derivative.kind).toBe("hessian")
    const entry = accepted({
      ...quadratic,
      wrt: { name: "x", index: [1] },
      at: {
        x: [1, 2],
        A: [
          [1, 2],
          [3, 4],
        ],
      },
    })
    expect(entry.derivativeValue).toBe(12)
    expect(entry.derivative.shape).toEqual([])
    const unknown = accepted({ ...quadratic, latex: "g(\\bm{x})" })
    expect(unknown.derivative.index).toContain("g")
    expect(unknown.derivative.index).not.toBe("0")
  })

  test("differentiates matrix functions in a direction, and checks one order of sizes where the other has no values", () => {
    const variables = [{ name: "X", latex: "X", kind: "matrix", shape: ["m", "n"] }] as const
    const square = [{ name: "X", latex: "X", kind: "matrix", shape: ["n", "n"] }] as const
    expect(accepted({ latex: "e^{X}", variables: square, wrt: "X" }).derivative.shape).toEqual([
      "n",
      "n",
      "n",
      "n",
    ])
    expect(accepted({ latex: "\\ln|X^\\top X|", variables, wrt: "X" }).derivative.compact).toContain(
      "X^\\top X",
    )
    expect(accepted({ latex: "\\ln|XX^\\top|", variables, wrt: "X" }).derivative.compact).toContain(
      "XX^\\top",
    )
  })

  test("cuts derivations short that nobody could read, and still ends at the result", () => {
    const latex = `${"\\sin(".repeat(24)}t${")".repeat(24)}`
    const answer = accepted({
      latex,
      variables: [{ name: "t", latex: "t", kind: "scalar", shape: [] }],
      wrt: "t",
      order: 2,
    })
    expect(answer.steps.map((step) => step.rule)).toContain("several-rules")
    expect(JSON.stringify(answer.steps).length).toBeLessThan(1_000_000)
    expect([answer.derivative.compact, answer.derivative.index]).toContain(answer.steps.at(-1)?.after)
    answer.steps.slice(1).forEach((step, k) => {
      expect(step.before).toBe(answer.steps[k]?.after)
    })
  })

  test("leaves out numbers that are not defined at the point", () => {
    const norm: Question = {
      ...quadratic,
      latex: "\\|\\bm{x}\\|",
      at: {
        x: [0, 0],
        A: [
          [1, 0],
          [0, 1],
        ],
      },
    }
    const answer = accepted(norm)
    expect(answer.value).toBe(0)
    expect("derivativeValue" in answer).toBe(false)
  })

  test("is the same whenever it is asked, whatever was asked before", () => {
    const first = JSON.stringify(derive(quadratic))
    for (const one of readCorpus("seed").slice(0, 10))
      derive({ latex: one.latex, variables: one.variables, wrt: one.wrt })
    expect(JSON.stringify(derive(quadratic))).toBe(first)
  })
})

describe("a refusal", () => {
  test("says what does not fit, and where", () => {
    expect(refusal({ ...quadratic, latex: "\\bm{x}^\\top B \\bm{x}" }).code).toBe("undefined-symbol")
    expect(refusal({ ...quadratic, latex: "A\\bm{x} + \\bm{x}^\\top" }).code).toBe("shape-error")
    expect(refusal({ ...quadratic, latex: "(\\bm{x}" }).code).toBe("syntax-error")
    expect(refusal({ ...quadratic, wrt: "z" }).code).toBe("undefined-symbol")
    expect(refusal({ ...quadratic, structure: "symmetric" }).code).toBe("shape-error")
    expect(refusal({ ...quadratic, at: { x: [1, 2] } }).message).toBe(
      "No value is given for $A$ at the point.",
    )
  })

  test("is given for formulas beyond the limits, quickly", () => {
    const deep = `${"(".repeat(1900)}x${")".repeat(1900)}`
    const long = "x+".repeat(3000)
    const nested = `${"\\sin(x+".repeat(60)}x${")".repeat(60)}`
    const towers = `x${"^{x".repeat(40)}${"}".repeat(40)}`
    const scalar = [{ name: "x", latex: "x", kind: "scalar", shape: [] }] as const
    const start = processorMs()
    for (const latex of [deep, long])
      expect(refusal({ latex, variables: scalar, wrt: "x" }).code).toBe("too-large")
    for (const latex of [nested, towers]) {
      const answer = derive({ latex, variables: scalar, wrt: "x", order: 2 })
      if (!answer.ok) expect(["too-large", "unsupported"]).toContain(answer.error.code)
    }
    expect(processorMs() - start).toBeLessThan(8000)
  })
})

describe("hostile input", () => {
  const parts = [
    "x",
    "\\bm{x}",
    "A",
    "^2",
    "^\\top",
    "^{-1}",
    "_1",
    "_{12}",
    "_n",
    "+",
    "-",
    "\\cdot",
    "(",
    ")",
    "\\left(",
    "\\right)",
    "\\frac{",
    "}{",
    "}",
    "{",
    "\\sum_{i=1}^{n}",
    "\\prod_{i=1}^n",
    "\\sin",
    "\\exp",
    "\\ln",
    "|",
    "\\|",
    "\\det",
    "\\operatorname{tr}",
    "\\begin{bmatrix}",
    "\\end{bmatrix}",
    "&",
    "\\\\",
    "e^{",
    "\\sqrt{",
    "1",
    "0",
    "\\odot",
    "\\otimes",
    "\\nabla",
    "i",
    "x_i",
    "I",
    ",",
    "=",
    "\\",
    "日本",
    "\u0000",
  ]

  test.each(Array.from({ length: 10 }, (_, seed) => seed))(
    "never throws and never fails inside, seed %i",
    (seed) => {
      const random = seededRandom(seed)
      for (let k = 0; k < 60; k++) {
        const latex = Array.from(
          { length: 1 + Math.floor(random() * 12) },
          () => parts[Math.floor(random() * parts.length)],
        ).join(" ")
        const answer = derive({
          ...quadratic,
          latex,
          order: random() < 0.5 ? 1 : 2,
          at: {
            x: [1, 2],
            A: [
              [1, 2],
              [3, 4],
            ],
          },
        })
        if (!answer.ok) expect(`${latex}: ${answer.error.message.en}`).not.toContain("This product failed")
      }
    },
  )

  test("that is no question at all is refused", () => {
    // Callers outside TypeScript send anything; the casts stand for them.
    for (const broken of [
      {},
      { latex: 5 },
      { latex: "x" },
      { ...quadratic, variables: "x" },
      { ...quadratic, wrt: 7 },
      { ...quadratic, order: 3 },
    ]) {
      expect(derive(broken as unknown as Question).ok).toBe(false)
    }
  })
})
