import { erf, sum } from "./arrays"
import { defineFamily, type FamilyCase } from "./define"

/** A function of one positive number, once and twice. */
const both = (latex: string, f: (x: number) => number, compact?: string): FamilyCase[] => [
  {
    latex,
    variables: "+x",
    wrt: "x",
    oracle: (at) => f(at.scalar("x")),
    kind: "ordinary",
    ...(compact === undefined ? {} : { compact }),
  },
  { latex, variables: "+x", wrt: "x", order: 2, oracle: (at) => f(at.scalar("x")), kind: "ordinary" },
]

/** Numbers by numbers: plain calculus. */
export const scalarByScalar = defineFamily("A: a scalar by a scalar", [
  ...both("7", () => 7, "0"),
  ...both("x^3 - 2x + 1", (x) => x ** 3 - 2 * x + 1, "3x^2 - 2"),
  ...both("\\frac{x}{1 + x^2}", (x) => x / (1 + x * x)),
  ...both("x^x", (x) => x ** x, "x^x (\\ln x + 1)"),
  ...both("2^x", (x) => 2 ** x),
  ...both("\\log_{10} x", (x) => Math.log10(x), "\\frac{1}{x \\ln 10}"),
  ...both("\\sqrt{x}", Math.sqrt, "\\frac{1}{2\\sqrt{x}}"),
  ...both("\\ln x", Math.log, "\\frac{1}{x}"),
  ...both("\\tan x", Math.tan),
  ...both("\\arctan x", Math.atan, "\\frac{1}{1 + x^2}"),
  ...both("\\arcsin \\frac{x}{2}", (x) => Math.asin(x / 2)),
  ...both("\\arccos \\frac{x}{2}", (x) => Math.acos(x / 2)),
  ...both("\\sinh x", Math.sinh, "\\cosh x"),
  ...both("\\tanh x", Math.tanh),
  ...both("\\operatorname{arcosh}(x + 2)", (x) => Math.acosh(x + 2)),
  ...both("\\cosh^{-1}(2 + x^2)", (x) => Math.acosh(2 + x * x)),
  ...both("\\operatorname{swish}(x)", (x) => x / (1 + Math.exp(-x))),
  ...both("\\operatorname{SiLU}(1 - 2x)", (x) => (1 - 2 * x) / (1 + Math.exp(2 * x - 1))),
  ...both("\\operatorname{ELU}(x - 3)", (x) => Math.expm1(x - 3)),
  ...both("\\operatorname{ELU}_2(x - 3)", (x) => 2 * Math.expm1(x - 3)),
  ...both("\\operatorname{LeakyReLU}(x - 3)", (x) => 0.01 * (x - 3)),
  ...both("\\operatorname{LeakyReLU}_5(-x)", (x) => -5 * x),
  ...both("\\operatorname{logit}(\\sigma(x))", (x) => x, "1"),
  ...both("\\operatorname{hardtanh}(\\frac{x}{9})", (x) => x / 9),
  ...both("\\operatorname{mish}(x)", (x) => x * Math.tanh(Math.log1p(Math.exp(x)))),
  ...both("\\operatorname{softsign}(x)", (x) => x / (1 + x), "\\frac{1}{(1 + |x|)^2}"),
  ...both("\\operatorname{erfc}(x)", (x) => 1 - erf(x), "-\\frac{2e^{-x^2}}{\\sqrt{\\pi}}"),
  ...both("\\operatorname{atan2}(x, 2)", (x) => Math.atan2(x, 2)),
  ...both("\\operatorname{atan2}(1, x - 5)", (x) => Math.atan2(1, x - 5)),
  ...both("\\operatorname{atan2}(-x, -2)", (x) => Math.atan2(-x, -2)),
  ...both("{x^2 \\over 2}", (x) => (x * x) / 2, "x"),
  ...both("\\left( x^2 + 1 \\over 2x \\right)^2", (x) => ((x * x + 1) / (2 * x)) ** 2),
  ...both("\\begin{Vmatrix} x \\\\ 2x \\end{Vmatrix}^2", (x) => 5 * x * x),
  ...both("\\sigma(x)", (x) => 1 / (1 + Math.exp(-x)), "\\sigma(x) (1 - \\sigma(x))"),
  ...both("\\ln(1 + e^x)", (x) => Math.log(1 + Math.exp(x)), "\\frac{e^x}{1 + e^x}"),
  ...both("|x - 5|", (x) => Math.abs(x - 5)),
  ...both("\\max(0, x)", (x) => Math.max(0, x)),
  ...both("\\max(x, 2)", (x) => Math.max(x, 2)),
  ...both("\\begin{cases} x^2 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}", (x) => x * x),
  ...both(
    "\\begin{cases} \\frac{1}{2}x^2 & |x| \\le 2 \\\\ 2|x| - 2 & |x| > 2 \\end{cases}",
    (x) => (x * x) / 2,
  ),
  ...both("\\operatorname{gelu}(x)", (x) => (x / 2) * (1 + erf(x / Math.SQRT2))),
  ...both("\\operatorname{erf}(x)", (x) => erf(x), "\\frac{2}{\\sqrt{\\pi}} e^{-x^2}"),
  ...both("\\sigma(\\sin(x^2))", (x) => 1 / (1 + Math.exp(-Math.sin(x * x)))),
  ...both("\\frac{\\sin x}{x}", (x) => Math.sin(x) / x),
  ...both("(1 + x)^{1/3}", (x) => Math.cbrt(1 + x)),
  ...both("\\ln(\\cosh x)", (x) => Math.log(Math.cosh(x)), "\\frac{\\sinh x}{\\cosh x}"),
  ...both("x \\ln x - x", (x) => x * Math.log(x) - x, "\\ln x"),
  ...both("\\operatorname{artanh}\\frac{x}{3}", (x) => Math.atanh(x / 3)),
  ...both("\\min(x^2, 9)", (x) => Math.min(x * x, 9)),
  ...both("e^{-x^2}", (x) => Math.exp(-x * x), "-2x e^{-x^2}"),
  ...both("\\sin^2 x + \\cos^2 x", () => 1),
  ...both("\\sqrt{1 + \\sqrt{x}}", (x) => Math.sqrt(1 + Math.sqrt(x))),
  ...both("\\frac{1}{x^{12}} - \\frac{1}{x^6}", (x) => x ** -12 - x ** -6),
  ...both("\\sum_{k=1}^{4} x^k", (x) => sum([x, x ** 2, x ** 3, x ** 4])),
  ...both("\\prod_{k=1}^{3} (x + k)", (x) => (x + 1) * (x + 2) * (x + 3)),
  {
    latex: "x^2 y + \\sin(xy)",
    variables: "x y",
    wrt: "x",
    kind: "partial",
    oracle: (at) => at.scalar("x") ** 2 * at.scalar("y") + Math.sin(at.scalar("x") * at.scalar("y")),
    compact: "2xy + y\\cos(xy)",
  },
  {
    latex: "a e^{-b t} \\cos(c t)",
    variables: "a b c t",
    wrt: "t",
    oracle: (at) =>
      at.scalar("a") * Math.exp(-at.scalar("b") * at.scalar("t")) * Math.cos(at.scalar("c") * at.scalar("t")),
  },
])

/** Entries, sums over them and products of them. */
export const indexRules = defineFamily("B: entries and indices", [
  {
    latex: "x_1^2 + x_1 x_2 + x_3",
    variables: "x:3",
    wrt: "x[1]",
    kind: "partial",
    compact: "2x_1 + x_2",
    oracle: (at) => {
      const [a = 0, b = 0, c = 0] = at.vector("x")
      return a * a + a * b + c
    },
  },
  {
    latex: "\\sum_{i=1}^{n} \\sin(x_i)",
    variables: "x:n",
    wrt: "x",
    compact: "\\cos(\\bm{x})",
    oracle: (at) => sum(at.vector("x").map(Math.sin)),
  },
  {
    latex: "\\sum_{i=1}^{n} \\sin(x_i)",
    variables: "x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => sum(at.vector("x").map(Math.sin)),
    compact: "-\\operatorname{diag}(\\sin(\\bm{x}))",
  },
  {
    latex: "\\prod_{i=1}^{n} x_i",
    variables: "+x:n",
    wrt: "x",
    oracle: (at) => at.vector("x").reduce((a, b) => a * b, 1),
  },
  {
    latex: "\\prod_{i=1}^{n} x_i",
    variables: "+x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => at.vector("x").reduce((a, b) => a * b, 1),
  },
  {
    latex: "\\left(\\prod_{i=1}^{n} x_i\\right)^{1/n}",
    variables: "+x:n",
    wrt: "x",
    oracle: (at) => at.vector("x").reduce((a, b) => a * b, 1) ** (1 / 3),
  },
  {
    latex: "\\sum_{i=1}^{n} \\sum_{j=1}^{n} x_i x_j",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => sum(at.vector("x")) ** 2,
  },
  {
    latex: "x_1 x_2 + x_2 x_3 + x_1 x_3",
    variables: "x:3",
    wrt: "x",
    oracle: (at) => {
      const [a = 0, b = 0, c = 0] = at.vector("x")
      return a * b + b * c + a * c
    },
  },
  {
    latex: "x_1 x_2 x_3",
    variables: "x:3",
    wrt: "x",
    order: 2,
    oracle: (at) => at.vector("x").reduce((a, b) => a * b, 1),
  },
  {
    latex: "\\sum_{i=1}^{m} \\sum_{j=1}^{n} X_{ij}^2",
    variables: "X:m,n",
    wrt: "X[2,1]",
    compact: "2X_{21}",
    oracle: (at) =>
      sum(
        at
          .matrix("X")
          .flat()
          .map((x) => x * x),
      ),
  },
  {
    latex: "\\sum_{i=1}^{n-1} (x_{i+1} - x_i)^2",
    variables: "x:n",
    wrt: "x",
    oracle: (at) =>
      sum(
        at
          .vector("x")
          .slice(1)
          .map((x, i) => (x - (at.vector("x")[i] ?? 0)) ** 2),
      ),
  },
  {
    latex: "\\sum_{i=1}^{n} i x_i^2",
    variables: "x:n",
    wrt: "x[2]",
    oracle: (at) => sum(at.vector("x").map((x, i) => (i + 1) * x * x)),
    compact: "4x_2",
  },
  {
    latex: "\\sum_{i=1}^{m} \\sum_{j=1}^{n} a_i X_{ij} b_j",
    variables: "a:m b:n X:m,n",
    wrt: "X[1,3]",
    oracle: (at) =>
      sum(
        at
          .matrix("X")
          .map((row, i) => sum(row.map((x, j) => x * (at.vector("a")[i] ?? 0) * (at.vector("b")[j] ?? 0)))),
      ),
    compact: "a_1 b_3",
  },
  {
    latex: "\\sum_{i=1}^{n} \\sum_{j=1}^{n} (x_i - x_j)^2",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => sum(at.vector("x").flatMap((x) => at.vector("x").map((y) => (x - y) ** 2))),
  },
])
