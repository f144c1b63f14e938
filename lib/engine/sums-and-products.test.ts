import { describe, expect, test } from "vitest"
import { derive } from "./engine"
import { declare } from "./sample-question"

/** What is typed, its variables, by which, the shortest form and one entry; `null` where nothing shorter is known. */
const FORMS = [
  [
    String.raw`\operatorname{tr}(A X^k)`,
    "A:n,n X:n,n",
    "X",
    String.raw`\left(\sum_{i=1}^{k} X^{k - i}AX^{i - 1}\right)^\top`,
    String.raw`\sum_{l=1}^{n} \sum_{p=1}^{n} \sum_{q=1}^{k} a_{lp}(X^{k - q})_{jl}(X^{q - 1})_{p,i}`,
  ],
  [
    String.raw`\bm b^\top X^k \bm c`,
    "X:n,n b:n c:n",
    "X",
    String.raw`\sum_{i=1}^{k} (X^{i - 1})^\top\bm{b}\bm{c}^\top(X^{k - i})^\top`,
    String.raw`\sum_{l=1}^{n} \sum_{p=1}^{n} \sum_{q=1}^{k} b_pc_l(X^{k - q})_{jl}(X^{q - 1})_{p,i}`,
  ],
  [String.raw`|X^k|`, "X:n,n", "X", String.raw`k|X|^kX^{-\top}`, String.raw`k(X^{-1})_{ji}|X|^k`],
  [String.raw`\ln|X^k|`, "X:n,n", "X", String.raw`kX^{-\top}`, String.raw`k(X^{-1})_{ji}`],
  [
    String.raw`\prod_i x_i`,
    "x:n",
    "x",
    String.raw`\left(\prod_{i=1}^{n} x_i\right)\bm{x}^{\circ -1}`,
    String.raw`\prod_{j \ne i} x_j`,
  ],
  [
    String.raw`\prod_{i=1}^n \sin(x_i)`,
    "x:n",
    "x",
    String.raw`\left(\prod_{i=1}^{n} \sin x_i\right)\cos(\bm{x}) \oslash \sin(\bm{x})`,
    String.raw`\cos(x_i)\prod_{j \ne i} \sin x_j`,
  ],
  [String.raw`\ln\prod_{i=1}^n x_i`, "x:n", "x", String.raw`\bm{x}^{\circ -1}`, String.raw`\frac{1}{x_i}`],
  [
    String.raw`\prod_{i=2}^n x_i`,
    "x:n",
    "x",
    null,
    String.raw`\prod_{j \ne i,\,1} x_j - \delta_{i1}\prod_{j \ne 1} x_j`,
  ],
  [String.raw`\prod_{k=1}^m t`, "t", "t", "mt^{m - 1}", "mt^{m - 1}"],
  [
    String.raw`\prod_{i=1}^n x_i^{a_i}`,
    "x:n a:n",
    "x",
    null,
    String.raw`a_ix_i^{a_i - 1}\prod_{j \ne i} x_j^{a_j}`,
  ],
] as const

describe("powers with a letter and products over an index", () => {
  test.each(FORMS)("%s", (latex, variables, wrt, compact, index) => {
    expect(derive({ latex, variables: declare(variables), wrt })).toMatchObject({
      derivative: { compact, index },
    })
  })

  test("a product has a derivative also where a factor is zero", () => {
    const question = { latex: String.raw`\prod_i x_i`, variables: declare("x:3"), wrt: "x" }
    expect(derive({ ...question, at: { x: [0, 2, 3] } })).toMatchObject({ derivativeValue: [6, 0, 0] })
  })

  test("the second derivative of a product leaves two factors out", () => {
    const question = { latex: String.raw`\prod_i x_i`, variables: declare("x:n"), wrt: "x", order: 2 }
    expect(derive({ ...question, dims: { n: 3 }, at: { x: [2, 3, 5] } })).toMatchObject({
      derivativeValue: [
        [0, 5, 3],
        [5, 0, 2],
        [3, 2, 0],
      ],
    })
  })

  test("a power with a letter by the matrix is a sum of Kronecker products", () => {
    const question = { latex: "X^k", variables: declare("X:n,n"), wrt: "X" }
    expect(derive(question)).toMatchObject({
      derivative: { vec: { latex: String.raw`\sum_{i=1}^{k} (X^{k - i})^\top \otimes X^{i - 1}` } },
    })
  })
})
