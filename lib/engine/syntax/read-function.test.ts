import { describe, expect, test } from "vitest"
import type { QuestionVariable } from "../answer"
import { readFunction } from "./read"

const vector = (latex: string, name: string, size: number | string): QuestionVariable => ({
  name,
  latex,
  kind: "vector",
  shape: [size],
})
const matrix = (name: string, rows: number | string, cols: number | string): QuestionVariable => ({
  name,
  latex: name,
  kind: "matrix",
  shape: [rows, cols],
})

/** What is typed without any declaration, and what is read from the notation: name, result, variables (`*` marks inputs). */
const READINGS = String.raw`
f(x) = a x^2 + b ~ f scalar | x* scalar, a scalar, b scalar
f(x, y) = x y^2 ~ f scalar | x* scalar, y* scalar
f(\bm x) = x_1^2 + x_1x_2 ~ f scalar | \bm{x}* vector 2
f(x_1, x_2) = x_1 x_2 ~ f scalar | x_1* scalar, x_2* scalar
f(x_1, \ldots, x_n) = x_1 + \cdots + x_n ~ f scalar | \bm{x}* vector n
\bm f(W, \bm b) = W\bm x + \bm b ~ \bm{f} vector m | W* matrix m×n, \bm{b}* vector m, \bm{x} vector n
\mathbf{f}(\mathbf x) = A\mathbf x ~ \bm{f} vector m | \mathbf{x}* vector n, A matrix m×n
\bm y = W_2\sigma(W_1\bm x + \bm b_1) + \bm b_2 ~ \bm{y} vector m | W_2* matrix m×n, W_1* matrix n×p, \bm{x}* vector p, \bm{b}_1* vector n, \bm{b}_2* vector m
A x - b ~ - vector m | A* matrix m×n, x* vector n, b* vector m
sigmoid(w'*x+b) ~ - scalar | w* vector n, x* vector n, b* scalar
W1*x + b1 ~ - vector m | W1* matrix m×n, x* vector n, b1* vector m
(x-a)'*(x-a) ~ - scalar | x* vector n, a* vector n
a x^2 + b x ~ - scalar | a* scalar, x* scalar, b* scalar
\begin{bmatrix} \bm x \\ \bm y \end{bmatrix} ~ - vector p | \bm{x}* vector n, \bm{y}* vector m
\sum_{i=1}^m X_{i,:}\bm w ~ - scalar | X* matrix m×n, \bm{w}* vector n
\|\bm x - \bm x_0\|^2 ~ - scalar | \bm{x}* vector n, \bm{x}_0* vector n
\sum_{i=0}^n a_i t^i ~ - scalar | a_0* scalar, \bm{a}* vector n, t* scalar
x^\top A x ~ - scalar | x* vector n, A* matrix n×n
\operatorname{tr}(AXB) ~ - scalar | A* matrix m×n, X* matrix n×p, B* matrix p×m
f(X) = \sum_{i=1}^m\sum_{j=1}^n x_{ij}^2 ~ f scalar | X* matrix m×n
\sum_{i=1}^N (y_i - \bm w^\top\bm x_i)^2 ~ - scalar | \bm{y}* vector N, \bm{w}* vector n, X* matrix N×n
\sum_{n=1}^N \|\bm\phi_n - \bm\mu\|^2 ~ - scalar | \Phi* matrix N×n, \bm{\mu}* vector n
\sum_{i=1}^N x_i ~ - scalar | \bm{x}* vector N
f(\bm x) = \bm x^\top A\bm x, \quad A \in \mathbb R^{3\times 3} ~ f scalar | \bm{x}* vector 3, A matrix 3×3
f(\bm x) = \|\bm x\|^2 \quad ただし \bm x = (x_1, x_2, x_3)^\top ~ f scalar | \bm{x}* vector 3
f(x) := x^2 ~ f scalar | x* scalar
$f(x) = x^2$ ~ f scalar | x* scalar
h(x) = g(x)^2 ~ h scalar | x* scalar
\hat{\bm y} = X\bm\theta ~ \hat{\bm{y}} vector m | X* matrix m×n, \bm{\theta}* vector n
\mathcal L(\bm w) = \|X\bm w - \bm y\|^2 ~ \mathcal{L} scalar | \bm{w}* vector n, X matrix m×n, \bm{y} vector m
`
  .trim()
  .split("\n")
  .map((line) => line.split(" ~ "))

const sized = (kind: string, shape: readonly (number | string)[]) =>
  shape.length > 0 ? `${kind} ${shape.join("×")}` : kind

test.each(READINGS)("from its notation alone: %s", (latex = "", expected = "") => {
  const reading = readFunction({ latex })
  if (!reading.ok) throw new Error(reading.error.message.en)
  const list = reading.variables.map(
    (one) => `${one.latex}${one.input ? "*" : ""} ${sized(one.kind, one.shape)}`,
  )
  expect(`${reading.name ?? "-"} ${sized(reading.kind, reading.shape)} | ${list.join(", ")}`).toBe(expected)
})

describe("a function read with declarations", () => {
  test("keeps what was declared and passes over what it does not use", () => {
    const declared = [
      vector("\\bm{x}", "x", 4),
      { ...matrix("A", "k", "k"), symmetric: true },
      matrix("Z", "k", "k"),
    ]
    const reading = readFunction({
      latex: "f(\\bm x) = \\|B\\bm x\\| + \\operatorname{tr}A",
      variables: declared,
    })
    expect(reading.ok && reading.variables).toEqual([
      { name: "x", latex: "\\bm{x}", kind: "vector", shape: [4], inferred: false, input: true },
      { name: "B", latex: "B", kind: "matrix", shape: ["m", 4], inferred: true, input: false },
      {
        name: "A",
        latex: "A",
        kind: "matrix",
        shape: ["k", "k"],
        symmetric: true,
        inferred: false,
        input: false,
      },
    ])
  })

  test("tells its body as it can be set: font groups whole, sizes of brackets kept, layout dropped", () => {
    const bodies = [
      "\\mathbf{AX}",
      "f(X) = \\mathbf{AX}b + B",
      "\\left\\Vert x\\right\\Vert^2",
      "\\begin{aligned} f(x) &= \\left(x + 1\\right) \\\\[2pt] &+ x \\end{aligned}",
      "関数 \\bigl| x \\bigr|, \\quad x > 0",
    ].map((latex) => {
      const reading = readFunction({ latex })
      return reading.ok ? reading.body : reading.error.message.en
    })
    expect(bodies).toEqual([
      "\\mathbf{AX}",
      "\\mathbf{AX}b + B",
      "\\left\\Vert x\\right\\Vert^2",
      "\\left(x + 1\\right) + x",
      "\\bigl| x \\bigr|",
    ])
  })

  test("tells its body and the functions that it calls in one spelling", () => {
    const reading = readFunction({
      latex: "h(\\bm x) = \\mathbf g(\\bm x)^\\top\\mathbf{g}(\\bm x) + u(t) \\quad (t > 0)",
    })
    if (!reading.ok) throw new Error(reading.error.message.en)
    expect(reading.calls).toEqual(["\\bm{g}", "u"])
    expect(reading.body).toBe("\\mathbf g(\\bm x)^\\top\\mathbf{g}(\\bm x) + u(t)")
  })
})
