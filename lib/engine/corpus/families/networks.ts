import { apply, dot, logSumExp, minus, norm, plus, scale, sigma, softmax, sum, turn, zip } from "./arrays"
import { defineFamily, type FamilyCase } from "./define"
import { withHessian, xs } from "./shared"

/** Likelihoods, attention, networks with two hidden layers, penalties. */
export const networks = defineFamily("P: networks and likelihoods", [
  {
    latex: "\\ln\\sigma(\\bm{a}^\\top\\bm{x})",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => Math.log(sigma(dot(at.vector("a"), xs(at)))),
    compact: "(1 - \\sigma(\\bm{a}^\\top\\bm{x}))\\bm{a}",
  },
  ...withHessian({
    latex: "\\ln(1 + \\exp(\\bm{a}^\\top\\bm{x}))",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => Math.log(1 + Math.exp(dot(at.vector("a"), xs(at)))),
  }),
  {
    latex: "-\\frac{1}{2}(\\bm{x} - \\bm{c})^\\top A^{-1} (\\bm{x} - \\bm{c})",
    variables: "A:2,2 c:2 x:2",
    wrt: "c",
    oracle: (at) => {
      const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = at.matrix("A")
      const r = minus(xs(at), at.vector("c"))
      const w = apply(
        [
          [d, -b],
          [-c, a],
        ],
        r,
      )
      return -dot(r, w) / (2 * (a * d - b * c))
    },
  },
  {
    latex: "\\bm{v}^\\top \\operatorname{softmax}(K\\bm{x})",
    variables: "v:p K:p,n x:n",
    wrt: "K",
    oracle: (at) => dot(at.vector("v"), softmax(apply(at.matrix("K"), xs(at)))),
  },
  {
    latex: "\\bm{v}^\\top \\operatorname{softmax}(K\\bm{x})",
    variables: "v:p K:p,n x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => dot(at.vector("v"), softmax(apply(at.matrix("K"), xs(at)))),
  },
  {
    latex: "V^\\top \\operatorname{softmax}\\left(\\frac{1}{\\sqrt{3}} K\\bm{x}\\right)",
    variables: "V:p,m K:p,n x:n",
    wrt: "x",
    oracle: (at) =>
      apply(turn(at.matrix("V")), softmax(scale(1 / Math.sqrt(3), apply(at.matrix("K"), xs(at))))),
  },
  ...(["a", "U", "V", "W", "b", "c", "x"] as const).map(
    (wrt): FamilyCase => ({
      latex: "\\bm{a}^\\top \\tanh(U \\tanh(V \\tanh(W\\bm{x} + \\bm{b}) + \\bm{c}))",
      variables: "a:m U:m,q V:q,p W:p,n b:p c:q x:n",
      wrt,
      oracle: (at) =>
        dot(
          at.vector("a"),
          apply(
            at.matrix("U"),
            plus(
              apply(at.matrix("V"), plus(apply(at.matrix("W"), xs(at)), at.vector("b")).map(Math.tanh)),
              at.vector("c"),
            ).map(Math.tanh),
          ).map(Math.tanh),
        ),
    }),
  ),
  {
    latex: "\\ln(\\exp(x_1) + \\exp(x_2)) - x_1",
    variables: "x:2",
    wrt: "x",
    oracle: (at) => logSumExp(xs(at)) - (xs(at)[0] ?? 0),
  },
  {
    latex:
      "\\sum_{i=1}^{m} \\begin{cases} \\frac{1}{2}((A\\bm{x})_i - b_i)^2 & |(A\\bm{x})_i - b_i| \\le 1 \\\\ |(A\\bm{x})_i - b_i| - \\frac{1}{2} & |(A\\bm{x})_i - b_i| > 1 \\end{cases}",
    variables: "A:m,n b:m x:n",
    wrt: "x",
    oracle: (at) =>
      sum(
        zip(apply(at.matrix("A"), xs(at)), at.vector("b"), (z, b) =>
          Math.abs(z - b) <= 1 ? (z - b) ** 2 / 2 : Math.abs(z - b) - 0.5,
        ),
      ),
  },
  ...withHessian({
    latex: "\\ln(\\bm{x}^\\top\\bm{x} + 1)",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => Math.log(dot(xs(at), xs(at)) + 1),
    compact: "\\frac{2\\bm{x}}{\\|\\bm{x}\\|^2 + 1}",
  }),
  ...withHessian({
    latex: "\\|\\bm{x}\\|^4",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => norm(xs(at)) ** 4,
    compact: "4\\|\\bm{x}\\|^2\\bm{x}",
  }),
  ...withHessian({
    latex: "\\sum_{i=1}^{n} x_i^4 + \\bm{a}^\\top \\bm{x}",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => sum(xs(at).map((x) => x ** 4)) + dot(at.vector("a"), xs(at)),
  }),
])
