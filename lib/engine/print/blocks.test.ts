import { describe, expect, it } from "vitest"
import type { Question, QuestionVariable } from "../answer"
import { derive } from "../engine"

const matrix = (name: string, ...shape: string[]): QuestionVariable => ({
  name,
  latex: name,
  kind: "matrix",
  shape,
})
const vector = (name: string, size: string): QuestionVariable => ({
  name,
  latex: `\\bm{${name}}`,
  kind: "vector",
  shape: [size],
})

function derivativeOf(question: Question) {
  const answer = derive(question)
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer.derivative
}

const grid = (...rows: string[]): string => `\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`
const DOTS = "\\vdots & \\vdots & \\ddots & \\vdots"

describe("axes in blocks", () => {
  it("are written out from the first block to the end of the last", () => {
    const X = matrix("X", "m", "n")
    const { expanded } = derivativeOf({
      latex: "A \\otimes X",
      variables: [X, matrix("A", "p", "q")],
      wrt: "X",
    })
    const zeros = "0 & 0 & \\cdots & 0"
    const lines = [
      ["f_{11}", grid("a_{11} & 0 & \\cdots & 0", zeros, DOTS, zeros)],
      ["f_{12}", grid("0 & a_{11} & \\cdots & 0", zeros, DOTS, zeros)],
      ["f_{m p,n q}", grid(zeros, zeros, DOTS, "0 & 0 & \\cdots & a_{pq}")],
    ].map(([left, right]) => `\\frac{\\partial ${left}}{\\partial X} &= ${right}`)
    const [first, second, last] = lines
    expect(expanded).toBe(
      `\\begin{aligned} ${[first, second, "& \\;\\; \\vdots", last].join(" \\\\[6pt] ")} \\end{aligned}`,
    )
  })

  it("count through the blocks without sums of numbers", () => {
    const { expanded } = derivativeOf({
      latex: "\\operatorname{vec}(X)^\\top\\bm{y}",
      variables: [matrix("X", "m", "n"), vector("y", "r")],
      wrt: "X",
      dims: { m: 2, n: 3, r: 6 },
    })
    expect(expanded).toBe(
      grid(
        "y_1 & y_{m+1} & \\cdots & y_{(n-1)m+1}",
        "y_2 & y_{m+2} & \\cdots & y_{(n-1)m+2}",
        DOTS,
        "y_m & y_{2 m} & \\cdots & y_{m n}",
      ),
    )
  })
})

describe("a letter for the size of a product", () => {
  const kronecker = (dims: Record<string, number>) =>
    derive({
      latex: "(A \\otimes B)\\bm{x}",
      variables: [matrix("A", "m", "n"), matrix("B", "p", "q"), vector("x", "r")],
      wrt: "x",
      dims,
    })

  it("is taken where the numbers given for the sizes agree", () => {
    const answer = kronecker({ n: 3, q: 2, r: 6 })
    expect(answer.ok && answer.derivative.compact).toBe("A \\otimes B")
  })

  it("is refused where they do not, and where none are given", () => {
    for (const dims of [{ n: 3, q: 2, r: 5 }, { n: 3, r: 6 }, {}] as Record<string, number>[]) {
      expect(kronecker(dims)).toMatchObject({ ok: false, error: { code: "shape-error" } })
    }
  })
})

describe("determinant and inverse of Kronecker products", () => {
  it.each([
    ["|A \\otimes X|", "m|A|^n|X|^mX^{-\\top}"],
    ["\\ln|I_m \\otimes X|", "mX^{-\\top}"],
    ["\\ln|X \\otimes X|", "2nX^{-\\top}"],
    ["\\operatorname{tr}((A \\otimes X)^{-1})", "-\\operatorname{tr}(A^{-1})(X^{-2})^\\top"],
  ])("%s", (latex, compact) => {
    const variables = [matrix("X", "n", "n"), matrix("A", "m", "m")]
    expect(derivativeOf({ latex, variables, wrt: "X" }).compact).toBe(compact)
  })
})
