import { describe, expect, test } from "vitest"
import type { QuestionVariable } from "../answer"
import { elaborateQuestion, readFunction } from "./read"

const variables: readonly QuestionVariable[] = [
  { name: "a", latex: "a", kind: "scalar", shape: [] },
  { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
  { name: "y", latex: "\\bm{y}", kind: "vector", shape: ["p"] },
  { name: "u", latex: "\\bm{u}", kind: "vector", shape: [2] },
  { name: "theta", latex: "\\bm{\\theta}", kind: "vector", shape: ["n"] },
  { name: "A", latex: "A", kind: "matrix", shape: ["m", "n"] },
  { name: "S", latex: "S", kind: "matrix", shape: ["n", "n"] },
]

/** One line a case: what is typed, the code, the place (as text), and the whole English sentence. */
const CASES = String.raw`
  ~ syntax-error ~  ~ There is no formula to read.
a + ~ syntax-error ~  ~ The formula ends too early.
a + * 2 ~ syntax-error ~ * ~ “*” is out of place here.
(a + 1 ~ syntax-error ~ ( ~ The bracket “(” is never closed.
a + 1) ~ syntax-error ~ ) ~ The bracket “)” closes nothing.
|a + 1 ~ syntax-error ~ | ~ The bracket “|” is never closed.
\begin{bmatrix} a & 1 \\ 2 \end{bmatrix} ~ syntax-error ~ 2 ~ This row has 1 entry, but the widest one has 2.
\begin{bmatrix} a & \\ 2 & 1 \end{bmatrix} ~ syntax-error ~ \\ ~ An entry of the matrix is missing.
\begin{bmatrix} a \\ 2 ~ syntax-error ~ \begin{bmatrix} ~ \begin{bmatrix} has no matching \end{bmatrix}.
\foo a ~ syntax-error ~ \foo ~ The command “\foo” is not known.
\alpha^10 ~ syntax-error ~ 10 ~ “^10” without braces applies to its first digit only.
x_12 ~ syntax-error ~ 12 ~ “_12” without braces applies to its first digit only.
a^2^3 ~ syntax-error ~ ^ ~ Two scripts stand at the same place.
1/2a ~ syntax-error ~ 1/2a ~ It is not clear how much stands below this slash.
a, 2a ~ syntax-error ~ , ~ A list needs brackets around it.
{a + 1}^2 ~ syntax-error ~ {a + 1} ~ Curly braces are invisible, so it cannot be seen what belongs together here.
\frac{a}{0} ~ syntax-error ~ 0 ~ The denominator is zero.
\sum a ~ syntax-error ~ \sum ~ The sum or product has no index.
\sum_k a ~ syntax-error ~ \sum_k a ~ It is not said how far the index $k$ runs.
2 3 a ~ syntax-error ~ 2 3 ~ Two numbers side by side are not surely a product.
1\frac{1}{2} a ~ syntax-error ~ 1\frac{1}{2} ~ Two numbers side by side are not surely a product.
a.S ~ syntax-error ~ . ~ The command “.” is not known.
\sum(a) ~ syntax-error ~ \sum ~ The sum or product has no index.
(a^2)' ~ unsupported ~ (a^2)' ~ Signs of differentiation inside a function are not supported.
f(a)' ~ unsupported ~ f(a)' ~ Signs of differentiation inside a function are not supported.
\sigma'(a) ~ unsupported ~ \sigma' ~ Signs of differentiation inside a function are not supported.
x_1' ~ unsupported ~ x_1' ~ Signs of differentiation inside a function are not supported.
\dot a ~ undefined-symbol ~ \dot a ~ $\dot{a}$ is not declared.
a^{(2)} ~ unsupported ~ ( ~ A raised index in brackets is not supported.
\mathbb{E}[a] ~ unsupported ~ \mathbb{E} ~ An expectation or probability is not supported.
a + \placeholder{} ~ syntax-error ~ \placeholder ~ An empty place has not been filled in.
f(a) = a^2 \\ g(a) = a ~ unsupported ~ g ~ There is more than one statement here.
\frac{\differentialD a}{\differentialD x} ~ unsupported ~ { ~ Signs of differentiation inside a function are not supported.
x_0 ~ undefined-symbol ~ x_0 ~ $x_0$ is not declared.
u_3 ~ shape-error ~ 3 ~ $\bm{u}$ is a vector with $2$ entries, so there is no entry with index 3.
\theta_{12} + x_{1,2} ~ syntax-error ~ _{1,2} ~ $\bm{x}$ is a vector with $n$ entries, so an entry of it has one index.
A_{1} ~ syntax-error ~ _{1} ~ $A$ is an $m \times n$ matrix, so an entry of it has 2 indices.
W\bm x = a ~ syntax-error ~ W\bm x ~ The left-hand side is no name of a function.
\exp^{-1} a ~ syntax-error ~ \exp ~ “\exp^{-1}” could mean an inverse function or a reciprocal.
A\bm y ~ shape-error ~ A\bm y ~ The product does not fit: $A$ is an $m \times n$ matrix and $\bm y$ is a vector with $p$ entries.
\bm x\bm y ~ shape-error ~ \bm x\bm y ~ Two columns side by side are no product: $\bm x$ is a vector with $n$ entries and $\bm y$ is a vector with $p$ entries.
\bm x + \bm y ~ shape-error ~ \bm x + \bm y ~ Addition needs equal shapes, but $\bm x$ is a vector with $n$ entries and $\bm y$ is a vector with $p$ entries.
S + a ~ shape-error ~ S + a ~ Addition needs equal shapes, but $S$ is an $n \times n$ matrix and $a$ is a scalar.
\bm x^2 ~ shape-error ~ \bm x^2 ~ $\bm x$ is a vector with $n$ entries, and a vector has no powers.
|A| ~ shape-error ~ |A| ~ The determinant needs a square matrix, but $A$ is an $m \times n$ matrix.
\frac{a}{\bm x} ~ shape-error ~ \frac{a}{\bm x} ~ One can only divide by a scalar, but $\bm x$ is a vector with $n$ entries.
\|A\| ~ shape-error ~ \|A\| ~ There are several norms of a matrix, and for $A$ it is not said which one is meant.
\begin{bmatrix} S & \bm y \\ A & S \end{bmatrix} ~ shape-error ~ S & \bm y ~ Blocks beside each other need equally many rows, but $S$ is an $n \times n$ matrix and $\bm y$ is a vector with $p$ entries.
\bm x_{1,:} ~ shape-error ~ _{1,:} ~ Only a matrix has rows and columns to take, but $\bm{x}$ is a vector with $n$ entries.
\sum_{i=1}^{p} x_i ~ shape-error ~ i ~ The index $i$ runs to p, but $\bm{x}$ has n entries there.
\sum_{i=1}^{3} u_i ~ shape-error ~ i ~ The index $i$ runs to 3, but $\bm{u}$ has 2 entries there.
f(\bm x) = A\bm x = S\bm x ~ shape-error ~ S\bm x ~ The two sides of this = do not fit: the first is a vector with $m$ entries, this one a vector with $n$ entries.
z + a ~ undefined-symbol ~ z ~ $z$ is not declared.
B\bm x ~ undefined-symbol ~ B ~ $B$ is not declared.
\alpha\bm x ~ undefined-symbol ~ \alpha ~ $\alpha$ is not declared.
x_i ~ undefined-symbol ~ i ~ The index $i$ is not bound by a sum and is no size.
\int_0^1 a ~ unsupported ~ \int ~ An integral is not supported.
\begin{cases} a & a > 0 \end{cases} ~ unsupported ~ \begin{cases} a & a > 0 ~ A definition by cases of this form is not supported.
a! ~ unsupported ~ ! ~ A factorial is not supported.
S^{S} ~ unsupported ~ S ~ A power of a matrix with the exponent $S$ is not supported.
S^{101} ~ too-large ~ 101 ~ Powers of matrices are worked out up to the exponent 100 only.
\frac{\partial a}{\partial x_1} ~ unsupported ~ { ~ Signs of differentiation inside a function are not supported.
\nabla f(\bm x) ~ unsupported ~ \nabla ~ Signs of differentiation inside a function are not supported.
\sum_{i=1}^{2n} x_i ~ unsupported ~ n ~ This range of a sum or product is not supported.
\sum_{i=1}^{n} x_{i+1} ~ shape-error ~ i+1 ~ The index $i+1$ runs to n+1, but $\bm{x}$ has n entries there.
\sum_{i=1}^{n-1} x_{i-1} ~ shape-error ~ i-1 ~ $\bm{x}$ is a vector with $n$ entries, so there is no entry with index 0.
\sum_{i=1}^{3} u_{i+1} ~ shape-error ~ i+1 ~ $\bm{u}$ is a vector with $2$ entries, so there is no entry with index 3.
(x_1, x_3, \ldots, x_n) ~ unsupported ~ \ldots ~ It cannot be seen how these dots go on.
\|S\|_3 ~ unsupported ~ \|S\|_3 ~ An induced norm of a matrix is not supported.
\sum_{i=1}^{n} \bm v_i ~ unsupported ~ \bm v_i ~ A numbered family of vectors such as $\bm{v}_i$ is not supported.
\sum_i \bm w_i ~ unsupported ~ \bm w_i ~ A numbered family of vectors such as $\bm{w}_i$ is not supported.
a \Leftarrow 2a ~ unsupported ~ \Leftarrow ~ A statement with “\Leftarrow” is no function.
\max_x x^2 ~ unsupported ~ \max_x x^2 ~ “max” of these arguments is not supported.
\max_{i<j} x_i ~ unsupported ~ _{i<j} ~ This range of a sum or product is not supported.
\mathrm{polygamma}(a) ~ unsupported ~ \mathrm{polygamma} ~ The polygamma function is not supported.
\operatorname{sinc}(a) ~ unsupported ~ \operatorname{sinc} ~ “sinc”, which means $\sin(x)/x$ to some and $\sin(\pi x)/(\pi x)$ to others, is not supported.
\operatorname{chol}(S) ~ unsupported ~ \operatorname{chol} ~ The Cholesky factor is not supported.
\mathrm{sort}(\bm x) ~ unsupported ~ \mathrm{sort} ~ Sorting is not supported.
\operatorname{proj}_{\bm x}(\bm x) ~ unsupported ~ \operatorname{proj}_{\bm x} ~ A projection by name is not supported.
triu(S) ~ unsupported ~ triu ~ The upper triangle of a matrix is not supported.
\operatorname{clip}(a) ~ shape-error ~ \operatorname{clip}(a) ~ “clip” takes 3 arguments, but 1 is given.
\operatorname{clip}(a, 1, 0) ~ unsupported ~ \operatorname{clip}(a, 1, 0) ~ “clip” with bounds that are not two numbers, the smaller one first, is not supported.
\operatorname{clamp}(a, -a, 1/2) ~ unsupported ~ \operatorname{clamp}(a, -a, 1/2) ~ “clamp” with bounds that are not two numbers, the smaller one first, is not supported.
\|\bm x\|_A ~ shape-error ~ A ~ A norm is weighted by a square matrix of the vector's size, but $A$ is an $m \times n$ matrix.
\|\bm x\|_{\bm x} ~ shape-error ~ \bm x ~ A norm is weighted by a square matrix of the vector's size, but $\bm x$ is a vector with $n$ entries.
[\bm u]_\times ~ shape-error ~ [\bm u]_\times ~ The matrix of a vector product needs one vector with 3 entries, but $\bm u$ is a vector with $2$ entries.
\binom{3}{a} ~ unsupported ~ \binom{3}{a} ~ A binomial coefficient of this kind is not supported.
\operatorname{foo} x ~ syntax-error ~ \operatorname{foo} ~ The command “\operatorname{foo}” is not known.
\rho(A) ~ unsupported ~ \rho(A) ~ The spectral radius of a matrix is not supported.
\lambda_{i+1}(A) ~ unsupported ~ \lambda_{i+1} ~ Arithmetic in an index, such as $x_{i+1}$, is not supported.
a : 2 ~ unsupported ~ a : 2 ~ A colon between anything but two matrices is not supported.
1.5e-3a ~ syntax-error ~ e ~ It is not clear whether “e-3” means Euler's number or a power of ten.
3a\% ~ syntax-error ~ \% ~ The command “\%” is not known.
f(\bm x) = \bm u^\top \bm u \quad ただし \bm u = (a, 2a) ~ unsupported ~ \bm u = (a, 2a) ~ A remark that defines $\bm{u}$ is not supported.
`
  .split("\n")
  .filter((line) => line.includes("~"))
  .map((line) => line.split(" ~ ").map((part) => part.trim()))

describe("LaTeX that cannot be read is refused", () => {
  test.each(CASES)("%s", (latex = "", code = "", place = "", sentence = "") => {
    const result = elaborateQuestion({ latex, variables, wrt: "x" })
    if (result.ok) throw new Error("read")
    const { error } = result
    expect({ code: error.code, sentence: error.message.en, place: latex.slice(...error.span) }).toEqual({
      code,
      sentence,
      place,
    })
    expect(error.message.ja).toMatch(/[ぁ-んァ-ヶ]/)
    expect(error.hint.ja).toMatch(/[ぁ-んァ-ヶ]/)
    expect(error.hint.en.length).toBeGreaterThan(10)
  })

  test.each([
    ["X\\bm x", "Did you mean $\\bm{x}$?"],
    ["s \\bm x", "Did you mean $S$?"],
    ["\\vartheta", "Did you mean $\\bm{\\theta}$?"],
  ])("%s is refused with the symbol that was probably meant", (latex, hint) => {
    const result = elaborateQuestion({ latex, variables, wrt: "x" })
    expect(!result.ok && result.error.hint.en).toBe(hint)
  })

  test("questions about what is not declared", () => {
    const ask = (more: object) => {
      const result = elaborateQuestion({ latex: "a", variables, wrt: "x", ...more })
      return result.ok ? "read" : result.error.message.en
    }
    const wrong: QuestionVariable = { name: "B", latex: "B", kind: "matrix", shape: ["n"] }
    const sum: QuestionVariable = { name: "s", latex: "a + b", kind: "scalar", shape: [] }
    expect([
      ask({ wrt: "w" }),
      ask({ wrt: { name: "u", index: [3] } }),
      ask({ wrt: { name: "S", index: [1] } }),
      ask({ variables: [...variables, wrong] }),
      ask({ variables: [...variables, sum] }),
      ask({ variables: [...variables, ...variables] }),
      ask({ latex: "a".repeat(5000) }),
    ]).toEqual([
      "“w”, the variable to differentiate by, is not declared.",
      "The entry asked for does not exist: “u” is a vector with $2$ entries.",
      "The entry asked for does not exist: “S” is an $n \\times n$ matrix.",
      "The variable “B” is a matrix, so its shape must list 2 sizes: positive whole numbers or letters.",
      "The LaTeX of the variable “s” is no single symbol.",
      "The variable “a” is declared twice.",
      "The formula is longer than 4000 characters.",
    ])
  })
})

describe("deep and long formulas are refused, never overflow", () => {
  test.each([
    ["brackets", `${"(".repeat(1900)}a${")".repeat(1900)}`],
    ["braces", `${"{".repeat(1900)}a${"}".repeat(1900)}`],
    ["fractions", `${"\\frac{1}{".repeat(350)}a${"}".repeat(350)}`],
    ["exponents", `${"a^{".repeat(900)}a${"}".repeat(900)}`],
    ["functions", `${"\\sin ".repeat(700)}a`],
    ["roots", `${"\\sqrt".repeat(700)}a`],
    ["sums", `${"\\sum_i".repeat(600)}x_i`],
    ["factors", "a".repeat(3900)],
    ["products", `${"a\\cdot ".repeat(500)}a`],
    ["minus signs", `${"\\sin-".repeat(700)}a`],
    ["bars", `${"|a+".repeat(900)}a${"|".repeat(900)}`],
    ["transposes", `(a)${"'".repeat(3000)}`],
    ["font groups", `${"\\mathbf{".repeat(400)}a${"}".repeat(400)}`],
    ["products that look like calls", `${"u(".repeat(1900)}a`],
    ["calls in calls", `${"u(".repeat(500)}a${")".repeat(500)}`],
    ["leading transposes", `${"{}^t".repeat(900)}A`],
    ["empty braces", `${"{}".repeat(1900)}a`],
  ])("%s", (_what, latex) => {
    const result = readFunction({ latex })
    expect(["read", "too-large", "syntax-error"]).toContain(result.ok ? "read" : result.error.code)
  })

  test("many terms are fine", () => {
    expect(readFunction({ latex: Array.from({ length: 900 }, () => "a^2").join("+") }).ok).toBe(true)
  })
})
