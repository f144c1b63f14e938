import { apply, dot, logSumExp, minus, plus, sigma, sum, zip } from "./arrays"
import { defineFamily, type FamilyCase, type Numbers } from "./define"
import { residual, withHessian, xs } from "./shared"

const misfit = (at: Numbers) => minus(apply(at.matrix("X"), at.vector("w")), at.vector("y"))

/** Losses and likelihoods. */
export const losses = defineFamily("P: losses", [
  {
    latex: "\\|A\\bm{x} - \\bm{b}\\|^2 + \\lambda \\|\\bm{x}\\|^2",
    variables: "A:m,n b:m x:n lambda",
    wrt: "x",
    oracle: (at) => dot(residual(at), residual(at)) + at.scalar("lambda") * dot(xs(at), xs(at)),
  },
  {
    latex: "\\|A\\bm{x} - \\bm{b}\\|^2 + \\lambda \\|\\bm{x}\\|_1",
    variables: "A:m,n b:m x:n lambda",
    wrt: "x",
    oracle: (at) => dot(residual(at), residual(at)) + at.scalar("lambda") * sum(xs(at).map(Math.abs)),
  },
  ...withHessian({
    latex: "\\sum_{i=1}^{m} \\ln(1 + \\exp(-y_i (A\\bm{x})_i))",
    variables: "A:m,n y:m x:n",
    wrt: "x",
    oracle: (at) =>
      sum(zip(at.vector("y"), apply(at.matrix("A"), xs(at)), (y, z) => Math.log(1 + Math.exp(-y * z)))),
  }),
  ...withHessian({
    latex:
      "-\\bm{y}^\\top \\ln(\\sigma(A\\bm{x})) - (\\mathbf{1} - \\bm{y})^\\top \\ln(\\mathbf{1} - \\sigma(A\\bm{x}))",
    variables: "A:m,n y:m x:n",
    wrt: "x",
    oracle: (at) =>
      -sum(
        zip(
          at.vector("y"),
          apply(at.matrix("A"), xs(at)),
          (y, z) => y * Math.log(sigma(z)) + (1 - y) * Math.log(1 - sigma(z)),
        ),
      ),
  }),
  // Members of a data set are the rows of a matrix: of one that is declared, or of the declared vector.
  {
    latex: "\\sum_{i=1}^{m} (y_i - \\bm{w}^\\top \\bm{x}_i)^2",
    variables: "X:m,n y:m w:n",
    wrt: "w",
    oracle: (at) => dot(misfit(at), misfit(at)),
    compact: "2X^\\top(X\\bm{w} - \\bm{y})",
  },
  {
    latex: "\\frac{1}{m}\\sum_{i=1}^{m} \\ln(1 + e^{-y_i \\bm{w}^\\top \\bm{x}_i})",
    variables: "X:m,n y:m w:n",
    wrt: "w",
    oracle: (at) =>
      sum(
        zip(at.vector("y"), apply(at.matrix("X"), at.vector("w")), (y, z) => Math.log(1 + Math.exp(-y * z))),
      ) / 2,
  },
  {
    latex:
      "-\\sum_{i=1}^{m} y_i \\ln \\sigma(\\bm{w}^\\top \\bm{x}_i) + (1 - y_i) \\ln(1 - \\sigma(\\bm{w}^\\top \\bm{x}_i))",
    variables: "X:m,n y:m w:n",
    wrt: "w",
    oracle: (at) =>
      -sum(
        zip(
          at.vector("y"),
          apply(at.matrix("X"), at.vector("w")),
          (y, z) => y * Math.log(sigma(z)) + (1 - y) * Math.log(1 - sigma(z)),
        ),
      ),
    compact: "X^\\top(\\sigma(X\\bm{w}) - \\bm{y})",
  },
  {
    latex: "\\sum_{k=1}^{m} \\|\\bm{x}_k - \\bm{c}\\|^2",
    variables: "X:n,m c:n",
    wrt: "c",
    oracle: (at) =>
      sum(at.matrix("X").map((row, k) => sum(row.map((x) => (x - (at.vector("c")[k] ?? 0)) ** 2)))),
    compact: "2(m\\bm{c} - X\\mathbf{1}_m)",
  },
  {
    latex: "\\max_i (A\\bm{x} + \\bm{b})_i",
    variables: "A:m,n b:m x:n",
    wrt: "x",
    oracle: (at) => Math.max(...plus(apply(at.matrix("A"), xs(at)), at.vector("b"))),
    compact: "A^\\top \\operatorname{hardmax}(A\\bm{x} + \\bm{b})",
  },
  {
    latex: "\\ln \\sum_{i=1}^{n} e^{x_i} - \\bm{y}^\\top \\bm{x}",
    variables: "x:n y:n",
    wrt: "x",
    oracle: (at) => logSumExp(xs(at)) - dot(at.vector("y"), xs(at)),
    compact: "\\frac{\\exp(\\bm{x})}{\\sum_{i=1}^{n} e^{x_i}} - \\bm{y}",
  },
  {
    latex: "-\\bm{y}^\\top \\ln(\\operatorname{softmax}(\\bm{x}))",
    variables: "x:n y:n",
    wrt: "x",
    oracle: (at) => sum(at.vector("y")) * logSumExp(xs(at)) - dot(at.vector("y"), xs(at)),
  },
  {
    latex: "-\\bm{y}^\\top \\ln(\\operatorname{softmax}(W\\bm{x} + \\bm{b}))",
    variables: "W:m,n x:n y:m b:m",
    wrt: "W",
    oracle: (at) => {
      const z = plus(apply(at.matrix("W"), xs(at)), at.vector("b"))
      return sum(at.vector("y")) * logSumExp(z) - dot(at.vector("y"), z)
    },
  },
  {
    latex: "-\\bm{y}^\\top \\ln(\\operatorname{softmax}(W\\bm{x} + \\bm{b}))",
    variables: "W:m,n x:n y:m b:m",
    wrt: "b",
    oracle: (at) => {
      const z = plus(apply(at.matrix("W"), xs(at)), at.vector("b"))
      return sum(at.vector("y")) * logSumExp(z) - dot(at.vector("y"), z)
    },
  },
  ...(["V", "b", "W", "x"] as const).map(
    (wrt): FamilyCase => ({
      latex: "\\frac{1}{2}\\|V\\tanh(W\\bm{x} + \\bm{b}) - \\bm{y}\\|^2",
      variables: "V:m,p W:p,n b:p x:n y:m",
      wrt,
      oracle: (at) => {
        const r = minus(
          apply(at.matrix("V"), plus(apply(at.matrix("W"), xs(at)), at.vector("b")).map(Math.tanh)),
          at.vector("y"),
        )
        return dot(r, r) / 2
      },
    }),
  ),
  ...(["W", "V", "x", "b"] as const).map(
    (wrt): FamilyCase => ({
      latex: "\\bm{a}^\\top \\sigma(V\\sigma(W\\bm{x} + \\bm{b}))",
      variables: "a:m V:m,p W:p,n b:p x:n",
      wrt,
      oracle: (at) =>
        dot(
          at.vector("a"),
          apply(at.matrix("V"), plus(apply(at.matrix("W"), xs(at)), at.vector("b")).map(sigma)).map(sigma),
        ),
    }),
  ),
  {
    latex: "\\sum_{i=1}^{m} \\max(0, 1 - y_i (A\\bm{x})_i)",
    variables: "A:m,n y:m x:n",
    wrt: "x",
    oracle: (at) => sum(zip(at.vector("y"), apply(at.matrix("A"), xs(at)), (y, z) => Math.max(0, 1 - y * z))),
  },
  ...withHessian(
    {
      latex: "(\\bm{x} - \\bm{c})^\\top A (\\bm{x} - \\bm{c})",
      variables: "A:n,n c:n x:n",
      wrt: "x",
      oracle: (at) => {
        const d = minus(xs(at), at.vector("c"))
        return dot(d, apply(at.matrix("A"), d))
      },
      compact: "(A + A^\\top)(\\bm{x} - \\bm{c})",
    },
    "A + A^\\top",
  ),
])
