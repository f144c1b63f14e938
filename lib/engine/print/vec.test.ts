import { describe, expect, it } from "vitest"
import type { Derivative, Question, QuestionVariable } from "../answer"
import { derive } from "../engine"

function variablesOf(text: string): QuestionVariable[] {
  return text.split(" ").map((one) => {
    const [name = "", sizes = ""] = one.split(":")
    const shape = sizes.split(",").filter((size) => size !== "")
    const kind = shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : "matrix"
    return { name, latex: kind === "vector" ? `\\bm{${name}}` : name, kind, shape }
  })
}

function derivativeOf(latex: string, variables: string, more: Partial<Question> = {}): Derivative {
  const declared = variablesOf(variables)
  const answer = derive({ latex, variables: declared, wrt: declared[0]?.name ?? "", ...more })
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer.derivative
}

const vecOf = (latex: string, variables: string, more: Partial<Question> = {}): string | null =>
  derivativeOf(latex, variables, more).vec?.latex ?? null

describe("the matrix over stacked columns", () => {
  it.each([
    ["AXB", "X:m,n A:p,m B:n,q", "B^\\top \\otimes A"],
    ["X^\\top", "X:m,n", "K_{mn}"],
    [
      "X\\otimes Y",
      "X:m,n Y:p,q",
      "(I_n \\otimes K_{qm} \\otimes I_p)(I_{mn} \\otimes \\operatorname{vec}(Y))",
    ],
    [
      "Y\\otimes X",
      "X:m,n Y:p,q",
      "(I_q \\otimes K_{np} \\otimes I_m)(\\operatorname{vec}(Y) \\otimes I_{mn})",
    ],
    [
      "3AXB\\otimes Y",
      "X:m,n Y:p,q A:r,m B:n,s",
      "3(I_s \\otimes K_{qr} \\otimes I_p)(B^\\top \\otimes A \\otimes \\operatorname{vec}(Y))",
    ],
    ["AX^\\top B", "X:m,n A:p,n B:m,q", "(B^\\top \\otimes A)K_{mn}"],
    ["X^\\top X", "X:m,n", "(X^\\top \\otimes I_n)K_{mn} + I_n \\otimes X^\\top"],
    ["XX^\\top", "X:m,n", "X \\otimes I_m + (I_m \\otimes X)K_{mn}"],
    ["X^{-1}", "X:n,n", "-X^{-\\top} \\otimes X^{-1}"],
    ["X^2", "X:n,n", "X^\\top \\otimes I_n + I_n \\otimes X"],
    ["X\\odot A", "X:m,n A:m,n", "\\operatorname{diag}(\\operatorname{vec}(A))"],
    ["(X\\odot A)^\\top", "X:m,n A:m,n", "\\operatorname{diag}(\\operatorname{vec}(A^\\top))K_{mn}"],
    ["\\sin(X)", "X:m,n", "\\operatorname{diag}(\\operatorname{vec}(\\cos(X)))"],
    [
      "\\sigma(X)",
      "X:m,n",
      "\\operatorname{diag}(\\operatorname{vec}(\\sigma(X) \\odot (\\mathbf{1}_m\\mathbf{1}_n^\\top - \\sigma(X))))",
    ],
    [
      "\\operatorname{tr}(X)X",
      "X:n,n",
      "\\operatorname{vec}(X)\\,\\operatorname{vec}(I_n)^\\top + \\operatorname{tr}(X)I_{n^2}",
    ],
    ["\\operatorname{tr}(X)A", "X:n,n A:m,p", "\\operatorname{vec}(A)\\,\\operatorname{vec}(I_n)^\\top"],
    [
      "\\sigma(AX)",
      "X:m,n A:p,m",
      "\\operatorname{diag}(\\operatorname{vec}(\\sigma(AX) \\odot (\\mathbf{1}_p\\mathbf{1}_n^\\top - \\sigma(AX))))(I_n \\otimes A)",
    ],
    [
      "A\\operatorname{diag}(\\bm{x})",
      "x:n A:m,n",
      "\\operatorname{diag}(\\operatorname{vec}(A))(I_n \\otimes \\mathbf{1}_m)",
    ],
    [
      "\\operatorname{diag}(\\bm{x})",
      "x:n",
      "\\operatorname{diag}(\\operatorname{vec}(I_n))(\\mathbf{1}_n \\otimes I_n)",
    ],
    [
      "X\\bm{a}\\bm{b}^\\top X",
      "X:m,n a:n b:m",
      "X^\\top\\bm{b}\\bm{a}^\\top \\otimes I_m + I_n \\otimes X\\bm{a}\\bm{b}^\\top",
    ],
    ["X + 2X^\\top", "X:n,n", "I_{n^2} + 2K_{nn}"],
    ["K X^\\top", "X:m,n K:p,n", "(I_m \\otimes K)\\mathcal{K}_{mn}"],
    [
      "\\frac{X}{\\|X\\|_F}",
      "X:m,n",
      "\\frac{1}{\\|X\\|_F}I_{mn} - \\frac{1}{\\|X\\|_F^3}\\operatorname{vec}(X)\\,\\operatorname{vec}(X)^\\top",
    ],
    ["X^\\top\\bm{a}", "X:m,n a:m", "I_n \\otimes \\bm{a}^\\top"],
    [
      "\\|X\\bm{a}\\|\\bm{b}",
      "X:m,n a:n b:p",
      "\\frac{1}{\\|X\\bm{a}\\|}(\\bm{a}^\\top \\otimes \\bm{b}\\bm{a}^\\top X^\\top)",
    ],
  ])("of %s by the first of %s", (latex, variables, expected) => {
    expect(vecOf(latex, variables)).toBe(expected)
  })

  it.each([
    ["\\operatorname{tr}(X^\\top AX)", "X:m,n A:m,m", "I_n \\otimes (A + A^\\top)"],
    ["\\bm{a}^\\top X\\bm{a}", "X:n,n a:n", "\\mathbf{0}"],
    ["\\ln\\det X", "X:n,n", "-(X^{-1} \\otimes X^{-\\top})K_{nn}"],
    ["\\|AXB-C\\|_F^2", "X:m,n A:p,m B:n,q C:p,q", "2(BB^\\top \\otimes A^\\top A)"],
  ])("of the second derivative of %s", (latex, variables, expected) => {
    expect(vecOf(latex, variables, { order: 2 })).toBe(expected)
  })
})
