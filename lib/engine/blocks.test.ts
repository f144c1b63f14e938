import { describe, expect, test } from "vitest"
import type { QuestionVariable } from "./answer"
import { derive } from "./engine"
import { declare } from "./sample-question"

/** What is typed, its variables, by which, and the value and derivative at a point. */
const AT_NUMBERS = [
  [
    String.raw`\begin{bmatrix}\bm x\\ \bm y\end{bmatrix}`,
    "x:2 y:1",
    "x",
    { x: [1, 2], y: [3] },
    [1, 2, 3],
    [
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
  [
    String.raw`\bigl(\bm x^\top, 1\bigr) M (\bm x, 1)`,
    "x:1 M:2,2",
    "x",
    {
      x: [3],
      M: [
        [1, 2],
        [4, 8],
      ],
    },
    9 + 18 + 8,
    [2 * 3 + 6],
  ],
  [
    String.raw`\det\begin{bmatrix} A & \bm b \\ \bm c^\top & 0\end{bmatrix}`,
    "A:1,1 b:1 c:1",
    "b",
    { A: [[5]], b: [2], c: [3] },
    -6,
    [-3],
  ],
  [
    String.raw`\operatorname{tr}\begin{bmatrix} I & A \\ B & 0\end{bmatrix}^2`,
    "A:2,2 B:2,2",
    "A",
    {
      A: [
        [1, 2],
        [3, 4],
      ],
      B: [
        [5, 6],
        [7, 8],
      ],
    },
    2 + 2 * (5 + 2 * 7 + 3 * 6 + 4 * 8),
    [
      [10, 14],
      [12, 16],
    ],
  ],
  [
    String.raw`\sum_{i=1}^2 X_{i,:}\bm w\, i`,
    "X:2,2 w:2",
    "w",
    {
      X: [
        [1, 2],
        [3, 4],
      ],
      w: [1, 1],
    },
    3 + 14,
    [7, 10],
  ],
  [
    String.raw`X_{:,2}^\top X_{:,2}`,
    "X:2,2",
    "X",
    {
      X: [
        [1, 2],
        [3, 4],
      ],
    },
    20,
    [
      [0, 4],
      [0, 8],
    ],
  ],
  [String.raw`\|\bm x\|_\infty^2`, "x:3", "x", { x: [1, -3, 2] }, 9, [0, -6, 0]],
  [
    String.raw`\|X\|_1`,
    "X:2,2",
    "X",
    {
      X: [
        [1, -2],
        [3, 4],
      ],
    },
    6,
    [
      [0, -1],
      [0, 1],
    ],
  ],
  [
    String.raw`\|X\|_\infty`,
    "X:2,2",
    "X",
    {
      X: [
        [1, -2],
        [3, -4],
      ],
    },
    7,
    [
      [0, 0],
      [1, -1],
    ],
  ],
] as const

describe("blocks, rows, columns and maximum norms", () => {
  test.each(AT_NUMBERS)("%s", (latex, variables, wrt, at, value, derivativeValue) => {
    const answer = derive({ latex, variables: declare(variables), wrt, at })
    expect(answer).toMatchObject({ ok: true, value, derivativeValue })
  })

  test("a running index names declared members of a family one by one", () => {
    const variables = ["x_1", "x_2", "c"].map(
      (latex): QuestionVariable => ({
        name: latex.replace("_", ""),
        latex: latex.replace(/^./, "\\bm{$&}"),
        kind: "vector",
        shape: ["n"],
      }),
    )
    const latex = String.raw`\sum_{i=1}^2 \|\bm x_i - \bm c\|^2`
    expect(derive({ latex, variables, wrt: "c" })).toMatchObject({
      derivative: { compact: String.raw`2(2\bm{c} - \bm{x}_1 - \bm{x}_2)` },
    })
  })

  test("blocks with open sizes are answered at the numbers that dims gives, and refused by name without", () => {
    const question = {
      latex: String.raw`\begin{bmatrix}\bm x\\ \bm y\end{bmatrix}`,
      variables: declare("x:n y:m"),
      wrt: "x",
    }
    expect(derive(question)).toMatchObject({
      error: { code: "unsupported", message: { en: expect.stringContaining("blocks") } },
    })
    expect(derive({ ...question, dims: { n: 2 } })).toMatchObject({ error: { code: "unsupported" } })
    expect(derive({ ...question, dims: { n: 3, m: 2 } })).toMatchObject({ derivative: { shape: [5, 3] } })
  })

  test("where two entries share the maximum there is no derivative, and no number is given", () => {
    const question = { latex: String.raw`\|\bm x\|_\infty`, variables: declare("x:3"), wrt: "x" }
    expect(derive({ ...question, at: { x: [1, -3, 3] } })).not.toHaveProperty("derivativeValue")
  })

  test("rows and columns keep their size open", () => {
    const sum = String.raw`\sum_{i=1}^m (X_{i,:}\bm w - y_i)^2`
    expect(derive({ latex: sum, variables: declare("X:m,n w:n y:m"), wrt: "w" })).toMatchObject({
      derivative: { compact: String.raw`2X^\top(X\bm{w} - \bm{y})` },
    })
  })
})
