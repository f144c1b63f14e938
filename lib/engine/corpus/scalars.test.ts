import { all, create, type MathNode } from "mathjs"
import { describe, expect, test } from "vitest"
import type { QuestionVariable } from "../answer"
import { derive } from "../engine"
import { readBack } from "./read-back"

const math = create(all ?? {})

/** LaTeX, the same for mathjs; the derivative is by x. Other letters are numbers. */
const FUNCTIONS: readonly (readonly [latex: string, text: string])[] = [
  ["x^5 - 3x^3 + 2x - 7", "x^5 - 3x^3 + 2x - 7"],
  ["(x^2+1)^3", "(x^2+1)^3"],
  ["\\frac{x}{1+x^2}", "x/(1+x^2)"],
  ["\\frac{1}{1+e^{-x}}", "1/(1+exp(-x))"],
  ["\\ln(1+e^x)", "log(1+exp(x))"],
  ["e^{-x^2/2}", "exp(-x^2/2)"],
  ["\\frac{e^x}{e^x+e^a}", "exp(x)/(exp(x)+exp(a))"],
  ["\\frac{\\sin x}{x}", "sin(x)/x"],
  ["\\arctan x", "atan(x)"],
  ["x^x", "x^x"],
  ["x^a", "x^a"],
  ["a^x", "a^x"],
  ["2^x", "2^x"],
  ["\\sqrt{1+x^2}", "sqrt(1+x^2)"],
  ["\\sin x\\cos x", "sin(x)*cos(x)"],
  ["e^x\\sin x", "exp(x)*sin(x)"],
  ["\\tan(x^2)", "tan(x^2)"],
  ["\\ln(\\ln x)", "log(log(x))"],
  ["\\frac{x^2-1}{x^2+1}", "(x^2-1)/(x^2+1)"],
  ["(2x+3)^4(x-1)^2", "(2x+3)^4*(x-1)^2"],
  ["x\\ln x - x", "x*log(x)-x"],
  ["\\cos(\\sin x)", "cos(sin(x))"],
  ["\\sinh x\\cosh x", "sinh(x)*cosh(x)"],
  ["\\frac{ax+b}{cx+2}", "(a*x+b)/(c*x+2)"],
  ["\\ln\\frac{1+x}{3-x}", "log((1+x)/(3-x))"],
  ["e^{ax}\\cos(bx)", "exp(a*x)*cos(b*x)"],
  ["\\tanh x", "tanh(x)"],
  ["x^2e^{-x}", "x^2*exp(-x)"],
  ["\\sin^2 x+\\cos^2 x", "sin(x)^2+cos(x)^2"],
  ["\\frac{1}{x^2+a^2}", "1/(x^2+a^2)"],
  ["\\frac{x}{\\sqrt{x^2+a^2}}", "x/sqrt(x^2+a^2)"],
  ["\\frac{1}{\\sqrt{2\\pi}b}e^{-\\frac{(x-a)^2}{2b^2}}", "1/(sqrt(2*pi)*b)*exp(-(x-a)^2/(2*b^2))"],
  ["\\sqrt{\\frac{x-a}{x+b}}", "sqrt((x-a)/(x+b))"],
  ["\\arcsin\\frac{x}{3}", "asin(x/3)"],
  ["\\ln(x+\\sqrt{x^2+1})", "log(x+sqrt(x^2+1))"],
]

/** Characters without spaces and braces; brackets do not count twice where they grow. */
const lengthOf = (latex: string): number => latex.replace(/\\left|\\right|[\s{}]/g, "").length

const POINTS = [
  { x: 0.83, a: 0.37, b: 1.21, c: 0.62 },
  { x: 1.47, a: 0.91, b: 0.58, c: 1.33 },
]

const scalar = (name: string): QuestionVariable => ({ name, latex: name, kind: "scalar", shape: [] })

/** The shortest that mathjs makes of its derivative. */
function derivativeOfMathjs(text: string): { tex: string; at: (point: (typeof POINTS)[number]) => number } {
  const derivative = math.derivative(text, "x")
  const forms: MathNode[] = [derivative, math.simplify(derivative)]
  const [first = "", ...others] = forms.map((node) => node.toTex())
  const tex = others.reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best), first)
  return { tex, at: (point) => Number(derivative.evaluate({ ...point })) }
}

describe("scalar results beside those of mathjs", () => {
  test.each(FUNCTIONS)("%s: the same value, and not longer", (latex, text) => {
    const other = derivativeOfMathjs(text)
    const letters = [
      "x",
      ..."abc".split("").filter((letter) => new RegExp(`(?<![a-z\\\\])${letter}(?![a-z])`).test(text)),
    ]
    const positive = letters.map((name) => ({ ...scalar(name), positive: true }))
    for (const point of POINTS) {
      const question = { latex, variables: positive, wrt: "x", at: point }
      const answer = derive(question)
      if (!answer.ok) throw new Error(answer.error.message.en)
      const { compact } = answer.derivative
      const expected = other.at(point)
      const read = readBack(compact ?? "", question, [])
      if (!read.ok) throw new Error(`${compact}: ${read.reason}`)
      const scale = Math.max(1, Math.abs(expected))
      expect(Math.abs((read.values[0] ?? Number.NaN) - expected) / scale).toBeLessThan(1e-10)
      // mathjs goes on with complex numbers where ln(ln x) has no real value; there is no real derivative either.
      if (answer.value === undefined) expect(answer.derivativeValue).toBeUndefined()
      else expect(Math.abs(Number(answer.derivativeValue) - expected) / scale).toBeLessThan(1e-10)
      expect(lengthOf(compact ?? ""), `${compact} beside ${other.tex}`).toBeLessThanOrEqual(
        lengthOf(other.tex),
      )
    }
  })
})
