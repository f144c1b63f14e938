import { describe, expect, test } from "vitest"
import type { Nested, QuestionVariable } from "../answer"
import { derive } from "../engine"

const at = { x: [1.5, -2, 3, 0.5], a: -0.7 }
const [p, q, r, s] = at.x as [number, number, number, number]

/** What is typed, and its value at the point above, worked out by hand in JavaScript. */
const CASES: readonly (readonly [latex: string, value: number])[] = [
  [String.raw`\sum_{i=1}^{n-1} x_i^2`, p * p + q * q + r * r],
  [String.raw`\sum_{i=1}^{n-1} x_i x_{i+1}`, p * q + q * r + r * s],
  [String.raw`\sum_{i=2}^{n} (x_i - x_{i-1})^3`, (q - p) ** 3 + (r - q) ** 3 + (s - r) ** 3],
  [String.raw`\sum_{i=1}^{n-2}(x_{i+2}-2x_{i+1}+x_i)^2`, (r - 2 * q + p) ** 2 + (s - 2 * r + q) ** 2],
  [
    String.raw`\sum_{i=1}^{n-1} \left(100(x_{i+1}-x_i^2)^2 + (1-x_i)^2\right)`,
    100 * ((q - p * p) ** 2 + (r - q * q) ** 2 + (s - r * r) ** 2) +
      (1 - p) ** 2 +
      (1 - q) ** 2 +
      (1 - r) ** 2,
  ],
  [String.raw`\sum_{i<j} x_i x_j^2`, p * (q * q + r * r + s * s) + q * (r * r + s * s) + r * s * s],
  [
    String.raw`\sum_{1 \le i < j \le n} x_i x_j^2`,
    p * (q * q + r * r + s * s) + q * (r * r + s * s) + r * s * s,
  ],
  [
    String.raw`\sum_{i=1}^{n-1}\sum_{j=i+1}^{n} x_i x_j^2`,
    p * (q * q + r * r + s * s) + q * (r * r + s * s) + r * s * s,
  ],
  [
    String.raw`\sum_{i=1}^{n}\sum_{j=1}^{i} x_i x_j^2`,
    p * p * p + q * (p * p + q * q) + r * (p * p + q * q + r * r) + s * (p * p + q * q + r * r + s * s),
  ],
  [
    String.raw`\sum_{i=1}^{n}\sum_{j=1}^{i-1} x_i x_j^2`,
    q * p * p + r * (p * p + q * q) + s * (p * p + q * q + r * r),
  ],
  [String.raw`\sum_{i \ne j} x_i x_j`, (p + q + r + s) ** 2 - (p * p + q * q + r * r + s * s)],
  [String.raw`\sum_i \sum_{j \ne i} x_i x_j`, (p + q + r + s) ** 2 - (p * p + q * q + r * r + s * s)],
  [
    String.raw`\sum_{i=1}^n \sum_{j=1, j \ne i}^n x_i x_j`,
    (p + q + r + s) ** 2 - (p * p + q * q + r * r + s * s),
  ],
  [String.raw`\prod_{i=1}^{n-1} x_i`, p * q * r],
  [String.raw`\prod_{i<j} (x_j - x_i)`, (q - p) * (r - p) * (s - p) * (r - q) * (s - q) * (s - r)],
  [String.raw`\sum_{i=1}^2 x_{i+1}`, q + r],
  ["sum_{i=1}^{n-1} x_i", p + q + r],
  [String.raw`\begin{cases} a^2 & a > 0 \\ 3a & \text{otherwise} \end{cases}`, 3 * at.a],
  [
    String.raw`\begin{cases} a^2, & a < -1 \\ -a, & -1 \le a < 0 \\ 1 & a \ge 0 \text{ のとき} \end{cases}`,
    -at.a,
  ],
  [String.raw`\left\{\begin{array}{ll} 2a & (a \le 0) \\ a & (a > 0) \end{array}\right.`, 2 * at.a],
  [String.raw`\max(a, x_1, x_2) + \min(a, x_2)`, p + q],
  [String.raw`\max(0, a) + \min(0, a)`, at.a],
  [String.raw`[a < 0] x_1 + \mathbf{1}_{x_1 > 2} + \mathbb{1}[x_3 \ge 3] x_4`, p + s],
]

const variables = (size: number | string): QuestionVariable[] => [
  { name: "x", latex: "\\bm{x}", kind: "vector", shape: [size] },
  { name: "a", latex: "a", kind: "scalar", shape: [] },
]

function valueAt(latex: string, size: number | string): Nested | undefined {
  const answer = derive({ latex, variables: variables(size), wrt: "x", at })
  if (!answer.ok) throw new Error(`${latex}: ${answer.error.message.en}`)
  return answer.value
}

describe("ranges and cases have the value that they say", () => {
  test.each(CASES)("%s", (latex, value) => {
    // With a letter for the size the ranges become conditions, with a number they are written out.
    expect(valueAt(latex, "n")).toBeCloseTo(value, 10)
    expect(valueAt(latex, 4)).toBeCloseTo(value, 10)
  })

  test("places counted from the end", () => {
    expect(valueAt("x_{n-1} x_n + x_{n-2}", "n")).toBeCloseTo(r * s + q, 10)
  })
})
