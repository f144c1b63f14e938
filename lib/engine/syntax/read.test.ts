import { describe, expect, test } from "vitest"
import type { Question, QuestionVariable } from "../answer"
import { elaborateQuestion } from "./read"
import { termText } from "./term-text"

const scalar = (latex: string, name = latex): QuestionVariable => ({ name, latex, kind: "scalar", shape: [] })
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

/** Variables of the cases below: scalars a, b, c, t, \theta, vectors x, y of n, b of m, matrices A: n×n, W: m×n, X: m×n, S: 2×3. */
const variables: readonly QuestionVariable[] = [
  scalar("a"),
  scalar("c"),
  scalar("t"),
  scalar("\\theta", "theta"),
  vector("\\bm{x}", "x", "n"),
  vector("\\bm{y}", "y", "n"),
  vector("\\bm{b}", "b", "m"),
  vector("\\bm{u}", "u", 3),
  vector("\\bm{v}", "v", 3),
  matrix("A", "n", "n"),
  matrix("B", "n", "n"),
  matrix("W", "m", "n"),
  matrix("X", "m", "n"),
  matrix("S", 2, 3),
]

const ask = (latex: string, more: Partial<Question> = {}) =>
  elaborateQuestion({ latex, variables, wrt: "x", ...more })

function read(latex: string, more: Partial<Question> = {}): string {
  const result = ask(latex, more)
  if (!result.ok) throw new Error(`${latex}: ${result.error.message.en}`)
  const { shape } = result.value.term
  const suffix =
    shape.kind === "scalar"
      ? ""
      : shape.kind === "matrix"
        ? ` : ${shape.rows}×${shape.cols}`
        : ` : ${shape.kind} ${shape.size}`
  return `${termText(result.value.term)}${suffix}`
}

/** One line a case: what is typed, and the typed tree that it means. */
const CASES = String.raw`
a + c - t ~ add(a, c, negate(t))
-a^2 ~ negate(power(a, 2))
-2 a ~ negate(multiply(2, a))
a - 2 ~ add(a, -2)
a c \cdot t ~ multiply(multiply(a, c), t)
a \cdot -c ~ multiply(a, negate(c))
a / c ~ divide(a, c)
\|\bm x\|^2/2 ~ divide(power(norm(x), 2), 2)
1.25 a ~ multiply(5/4, a)
\frac12 a ~ multiply(1/2, a)
\frac{1}{n} ~ divide(1, #n)
\bm x^\top A\bm x ~ multiply(multiply(transpose(x), A), x)
\mathbf{x}^T A \vec{x} ~ multiply(multiply(transpose(x), A), x)
x' A x ~ multiply(multiply(transpose(x), A), x)
\boldsymbol{x}^{\mathrm T}\textbf{y} ~ multiply(transpose(x), y)
{}^t\!\bm x\bm y ~ multiply(transpose(x), y)
A*x ~ multiply(A, x) : column n
\mathbf{W x} ~ multiply(W, x) : column m
W\bm x + \bm b ~ add(multiply(W, x), b) : column m
\bm x\bm y^\top ~ multiply(x, transpose(y)) : n×n
A\bm x^\top\bm y ~ multiply(A, multiply(transpose(x), y)) : n×n
\bm x\cdot\bm y ~ dot(x, y)
\langle \bm x, \bm y\rangle ~ dot(x, y)
\langle W, X\rangle_F ~ trace(multiply(transpose(W), X))
\langle W, X\rangle_{\mathrm{F}} ~ trace(multiply(transpose(W), X))
W : X ~ trace(multiply(transpose(W), X))
\bm u\times\bm v ~ cross(u, v) : column 3
a\times c ~ multiply(a, c)
W\odot X ~ hadamard(W, X) : m×n
W\circ X ~ hadamard(W, X) : m×n
\bm x\oslash\bm y ~ hadamard-quotient(x, y) : column n
\bm u\otimes\bm v ~ kronecker(u, v) : column 9
A^{-1} ~ inverse(A) : n×n
A^-1 ~ inverse(A) : n×n
A^{-\top} ~ transpose(inverse(A)) : n×n
A^{-T} ~ transpose(inverse(A)) : n×n
X^+ ~ pseudo-inverse(X) : n×m
A^3 ~ matrix-power(A, 3) : n×n
A^{-2} ~ matrix-power(A, -2) : n×n
X^\circ{2} ~ hadamard-power(X, 2) : m×n
\bm x^{\circ 2} ~ hadamard-power(x, 2) : column n
|a| ~ abs(a)
|A| ~ determinant(A)
\left|A\right| ~ determinant(A)
\begin{vmatrix} a & c \\ t & 1 \end{vmatrix} ~ determinant([a, c; t, 1])
|\bm x| ~ norm(x)
|a||c| ~ multiply(abs(a), abs(c))
||x||^2 ~ power(norm(x), 2)
\left\Vert\bm x\right\Vert_2^2 ~ power(norm(x), 2)
\|\bm x\|^2_2 ~ power(norm(x), 2)
\|\bm x\|_1 ~ one-norm(x)
\|\bm x\|_3 ~ p-norm(x, 3)
\|X\|_F^2 ~ power(frobenius-norm(X), 2)
\lVert X\rVert_{\mathrm F} ~ frobenius-norm(X)
norm(x)^2 ~ power(norm(x), 2)
\norm{\bm x}_2^2 ~ power(norm(x), 2)
\abs{a}^3 ~ power(abs(a), 3)
[a - c]_+ ~ relu(add(a, negate(c)))
(a)_{+}^2 ~ power(relu(a), 2)
ｓｉｎ（ａ） ~ sin(a)
\left[\sum_{i=1}^n x_i\right] ~ sum(i=1..n: x[i])
\det A + \ln\det A ~ add(determinant(A), ln(determinant(A)))
\ln|A| ~ ln(determinant(A))
\operatorname{tr}(A B) ~ trace(multiply(A, B))
\mathrm{tr} A B ~ trace(multiply(A, B))
tr(A B) ~ trace(multiply(A, B))
\operatorname{Tr}^2(A) ~ power(trace(A), 2)
\sin^2 a ~ power(sin(a), 2)
\sin(a)^2 ~ power(sin(a), 2)
\sin a^2 ~ sin(power(a, 2))
\sin^{-1} a ~ arcsin(a)
\cos 3a ~ cos(multiply(3, a))
\cos 3a\sin c ~ multiply(cos(multiply(3, a)), sin(c))
2\sin a (c + 1) ~ multiply(multiply(2, sin(a)), add(c, 1))
sin \theta ~ sin(theta)
sin\theta cos\theta ~ multiply(sin(theta), cos(theta))
\exp\left(-a\right) ~ exp(negate(a))
e^{-a} ~ exp(negate(a))
e^{A} ~ matrix-exp(A) : n×n
\log a + \log_2 a ~ add(ln(a), divide(ln(a), ln(2)))
\sqrt{a} + \sqrt[3]{c} ~ add(sqrt(a), power(c, 1/3))
\sigma(\bm x) ~ sigmoid(x) : column n
\max(0, \bm x) ~ relu(x) : column n
\operatorname{softmax}(\bm x) ~ softmax(x) : column n
\operatorname{diag}(\bm x) ~ diag(x) : n×n
\operatorname{diag}(a, c, t) ~ diag([a; c; t]) : 3×3
\operatorname{vec}(S) ~ vec(S) : column 6
\pi a + e ~ add(multiply(pi, a), e)
I ~ identity : p×p
A - aI ~ add(A, negate(multiply(a, identity))) : n×n
A + aI_n ~ add(A, multiply(a, identity)) : n×n
\mathbf 1^\top\bm x ~ multiply(transpose(ones), x)
\bm x + a\mathbf{1}_n ~ add(x, multiply(a, ones)) : column n
A + \mathbf 0 ~ add(A, zeros) : n×n
\bm e_1^\top\bm u ~ multiply(transpose(unit[1]), u)
x_1 + x_n ~ add(x[1], x[n])
w_{12} + W_{12} + W_{1,2} ~ add(W[1,2], W[1,2], W[1,2])
x_{mn} ~ X[m,n]
(W\bm x)_1 ~ multiply(W, x)[1]
(A^{-1})_{21} ~ inverse(A)[2,1]
\delta_{12} a ~ multiply(delta[1,2], a)
\sum_{i=1}^n x_i^2 + a ~ add(sum(i=1..n: power(x[i], 2)), a)
\sum\limits_{i=1}^m\sum\limits_{j=1}^n x_{ij} ~ sum(i=1..m: sum(j=1..n: X[i,j]))
\sum_{i,j} w_{ij} x_j ~ sum(i=1..m: sum(j=1..n: multiply(W[i,j], x[j])))
\sum_i i x_i ~ sum(i=1..n: multiply(i, x[i]))
\sum_{i=1}^n x_i \cdot y_i ~ sum(i=1..n: multiply(x[i], y[i]))
\prod_{i=1}^{n} x_i ~ product(i=1..n: x[i])
\sum_{i=1}^2 u_i ~ sum(i=1..2: u[i])
(a^2,\ 2a + 1) ~ [power(a, 2); add(multiply(2, a), 1)] : column 2
\begin{bmatrix} \\[-5pt] a \\[1ex] \dfrac{a}{3} \\[3ex] \end{bmatrix} ~ [a; divide(a, 3)] : column 2
\begin{pmatrix} a & c \end{pmatrix} ~ [a, c] : row 2
\left(\begin{array}{cc} a & c \\ 0 & 1 \end{array}\right) ~ [a, c; 0, 1] : 2×2
(x_1, x_2, \ldots, x_n) ~ x : column n
\begin{bmatrix} x_1 & x_2 & \cdots & x_n \end{bmatrix} ~ transpose(x) : row n
\begin{bmatrix} w_{11} & \cdots & w_{1n} \\ \vdots & \ddots & \vdots \\ w_{m1} & \cdots & w_{mn} \end{bmatrix} ~ W : m×n
x_1 y_1 + x_2 y_2 + \cdots + x_n y_n ~ sum(dots1=1..n: multiply(x[dots1], y[dots1]))
x_1 x_2 \cdots x_n ~ product(dots1=1..n: x[dots1])
(x_1^2, \ldots, x_n^2) ~ sum(dots1=1..n: multiply(power(x[dots1], 2), unit[dots1])) : column n
f(\bm x) = a\bm x^\top\bm x ~ multiply(multiply(a, transpose(x)), x)
f(\bm x) + g(a) ~ add(f<x>, g<a>)
f_1(\bm x)\bm f(\bm x) ~ multiply(f_1<x>, \bm{f}<x>) : column p
{\bf x}^T{\bf y} + {\rm tr}(A) ~ add(multiply(transpose(x), y), trace(A))
\exponentialE^{a} ~ exp(a)
\mathbf{x}^{\top}\mleft(\mathbf{x}+\mathbf{y}\mright) ~ multiply(transpose(x), add(x, y))
a \\ + c ~ add(a, c)
W.*X ~ hadamard(W, X) : m×n
\bm x.^2 ~ hadamard-power(x, 2) : column n
\bm x./\bm y ~ hadamard-quotient(x, y) : column n
sum(X) + \operatorname{mean}(\bm x) ~ add(sum-entries(X), mean-entries(x))
(\bm x^\top\bm x)^{1/2} ~ power(multiply(transpose(x), x), 1/2)
(A\bm x)' ~ transpose(multiply(A, x)) : row n
a + c. ~ add(a, c)
ａ＋ｃ² ~ add(a, power(c, 2))
a \text{ は定数} ~ a
`
  .trim()
  .split("\n")
  .map((line) => line.split(" ~ "))

describe("LaTeX is read as", () => {
  test.each(CASES)("%s", (latex = "", tree = "") => {
    expect(read(latex)).toBe(tree)
  })

  test("functions of whole matrices where the question asks for them", () => {
    expect(read("\\exp(A) + \\sin(A)", { matrixFunctions: true })).toBe(
      "add(matrix-exp(A), matrix-sin(A)) : n×n",
    )
    expect(read("\\exp(A)")).toBe("exp(A) : n×n")
  })

  test("a letter T as an exponent where it is declared and the base is a scalar", () => {
    const withT = [...variables, scalar("T")]
    expect(read("a^T + \\bm x^T\\bm x", { variables: withT })).toBe(
      "add(power(a, T), multiply(transpose(x), x))",
    )
  })

  test("a subscripted name where it is declared, an entry elsewhere", () => {
    const own = [...variables, scalar("x_1", "x1"), matrix("W_1", "m", "n")]
    expect(read("x_1 + x_2", { variables: own })).toBe("add(x1, x[2])")
    expect(read("W_1 \\bm x", { variables: own })).toBe("multiply(W_1, x) : column m")
  })

  test("two symbols where bold and plain are both declared", () => {
    const both = [...variables, vector("\\mathbf{a}", "avec", "n")]
    expect(read("a\\mathbf{a}", { variables: both })).toBe("multiply(a, avec) : column n")
  })

  test("declared words of several letters", () => {
    expect(
      read("rate\\, a + \\mathrm{rate}", { variables: [...variables, scalar("\\mathrm{rate}", "rate")] }),
    ).toBe("add(multiply(rate, a), rate)")
    const std = { variables: [...variables, scalar("\\mathrm{std}", "std")] }
    expect(read("std\\, a + \\mathrm{std}", std)).toBe("add(multiply(std, a), std)")
  })
})

test("spans count UTF-16 units of what was typed", () => {
  const result = ask("\\bm x^\\top A\\bm x")
  if (!result.ok || result.value.term.type !== "apply") throw new Error("not read")
  const [left, right] = result.value.term.args
  expect([left?.span, right?.span]).toEqual([
    [0, 12],
    [12, 17],
  ])
})

test("entries with numbers say how large an open size must be", () => {
  const result = ask("x_3 + W_{25}")
  expect(result.ok && result.value.sizes).toEqual([
    { name: "n", atLeast: 5 },
    { name: "m", atLeast: 2 },
  ])
})

test("names every size, also one that only a range has", () => {
  const result = elaborateQuestion({
    latex: "\\sum_{k=1}^n k x^k",
    variables: [scalar("x")],
    wrt: "x",
  })
  expect(result.ok && result.value.sizes).toEqual([{ name: "n", atLeast: 1 }])
})
