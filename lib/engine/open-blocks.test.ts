import { describe, expect, test } from "vitest"
import { derive } from "./engine"
import { declare } from "./sample-question"

const X_OVER_Y = String.raw`\begin{bmatrix}\bm x\\ \bm y\end{bmatrix}`
const M = String.raw`\begin{bmatrix} A & B \\ C & D\end{bmatrix}`
const ALL = "x:n y:m A:n,n B:n,m C:m,n D:m,m"

const AT = {
  x: [1, -2],
  y: [3, 1, 2],
  A: [
    [4, 1],
    [2, 5],
  ],
  B: [
    [1, 0, 2],
    [-1, 3, 1],
  ],
  C: [
    [2, 1],
    [0, 1],
    [1, -1],
  ],
  D: [
    [7, 1, 0],
    [2, 6, 1],
    [1, 0, 5],
  ],
}

/** Functions made of blocks, what they are differentiated by, and the shortest form where it is worth a look. */
const FORMS: readonly (readonly [latex: string, wrt: keyof typeof AT, compact: string | null])[] = [
  [String.raw`${X_OVER_Y}^\top ${M} ${X_OVER_Y}`, "x", String.raw`(A + A^\top)\bm{x} + (B + C^\top)\bm{y}`],
  [String.raw`${X_OVER_Y}^\top ${M} ${X_OVER_Y}`, "C", String.raw`\bm{y}\bm{x}^\top`],
  [String.raw`\left\|${X_OVER_Y}\right\|`, "y", null],
  [String.raw`\left\|${M}${X_OVER_Y}\right\|^2`, "x", null],
  [String.raw`\left\|${M}\right\|_F^2`, "B", "2B"],
  [String.raw`\operatorname{tr}${M}`, "D", "I"],
  [String.raw`\operatorname{tr}\left(${M}^3\right)`, "B", null],
  [String.raw`\operatorname{tr}\left(${M}^{-1}\right)`, "D", null],
  [String.raw`\det${M}`, "A", null],
  [String.raw`\det${M}`, "D", String.raw`|D - CA^{-1}B||A|(D - CA^{-1}B)^{-\top}`],
  [String.raw`\ln\det${M}`, "B", String.raw`-A^{-\top}C^\top(D - CA^{-1}B)^{-\top}`],
  [String.raw`\det\begin{bmatrix} A & B \\ 0 & D\end{bmatrix}`, "A", String.raw`|A||D|A^{-\top}`],
  [String.raw`\det\begin{bmatrix} A & \bm x \\ \bm x^\top & 3\end{bmatrix}`, "A", null],
  [String.raw`\mathbf 1^\top\exp${X_OVER_Y}`, "x", String.raw`\exp(\bm{x})`],
  [String.raw`[C\; D]${X_OVER_Y}`, "y", "D"],
  [
    String.raw`(\bm x^\top, 1)\begin{bmatrix} A & \bm x \\ \bm x^\top & 1\end{bmatrix}\begin{bmatrix}\bm x\\ 1\end{bmatrix}`,
    "x",
    null,
  ],
]

describe("blocks of open sizes", () => {
  test.each(FORMS)("%s by %s is worth what it is with its entries written out", (latex, wrt, compact) => {
    const dims = { n: 2, m: 3 }
    const open = derive({ latex, variables: declare(ALL), wrt, dims, at: AT })
    const sized = ALL.replaceAll("n", "2").replaceAll("m", "3")
    const written = derive({ latex, variables: declare(sized), wrt, at: AT })
    if (!open.ok || !written.ok) throw new Error("no answer")
    if (compact) expect(open.derivative.compact).toBe(compact)
    const numbers = (nested: unknown): number[] => [nested].flat(4).map(Number)
    const expected = numbers(written.derivativeValue)
    expect(expected.every(Number.isFinite)).toBe(true)
    numbers(open.derivativeValue).forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k] ?? Number.NaN, 9)
    })
    expect(numbers(open.value)[0]).toBeCloseTo(numbers(written.value)[0] ?? Number.NaN, 9)
  })

  test.each<[latex: string, variables: string]>([
    [String.raw`W${X_OVER_Y}`, "W:p,q x:n y:m"],
    [String.raw`[A\; B]${X_OVER_Y}`, "A:p,k B:p,m x:n y:m"],
    [X_OVER_Y, "x:n y:m"],
  ])("%s with %s is refused with what to do", (latex, variables) => {
    expect(derive({ latex, variables: declare(variables), wrt: "x" })).toMatchObject({
      error: {
        code: "unsupported",
        hint: { en: expect.stringContaining(String.raw`such as $[W_1\; W_2]$ for $W$`) },
      },
    })
  })
})
