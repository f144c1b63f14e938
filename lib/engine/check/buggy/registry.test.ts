import { describe, expect, it } from "vitest"
import { check } from "../check"
import { sampleVariables } from "../samples"
import { buggyRules } from "./index"

const VARIABLES = "x:n A:nxn B:nxn X:nxn W:mxn b:m y:n t lambda"

/** A right line and lines in which the mistake is made; the line before comes first. */
const MADE: Readonly<Record<string, readonly [before: string, right: string, ...wrong: string[]]>> = {
  sign: [
    String.raw`\nabla_{\bm x}(\bm x^\top A\bm x)`,
    String.raw`A\bm x+A^\top\bm x`,
    String.raw`-A\bm x-A^\top\bm x`,
  ],
  "factor-lost": [
    String.raw`\nabla_{\bm x}\|W\bm x-\bm b\|^2`,
    String.raw`2W^\top(W\bm x-\bm b)`,
    String.raw`W^\top(W\bm x-\bm b)`,
  ],
  "factor-extra": [
    String.raw`\nabla_{\bm x}\tfrac12\|W\bm x-\bm b\|^2`,
    String.raw`W^\top(W\bm x-\bm b)`,
    String.raw`2W^\top(W\bm x-\bm b)`,
  ],
  "second-occurrence": [
    String.raw`\nabla_{\bm x}(\bm x^\top A\bm x)`,
    String.raw`A\bm x+A^\top\bm x`,
    String.raw`A\bm x`,
    String.raw`A^\top\bm x`,
  ],
  "inner-derivative": [
    String.raw`\frac{d}{dt}\sin(t^2\lambda)`,
    String.raw`2t\lambda\cos(t^2\lambda)`,
    String.raw`\cos(t^2\lambda)`,
  ],
  "slope-dropped": [
    String.raw`\frac{\partial}{\partial W}\tfrac12\|\sigma(W\bm x)-\bm b\|^2`,
    String.raw`((\sigma(W\bm x)-\bm b)\odot\sigma'(W\bm x))\bm x^\top`,
    String.raw`(\sigma(W\bm x)-\bm b)\bm x^\top`,
  ],
  "product-of-derivatives": [
    String.raw`\frac{d}{dt}(t^2e^{\lambda t})`,
    String.raw`2te^{\lambda t}+\lambda t^2e^{\lambda t}`,
    String.raw`2t\cdot\lambda e^{\lambda t}`,
  ],
  shorthand: [
    String.raw`\frac{\partial(W\bm x)}{\partial W}`,
    String.raw`\frac{\partial(W\bm x)}{\partial W}`,
    String.raw`\bm x^\top`,
    String.raw`\bm x`,
  ],
  "det-without-transpose": [
    String.raw`\frac{\partial}{\partial X}\ln|X|`,
    String.raw`X^{-\top}`,
    String.raw`X^{-1}`,
  ],
  "layout-mixed": [
    String.raw`\nabla_{\bm x}(\bm b^\top W\bm x+\bm y^\top\bm x)`,
    String.raw`W^\top\bm b+\bm y`,
    String.raw`W^\top\bm b+\bm y^\top`,
    String.raw`\bm b^\top W+\bm y`,
  ],
  "scalar-as-matrix": [
    String.raw`\nabla_{\bm x}(\tfrac12\|W\bm x\|^2+\tfrac\lambda2\|\bm x\|^2)`,
    String.raw`(W^\top W+\lambda I)\bm x`,
    String.raw`(W^\top W+\lambda)\bm x`,
  ],
  "diag-dropped": [
    String.raw`\frac{\partial}{\partial\bm x}\sin(W\bm x)`,
    String.raw`\operatorname{diag}(\cos(W\bm x))W`,
    String.raw`\cos(W\bm x)W`,
  ],
  "product-transpose-order": [
    String.raw`(AB)^\top\bm x`,
    String.raw`B^\top A^\top\bm x`,
    String.raw`(A^\top B^\top)\bm x`,
  ],
  "both-inverses": [
    String.raw`\mathrm d(X^{-1})`,
    String.raw`-X^{-1}\,\mathrm dX\,X^{-1}`,
    String.raw`-X^{-2}\,\mathrm dX`,
  ],
  "trace-order": [
    String.raw`\operatorname{tr}(ABX)`,
    String.raw`\operatorname{tr}(XAB)`,
    String.raw`\operatorname{tr}(XBA)`,
  ],
  "transpose-dropped": [
    String.raw`\nabla_{\bm x}(\bm b^\top W\bm x)`,
    String.raw`W^\top\bm b`,
    String.raw`W\bm b`,
  ],
  "product-order": [String.raw`(A+B)(A-B)`, String.raw`A^2-AB+BA-B^2`, String.raw`A^2-AB+AB-B^2`],
  "as-if-commuting": [String.raw`(A+B)^2`, String.raw`A^2+AB+BA+B^2`, String.raw`A^2+2AB+B^2`],
  "sum-index-captured": [
    String.raw`\left(\sum_{i=1}^n x_i\right)\left(\sum_{i=1}^n y_i\right)`,
    String.raw`\sum_{i=1}^n\sum_{j=1}^n x_iy_j`,
    String.raw`\sum_{i=1}^n x_iy_i`,
  ],
  "term-sign": [
    String.raw`\nabla_{\bm x}\|\bm x-\bm y\|^2`,
    String.raw`2\bm x-2\bm y`,
    String.raw`2\bm x+2\bm y`,
  ],
  "term-factor": [
    String.raw`\nabla_{\bm x}(\bm x^\top\bm x+\bm y^\top\bm x)`,
    String.raw`2\bm x+\bm y`,
    String.raw`2\bm x+2\bm y`,
  ],
  "function-kept": [
    String.raw`\frac{d}{dt}\sigma(\lambda t)`,
    String.raw`\lambda\sigma(\lambda t)(1-\sigma(\lambda t))`,
    String.raw`\lambda\sigma(\lambda t)`,
  ],
  "norm-as-squared": [
    String.raw`\nabla_{\bm x}\|\bm x-\bm y\|`,
    String.raw`\frac{\bm x-\bm y}{\|\bm x-\bm y\|}`,
    String.raw`2(\bm x-\bm y)`,
  ],
  "quotient-of-derivatives": [
    String.raw`\frac{d}{dt}\frac{\sin t}{t}`,
    String.raw`\frac{t\cos t-\sin t}{t^2}`,
    String.raw`\cos t`,
  ],
  "term-kept": [String.raw`\frac{d}{dt}(t^2+\lambda)`, String.raw`2t`, String.raw`2t+\lambda`],
  "other-variable": [
    String.raw`\nabla_{\bm x}(\bm x^\top A\bm y)`,
    String.raw`A\bm y`,
    String.raw`A^\top\bm x`,
  ],
  "trace-dropped": [
    String.raw`\mathrm d\ln|X|`,
    String.raw`\operatorname{tr}(X^{-1}\,\mathrm dX)`,
    String.raw`X^{-1}\,\mathrm dX`,
  ],
  "as-if-linear": [String.raw`(A+B)^{-1}`, String.raw`(B+A)^{-1}`, String.raw`A^{-1}+B^{-1}`],
  "as-if-multiplicative": [
    String.raw`\operatorname{tr}(AB)`,
    String.raw`\operatorname{tr}(BA)`,
    String.raw`\operatorname{tr}(A)\operatorname{tr}(B)`,
  ],
  "entry-wrong": [
    String.raw`\frac{d}{dt}\begin{pmatrix}t^2\\\sin t\\t\end{pmatrix}`,
    String.raw`\begin{pmatrix}2t\\\cos t\\1\end{pmatrix}`,
    String.raw`\begin{pmatrix}2t\\-\cos t\\1\end{pmatrix}`,
  ],
  "entrywise-product": [
    String.raw`\nabla_{\bm x}\,\bm b^\top\sin(W\bm x)`,
    String.raw`W^\top(\bm b\odot\cos(W\bm x))`,
    String.raw`W^\top(\bm b\cos(W\bm x))`,
  ],
  "free-index": [
    String.raw`\frac{\partial}{\partial W_{ij}}\sum_{k,l}b_kW_{kl}y_l`,
    String.raw`b_iy_j`,
    String.raw`b_iy_i`,
  ],
  "delta-dropped": [
    String.raw`\frac{\partial^2}{\partial x_i\partial x_j}\sum_{k=1}^n x_k^3`,
    String.raw`6x_i\delta_{ij}`,
    String.raw`6x_i`,
  ],
  "factor-dropped": [String.raw`\frac{d}{dt}(\lambda t^2)`, String.raw`2\lambda t`, String.raw`2t`],
  "constant-factor": [String.raw`\frac{d}{dt}t^3`, String.raw`3t^2`, String.raw`t^2`],
  "term-dropped": [String.raw`(A+A^\top)\bm x`, String.raw`A\bm x+A^\top\bm x`, String.raw`A\bm x`],
  "term-extra": [
    String.raw`\nabla_{\bm x}(\bm b^\top W\bm x+\bm b^\top\bm b)`,
    String.raw`W^\top\bm b`,
    String.raw`W^\top\bm b+\bm b^\top\bm b`,
    String.raw`W^\top\bm b+\bm y`,
  ],
  "terms-merged": [
    String.raw`A\bm x+A^\top\bm x+X\bm y`,
    String.raw`(A+A^\top)\bm x+X\bm y`,
    String.raw`2X\bm y+A\bm x`,
  ],
  "exponent-changed": [String.raw`\frac{d}{dt}t^3`, String.raw`3t^2`, String.raw`3t^3`],
  bracket: [
    String.raw`W^\top(W\bm x-\bm b)`,
    String.raw`W^\top W\bm x-W^\top\bm b`,
    String.raw`W^\top W\bm x-\bm b`,
  ],
}

const judge = (before: string, line: string) =>
  check({ variables: sampleVariables(VARIABLES), lines: [before, line] })

describe("the buggy rules", () => {
  it.each(buggyRules.map((rule) => [rule.id, rule] as const))("%s is named where it was made", (id, rule) => {
    const [before, right, ...wrong] = MADE[id] ?? []
    if (before === undefined || right === undefined) throw new Error(`no lines for ${id}`)
    expect(wrong.length).toBeGreaterThan(0)
    expect(judge(before, right)).toMatchObject({ ok: true, firstWrong: null })
    for (const line of wrong) {
      const report = judge(before, line)
      expect(report, line).toMatchObject({ ok: true, firstWrong: 1 })
      if (!report.ok) continue
      expect(
        report.verdicts.at(-1)?.diagnosis?.map((one) => one.rule),
        line,
      ).toContain(id)
    }
    expect(new Set(Object.values(rule.title)).size).toBe(2)
  })

  it.each([
    [
      "inner-derivative",
      String.raw`\frac{d}{dt}\left(t^2\sin(3t)\right)`,
      String.raw`2t\sin(3t)+3t^2\cos(3t)`,
      String.raw`2t\sin(3t)+t^2\cos(3t)`,
    ],
    [
      "terms-merged",
      String.raw`\nabla_X(\bm x^\top X^\top X\bm y)`,
      String.raw`X(\bm x\bm y^\top+\bm y\bm x^\top)`,
      String.raw`2X\bm x\bm y^\top`,
    ],
  ])("%s is also named in %s", (id, before, right, wrong) => {
    expect(judge(before, right)).toMatchObject({ ok: true, firstWrong: null })
    const report = judge(before, wrong)
    expect(report.ok && report.verdicts.at(-1)?.diagnosis?.[0]?.rule).toBe(id)
  })

  it("a part of a line that is shown has all its brackets", () => {
    for (const line of [String.raw`2(W\bm x-\bm b)W`, String.raw`2\left(W\bm x-\bm b\right)W`]) {
      const report = judge(String.raw`\nabla_{\bm x}\|W\bm x-\bm b\|^2`, line)
      expect(report.ok && report.verdicts[0]?.message.en).toContain(`$${line.slice(0, -1)}$`)
    }
  })

  it("the likeliest mistake is part of the message, with the place to look at", () => {
    const report = judge(String.raw`\nabla_{\bm x}(\bm b^\top W\bm x)`, String.raw`W\bm b`)
    expect(report.ok && report.verdicts[0]?.message).toMatchInlineSnapshot(`
      {
        "en": "The product does not fit: $W$ is an $m \\times n$ matrix and $\\bm b$ is a vector with $m$ entries. A transpose is missing or too much. Look at $W$.",
        "ja": "積が計算できません。$W$ は$m \\times n$ 行列、$\\bm b$ は$m$ 成分のベクトルです。転置が抜けているか、余分です。$W$ のあたりを見てください。",
      }
    `)
  })

  it("a line that no known mistake explains is wrong without a diagnosis", () => {
    const report = judge(String.raw`\nabla_{\bm x}(\bm x^\top A\bm x)`, String.raw`A^\top\bm x+\bm x`)
    expect(report).toMatchObject({ firstWrong: 1 })
    expect(JSON.stringify(report)).not.toContain("diagnosis")
  })
})
