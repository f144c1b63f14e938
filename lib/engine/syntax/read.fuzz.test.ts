import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { QuestionVariable } from "../answer"
import { processorMs } from "../corpus/processor-time"
import { seededRandom } from "../numeric/seeded-random"
import { elaborateQuestion, readFunction } from "./read"

const PIECES =
  String.raw`a b x y n m i j A W X \bm{x} \mathbf{X} \vec y \theta \alpha \Sigma 0 1 2 12 3.5 + - * / ^ _ { } ( ) [ ] | \| , & \\ = ' !
\frac \dfrac12 \sqrt \sum \prod \sum_{i=1}^n \sum_i \sin \cos^2 \ln \exp \det \operatorname{tr} \operatorname{diag} \top ^\top ^{-1} ^{\circ2} ^T
_{ij} _1 _{1n} \cdot \times \odot \circ \otimes \oslash \cdots \vdots \ldots \left( \right) \left| \right| \begin{bmatrix} \end{bmatrix} \begin{aligned}
\end{aligned} \begin{cases} \quad \text{など} ここで \mathbf{1} \mathbf{0} I \delta_{12} e \pi f( g(x) \sigma( \nabla \partial \int \foo \{ \} \langle \rangle
sin tr（ ＋ ｘ ² ᵀ \bm \mathbf \hat \mathrm{d} \left. \bigl( ~ \, $ % \ # "`
    .split(/\s+/)
    .filter((piece) => piece !== "%")

const variables: readonly QuestionVariable[] = [
  { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
  { name: "A", latex: "A", kind: "matrix", shape: ["n", "n"] },
  { name: "a", latex: "a", kind: "scalar", shape: [] },
]

function check(latex: string): void {
  const answers = [readFunction({ latex }), elaborateQuestion({ latex, variables, wrt: "x" })]
  for (const answer of answers) {
    if (answer.ok) continue
    const [start, end] = answer.error.span
    expect(start).toBeLessThanOrEqual(end)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(latex.length)
    expect(answer.error.message.ja.length).toBeGreaterThan(0)
  }
}

describe("whatever is typed", () => {
  test("pieces of LaTeX in any order are read or refused, never thrown at, and quickly", () => {
    const random = seededRandom(20)
    const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? ""
    check("a") // The first call compiles.
    let slowest = 0
    for (let round = 0; round < 4000; round++) {
      const latex = Array.from({ length: 1 + Math.floor(random() * 24) }, pick).join(
        random() < 0.5 ? " " : "",
      )
      const start = processorMs()
      check(latex)
      slowest = Math.max(slowest, processorMs() - start)
    }
    expect(slowest).toBeLessThan(250)
  })

  test("any text is read or refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (latex) => check(latex)),
      { seed: 7, numRuns: 800 },
    )
  })

  test("every beginning and every end of a long formula is read or refused", () => {
    const latex = String.raw`\bm f(\bm x) = \frac{1}{n}\sum_{i=1}^{n}\left(\bm x^\top A\begin{bmatrix} x_1 & \cdots \\ \sin 2a & |A| \end{bmatrix}^{-1} + \|\bm x\|_2^2\right) \quad ここで、\bm x = (x_1, x_2)`
    for (let at = 0; at <= latex.length; at++) {
      check(latex.slice(0, at))
      check(latex.slice(at))
    }
  })

  test("long token soup up to the limit of length stays quick", () => {
    const random = seededRandom(5)
    const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? ""
    for (let round = 0; round < 12; round++) {
      let latex = ""
      while (latex.length < 3900) latex += `${pick()} `
      const start = processorMs()
      check(latex)
      expect(processorMs() - start).toBeLessThan(400)
    }
  })
})
