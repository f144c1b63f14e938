import { describe, expect, it } from "vitest"
import { sampleVariables } from "../check/samples"
import { derive } from "../engine"

/** The entry of a gradient by x, and the gradient written out. */
function gradient(latex: string, variables = "x:n A:nxn a b:n") {
  const answer = derive({ latex, variables: sampleVariables(variables), wrt: "x" })
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer.derivative
}

const cases = (...rows: readonly string[]) => `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`

describe("sums over shifted indices", () => {
  it.each([
    [
      "\\sum_{i=1}^{n-1}(x_{i+1}-x_i)^2",
      cases("-2(x_2 - x_1) & i = 1", "4x_i - 2x_{i-1} - 2x_{i+1} & 1 < i < n", "2(x_n - x_{n-1}) & i = n"),
    ],
    ["\\sum_{i=2}^{n}x_ix_{i-1}", cases("x_2 & i = 1", "x_{i-1} + x_{i+1} & 1 < i < n", "x_{n-1} & i = n")],
    [
      "\\sum_{i=1}^{n-1}(100(x_{i+1}-x_i^2)^2+(1-x_i)^2)",
      cases(
        "2x_1 - 2 - 400x_1(x_2 - x_1^2) & i = 1",
        "202x_i - 2 - 200x_{i-1}^2 - 400x_i(x_{i+1} - x_i^2) & 1 < i < n",
        "200(x_n - x_{n-1}^2) & i = n",
      ),
    ],
    ["\\sum_{i=1}^{n-1}b_{i+1}x_i", cases("b_{i+1} & i < n", "0 & i = n")],
  ])("%s differs at the ends only", (latex, index) => {
    expect(gradient(latex).index).toBe(index)
  })

  it("are written out with the first, the second and the last entry", () => {
    expect(gradient("\\sum_{i=1}^{n-1}(x_{i+1}-x_i)^2").expanded).toBe(
      "\\begin{bmatrix} -2(x_2 - x_1) \\\\ 4x_2 - 2x_1 - 2x_3 \\\\ \\vdots \\\\ 2(x_n - x_{n-1}) \\end{bmatrix}",
    )
  })
})

describe("sums over pairs of indices", () => {
  it("over i < j of a symmetric summand are sums over all others", () => {
    expect(gradient("\\sum_{i<j}x_ix_j")).toMatchObject({
      compact: "(\\mathbf{1}_n^\\top\\bm{x})\\mathbf{1}_n - \\bm{x}",
      index: "\\sum_{j=1}^{n} x_j - x_i",
    })
  })

  it("have their ends below and above the sign", () => {
    const { index, expanded } = gradient("\\sum_{i<j}A_{ij}x_ix_j", "x:n A:nxn")
    expect(index).toBe("\\sum_{j=i+1}^{n} a_{ij}x_j + \\sum_{j=1}^{i-1} a_{ji}x_j")
    expect(expanded).toBe(
      "\\begin{bmatrix} \\sum_{j=2}^{n} a_{1j}x_j \\\\[6pt] \\sum_{j=3}^{n} a_{2j}x_j + a_{12}x_1 \\\\[6pt] \\vdots \\\\[6pt] \\sum_{j=1}^{n-1} a_{jn}x_j \\end{bmatrix}",
    )
    expect(gradient("\\sum_{i=1}^n\\sum_{j=1}^i x_ix_j^2").index).toBe(
      "\\sum_{j=1}^{i} x_j^2 + 2x_i\\sum_{j=i}^{n} x_j",
    )
  })
})

describe("no brackets of conditions are left", () => {
  it.each([
    "\\sum_{i=1}^{n-2}(x_i-2x_{i+1}+x_{i+2})^2",
    "\\sum_{i=1}^{n-1}\\sin(x_ix_{i+1})",
    "\\sum_{i\\ne j}\\frac{x_i}{x_j}",
    "\\sum_{i<j}(x_i-x_j)^2",
    "\\sum_{i=1}^{n-1}\\sqrt{(x_{i+1}-x_i)^2+a^2}",
    "\\sum_{i=1}^{n}\\sum_{j=i+1}^{n}A_{ij}(x_i-x_j)^4",
    "\\sum_{i=1}^{n-1}x_i^{2}x_{i+1}^{3}+a\\sum_{i=1}^nx_i^2",
  ])("in the gradient of %s", (latex) => {
    const { index, expanded } = gradient(latex)
    for (const text of [index, expanded]) expect(text).not.toMatch(/\\[[^\]]*(=|>|\\ge) 0\\]/)
  })
})
