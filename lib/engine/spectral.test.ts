import { describe, expect, test } from "vitest"
import { derive } from "./engine"
import { declare } from "./sample-question"

const symmetric = (text: string, names: string) =>
  declare(text).map((variable) =>
    names.includes(variable.name) ? { ...variable, symmetric: true } : variable,
  )

/** What is typed, its variables, those that are symmetric, by which, and the shortest form. */
const FORMS = [
  [String.raw`\lambda_{\max}(A)`, "A:n,n", "A", "A", String.raw`\bm{v}_{\max}(A)\bm{v}_{\max}(A)^\top`],
  [String.raw`\lambda_i(A)`, "A:n,n", "A", "A", String.raw`\bm{v}_i(A)\bm{v}_i(A)^\top`],
  [
    String.raw`\lambda_{\min}(X^\top X)`,
    "X:m,n",
    "",
    "X",
    String.raw`2X\bm{v}_{\min}(X^\top X)\bm{v}_{\min}(X^\top X)^\top`,
  ],
  [
    String.raw`\lambda_{\max}(A + tB)`,
    "A:n,n B:n,n t",
    "AB",
    "t",
    String.raw`\bm{v}_{\max}(A + tB)^\top B\bm{v}_{\max}(A + tB)`,
  ],
  [String.raw`\sum_{i=1}^n \lambda_i(A)`, "A:n,n", "A", "A", "I"],
  [String.raw`\prod_{i=1}^n \lambda_i(A)`, "A:n,n", "A", "A", "|A|A^{-1}"],
  [
    String.raw`\sum_{i=1}^r \lambda_i(A)`,
    "A:n,n",
    "A",
    "A",
    String.raw`\sum_{i=1}^{r} \bm{v}_i(A)\bm{v}_i(A)^\top`,
  ],
  [String.raw`\|X\|_2`, "X:m,n", "", "X", String.raw`\bm{u}_1(X)\bm{v}_1(X)^\top`],
  [String.raw`\sigma_{\min}(X)`, "X:m,n", "", "X", String.raw`\bm{u}_{\min}(X)\bm{v}_{\min}(X)^\top`],
  [
    String.raw`\|AX - B\|_2`,
    "A:p,m X:m,n B:p,n",
    "",
    "X",
    String.raw`A^\top\bm{u}_1(AX - B)\bm{v}_1(AX - B)^\top`,
  ],
  [String.raw`\|X\|_*`, "X:m,n", "", "X", String.raw`\operatorname{polar}(X)`],
  [String.raw`\|AX\|_{\text{nuc}}`, "A:p,m X:m,n", "", "X", String.raw`A^\top\operatorname{polar}(AX)`],
] as const

describe("eigenvalues and singular values", () => {
  test.each(FORMS)("%s", (latex, variables, promised, wrt, compact) => {
    const answer = derive({ latex, variables: symmetric(variables, promised), wrt })
    expect(answer).toMatchObject({ ok: true, derivative: { compact } })
  })

  test("a result with eigenvectors or singular vectors says what they are", () => {
    const answer = derive({ latex: String.raw`\|X\|_2`, variables: declare("X:m,n"), wrt: "X" })
    expect(answer).toMatchObject({
      derivative: {
        remarks: [
          {
            en: String.raw`$\bm{u}_1(X)$ and $\bm{v}_1(X)$ are the unit left and right singular vectors of $X$ for $\|X\|_2$, which must be a simple singular value and not zero.`,
          },
        ],
      },
    })
  })

  test("numbers are given where the eigenvalue is simple, and none where it is double", () => {
    const variables = symmetric("A:2,2", "A")
    const question = { latex: String.raw`\lambda_{\max}(A)`, variables, wrt: "A" }
    const simple = derive({
      ...question,
      at: {
        A: [
          [2, 0],
          [0, 1],
        ],
      },
    })
    expect(simple).toMatchObject({
      value: 2,
      derivativeValue: [
        [1, 0],
        [0, 0],
      ],
    })
    const double = derive({
      ...question,
      at: {
        A: [
          [2, 0],
          [0, 2],
        ],
      },
    })
    expect(double).not.toHaveProperty("derivativeValue")
  })

  test("the second derivative of an eigenvalue needs the others", () => {
    const variables = symmetric("A:n,n B:n,n t", "AB")
    expect(
      derive({ latex: String.raw`\lambda_{\max}(A + tB)`, variables, wrt: "t", order: 2 }),
    ).toMatchObject({
      derivative: {
        compact: String.raw`2\bm{v}_{\max}(A + tB)^\top B(\lambda_{\max}(A + tB)I - (A + tB))^{+}B\bm{v}_{\max}(A + tB)`,
      },
    })
  })

  test("a matrix that need not be symmetric is refused by name, with what to do", () => {
    const question = { latex: String.raw`f(A) = 2\lambda_{\max}(A)`, variables: declare("A:n,n"), wrt: "A" }
    expect(derive(question)).toMatchObject({
      error: {
        code: "unsupported",
        span: [23, 24],
        message: {
          en: "Eigenvalues are supported for symmetric matrices, but $A$ need not be symmetric.",
        },
      },
    })
  })
})
