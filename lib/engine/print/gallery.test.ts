import { renderToString } from "katex"
import { describe, expect, it } from "vitest"
import type { Derivative, Question, QuestionVariable } from "../answer"
import { readCorpus } from "../corpus/cases"
import { derive } from "../engine"

/** Reads `x:n A:m,n` as variables; one size is a vector, two are a matrix; `S:n,n!` is symmetric, `Q:n,n+` positive definite. */
function variablesOf(text: string): QuestionVariable[] {
  return text.split(" ").map((one) => {
    const [name = "", sizes = ""] = one.split(":")
    const promise = /[!+]$/.exec(sizes)?.[0]
    const shape = sizes
      .replace(/[!+]$/, "")
      .split(",")
      .filter((size) => size !== "")
      .map((size) => (/^\d+$/.test(size) ? Number(size) : size))
    const kind = shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : "matrix"
    const greek = name.length > 1 ? `\\${name}` : name
    return {
      name,
      latex: kind === "vector" ? `\\bm{${greek}}` : greek,
      kind,
      shape,
      ...(promise ? { symmetric: true } : {}),
      ...(promise === "+" ? { positiveDefinite: true } : {}),
    }
  })
}

function derivativeOf(latex: string, variables: string, more: Partial<Question> = {}): Derivative {
  const declared = variablesOf(variables)
  const answer = derive({ latex, variables: declared, wrt: declared[0]?.name ?? "", ...more })
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer.derivative
}

const compact = (latex: string, variables: string, more: Partial<Question> = {}): string | null =>
  derivativeOf(latex, variables, more).compact

describe("compact forms as a textbook prints them", () => {
  it.each([
    ["\\bm{x}^\\top S\\bm{x}", "x:n S:n,n", "(S + S^\\top)\\bm{x}"],
    ["\\bm{x}^\\top S\\bm{x}", "x:n S:n,n!", "2S\\bm{x}"],
    ["\\|A\\bm{x} - \\bm{b}\\|^2", "x:n A:m,n b:m", "2A^\\top(A\\bm{x} - \\bm{b})"],
    [
      "\\|A\\bm{x} - \\bm{b}\\|",
      "x:n A:m,n b:m",
      "\\frac{A^\\top(A\\bm{x} - \\bm{b})}{\\|A\\bm{x} - \\bm{b}\\|}",
    ],
    [
      "\\|A\\bm{x} - \\bm{b}\\|^2 + \\lambda\\|\\bm{x}\\|^2",
      "x:n A:m,n b:m lambda:",
      "2(A^\\top(A\\bm{x} - \\bm{b}) + \\lambda\\bm{x})",
    ],
    ["\\bm{a}^\\top\\bm{x}", "x:n a:n", "\\bm{a}"],
    ["\\ln(1 + \\bm{x}^\\top\\bm{x})", "x:n", "\\frac{2\\bm{x}}{1 + \\|\\bm{x}\\|^2}"],
    ["\\ln\\sum_{i=1}^n e^{x_i}", "x:n", "\\operatorname{softmax}(\\bm{x})"],
    [
      "\\sigma(W\\bm{x})",
      "x:n W:m,n",
      "\\operatorname{diag}(\\sigma(W\\bm{x}) \\odot (\\mathbf{1}_m - \\sigma(W\\bm{x})))W",
    ],
    [
      "(\\bm{x}-\\bm{\\mu})^\\top Q^{-1}(\\bm{x}-\\bm{\\mu})",
      "x:n mu:n Q:n,n+",
      "2Q^{-1}(\\bm{x} - \\bm{\\mu})",
    ],
    [
      "\\frac{\\bm{x}^\\top S\\bm{x}}{\\bm{x}^\\top\\bm{x}}",
      "x:n S:n,n!",
      "\\frac{2S\\bm{x}}{\\|\\bm{x}\\|^2} - \\frac{2(\\bm{x}^\\top S\\bm{x})\\bm{x}}{\\|\\bm{x}\\|^4}",
    ],
    [
      "\\frac{\\bm{r}}{\\|\\bm{r}\\|^3}",
      "r:3",
      "\\frac{1}{\\|\\bm{r}\\|^3}I - \\frac{3}{\\|\\bm{r}\\|^5}\\bm{r}\\bm{r}^\\top",
    ],
    ["\\operatorname{tr}(AXB)", "X:m,n A:p,m B:n,p", "A^\\top B^\\top"],
    ["\\operatorname{tr}(X^\\top X)", "X:m,n", "2X"],
    ["\\operatorname{tr}(AX^3)", "X:n,n A:n,n", "(AX^2 + XAX + X^2A)^\\top"],
    ["\\ln\\det X", "X:n,n", "X^{-\\top}"],
    ["\\det X", "X:n,n", "|X|X^{-\\top}"],
    ["\\ln\\det(X^\\top X)", "X:m,2", "2X(X^\\top X)^{-1}"],
    ["\\bm{a}^\\top X^{-1}\\bm{b}", "X:n,n a:n b:n", "-X^{-\\top}\\bm{a}\\bm{b}^\\top X^{-\\top}"],
    ["\\|X\\bm{a} + \\bm{b}\\|^2", "X:m,n a:n b:m", "2(X\\bm{a} + \\bm{b})\\bm{a}^\\top"],
    ["(A + tB)^{-1}", "t: A:n,n B:n,n", "-(A + tB)^{-1}B(A + tB)^{-1}"],
    ["\\bm{\\theta} - \\alpha(2\\bm{\\theta})", "theta:n alpha:", "(1 - 2\\alpha)I"],
    ["e^{-(x_1^2 + x_2^2)}", "x:2", "-2e^{-(x_1^2 + x_2^2)}\\bm{x}"],
    ["t^3 + t\\sin t", "t:", "3t^2 + t\\cos t + \\sin t"],
    ["t^t", "t:", "t^t(1 + \\ln t)"],
    ["\\frac{t}{1 + t^2}", "t:", "\\frac{1 - t^2}{(t^2 + 1)^2}"],
  ])("%s by the first of %s", (latex, variables, expected) => {
    expect(compact(latex, variables)).toBe(expected)
  })

  it.each([
    ["\\bm{x}^\\top S\\bm{x}", "x:n S:n,n", "S + S^\\top"],
    ["\\|A\\bm{x} - \\bm{b}\\|^2", "x:n A:m,n b:m", "2A^\\top A"],
    [
      "\\ln(1 + \\bm{x}^\\top\\bm{x})",
      "x:n",
      "\\frac{2}{1 + \\|\\bm{x}\\|^2}I - \\frac{4}{(1 + \\|\\bm{x}\\|^2)^2}\\bm{x}\\bm{x}^\\top",
    ],
    ["e^{-t^2}", "t:", "2e^{-t^2}(2t^2 - 1)"],
    ["(A + tB)^{-1}", "t: A:n,n B:n,n", "2(A + tB)^{-1}B(A + tB)^{-1}B(A + tB)^{-1}"],
  ])("second derivative of %s by the first of %s", (latex, variables, expected) => {
    expect(compact(latex, variables, { order: 2 })).toBe(expected)
  })

  it.each([
    ["\\|A\\bm{x} - \\bm{b}\\|^2", "x:n A:m,n b:m", "numerator", "2(A\\bm{x} - \\bm{b})^\\top A"],
    ["\\operatorname{tr}(AXB)", "X:m,n A:p,m B:n,p", "numerator", "BA"],
    ["W\\bm{x}", "x:n W:m,n", "denominator", "W^\\top"],
  ] as const)("%s by the first of %s, %s layout", (latex, variables, layout, expected) => {
    expect(compact(latex, variables, { layout })).toBe(expected)
  })

  it.each([
    ["\\operatorname{tr}(AX)", "X:n,n A:n,n", "symmetric", "A + A^\\top - A \\odot I"],
    ["\\operatorname{tr}(AX)", "X:n,n A:n,n", "diagonal", "A \\odot I"],
  ] as const)("%s by the first of %s, within a %s structure", (latex, variables, structure, expected) => {
    expect(compact(latex, variables, { structure })).toBe(expected)
  })

  it.each([
    [
      "\\|A\\sigma(B\\tanh(C\\bm{x}))-\\bm{y}\\|^2",
      "B:p,q A:m,p C:q,n x:n y:m",
      "2(A^\\top(A\\sigma(B\\tanh(C\\bm{x})) - \\bm{y}) \\odot \\sigma(B\\tanh(C\\bm{x})) \\odot (\\mathbf{1}_p - \\sigma(B\\tanh(C\\bm{x}))))\\tanh(C\\bm{x})^\\top",
    ],
    ["\\operatorname{tr}(X^8)", "X:n,n", "8(X^7)^\\top"],
  ])("%s by the first of %s, composed", (latex, variables, expected) => {
    expect(compact(latex, variables)).toBe(expected)
  })

  it.each([
    ["f(A\\bm{x})", "x:n A:m,n", "A^\\top\\nabla f(A\\bm{x})"],
    ["g(f(t))", "t:", "g'(f(t))f'(t)"],
  ])("%s of a function without a definition", (latex, variables, expected) => {
    expect(compact(latex, variables)).toBe(expected)
  })
})

describe("index and vec forms", () => {
  it.each([
    ["W\\bm{x}", "W:m,n x:n", "\\delta_{ki}x_j", "\\bm{x}^\\top \\otimes I_m"],
    ["AXB", "X:m,n A:p,m B:n,q", "a_{ki}b_{jl}", "B^\\top \\otimes A"],
    ["X^{-1}", "X:n,n", "-(X^{-1})_{jl}(X^{-1})_{ki}", "-X^{-\\top} \\otimes X^{-1}"],
    [
      "\\bm{x}\\bm{x}^\\top",
      "x:n",
      "\\delta_{ki}x_l + \\delta_{li}x_k",
      "\\bm{x} \\otimes I_n + I_n \\otimes \\bm{x}",
    ],
    [
      "X^\\top X",
      "X:m,n",
      "\\delta_{kj}x_{il} + \\delta_{lj}x_{ik}",
      "(X^\\top \\otimes I_n)K_{mn} + I_n \\otimes X^\\top",
    ],
  ])("%s by the first of %s", (latex, variables, index, vec) => {
    const derivative = derivativeOf(latex, variables)
    expect(derivative.index).toBe(index)
    expect(derivative.vec?.latex).toBe(vec)
    expect(derivative.compact).toBeNull()
  })
})

describe("the article's functions", () => {
  it("have derivatives that TeX sets", () => {
    for (const one of readCorpus("seed")) {
      const wrt = one.wrtComponent ? { name: one.wrt, index: one.wrtComponent } : one.wrt
      const answer = derive({ latex: one.latex, variables: one.variables, wrt, order: one.order })
      if (!answer.ok) throw new Error(`${one.id}: ${answer.error.message.en}`)
      const { compact: words, index, entry, expanded, shorthand, vec, notations } = answer.derivative
      for (const formula of [words, index, entry, expanded, shorthand, vec?.latex, ...notations]) {
        if (formula) renderToString(formula, { throwOnError: true, strict: "error", output: "mathml" })
      }
    }
  }, 30_000)
})
