import { apply, cross, dot, minus, norm, sigma, sum, turn, zip } from "./arrays"
import { defineFamily, type Numbers } from "./define"
import { withHessian, xs } from "./shared"

const deviations = (x: readonly number[]) => x.map((one) => one - sum(x) / x.length)

/** The length that A gives, with x by both of its symmetric and skew parts. */
const weighted = (at: Numbers, x = xs(at)) => dot(x, apply(at.matrix("A"), x))

/** Functions that are short for formulas, and notations of one field. */
export const namedForms = defineFamily("named forms", [
  {
    latex: "\\|\\bm{x}\\|_A^2",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => weighted(at),
    compact: "(A + A^\\top)\\bm{x}",
  },
  {
    latex: "\\left\\|\\bm{x} - \\bm{b}\\right\\|_{A}^{2}",
    variables: "A:n,n b:n x:n",
    wrt: "b",
    oracle: (at) => weighted(at, minus(xs(at), at.vector("b"))),
  },
  {
    latex: "\\|\\bm{x}\\|_{AA^\\top}",
    variables: "A:n,p x:n",
    wrt: "A",
    oracle: (at) => norm(apply(turn(at.matrix("A")), xs(at))),
  },
  {
    latex: "[\\bm{x}]_\\times\\bm{y}",
    variables: "x:3 y:3",
    wrt: "x",
    oracle: (at) => cross(xs(at), at.vector("y")),
  },
  {
    latex: "\\operatorname{skew}(\\bm{x})[\\bm{x}]_{\\times}\\bm{y}",
    variables: "x:3 y:3",
    wrt: "x",
    oracle: (at) => cross(xs(at), cross(xs(at), at.vector("y"))),
  },
  {
    latex: "\\bm{x}^\\top\\operatorname{sym}(A)\\bm{y}",
    variables: "A:n,n x:n y:n",
    wrt: "A",
    oracle: (at) =>
      (dot(xs(at), apply(at.matrix("A"), at.vector("y"))) +
        dot(at.vector("y"), apply(at.matrix("A"), xs(at)))) /
      2,
    compact: "\\frac{1}{2}(\\bm{x}\\bm{y}^\\top + \\bm{y}\\bm{x}^\\top)",
  },
  {
    latex: "\\bm{x}^\\top\\operatorname{skew}(A)\\bm{y}",
    variables: "A:n,n x:n y:n",
    wrt: "A",
    oracle: (at) =>
      (dot(xs(at), apply(at.matrix("A"), at.vector("y"))) -
        dot(at.vector("y"), apply(at.matrix("A"), xs(at)))) /
      2,
  },
  ...withHessian({
    latex: "\\operatorname{std}(\\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => norm(deviations(xs(at))) / Math.sqrt(xs(at).length),
  }),
  {
    latex: "\\operatorname{clip}(\\bm{x}, -2/5, 9/10)",
    variables: "x:q",
    wrt: "x",
    oracle: (at) => xs(at).map((x) => Math.min(Math.max(x, -0.4), 0.9)),
  },
  {
    latex: "\\operatorname{clamp}(t, 0, 1)",
    variables: "t",
    wrt: "t",
    oracle: (at) => Math.min(Math.max(at.scalar("t"), 0), 1),
  },
  {
    latex: "\\operatorname{hypot}(s, t)",
    variables: "s t",
    wrt: "t",
    oracle: (at) => Math.hypot(at.scalar("s"), at.scalar("t")),
    compact: "\\frac{t}{\\sqrt{s^2 + t^2}}",
  },
  {
    latex: "\\operatorname{logcosh}(A\\bm{x})",
    variables: "A:m,n x:n",
    wrt: "x",
    oracle: (at) => apply(at.matrix("A"), xs(at)).map((z) => Math.log(Math.cosh(z))),
  },
  {
    latex: "\\operatorname{sum}(\\operatorname{square}(\\bm{x}) \\odot \\operatorname{expit}(\\bm{y}))",
    variables: "x:n y:n",
    wrt: "y",
    oracle: (at) => sum(zip(xs(at), at.vector("y"), (x, y) => x * x * sigma(y))),
  },
  ...withHessian({
    latex: "\\binom{t}{3}",
    variables: "t",
    wrt: "t",
    oracle: (at) => (at.scalar("t") * (at.scalar("t") - 1) * (at.scalar("t") - 2)) / 6,
  }).map(({ kind: _, ...one }) => one),
  {
    latex: "\\left.\\underbrace{\\bm{x}^\\top A}_{\\text{a row}} \\boxed{\\bm{x}}\\right.",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => weighted(at),
    compact: "(A + A^\\top)\\bm{x}",
  },
  {
    latex: "x.T @ A @ x",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => weighted(at),
    compact: "(A + A^\\top)\\bm{x}",
  },
  { latex: "e^{(t)}", variables: "t", wrt: "t", oracle: (at) => Math.exp(at.scalar("t")), compact: "e^t" },
])
