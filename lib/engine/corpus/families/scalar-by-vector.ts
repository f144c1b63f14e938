import { apply, cross, dot, logSumExp, minus, norm, sum, zip } from "./arrays"
import { defineFamily } from "./define"
import { residual, withHessian, xs } from "./shared"

/** Potentials, forms, norms and distances. */
export const scalarByVector = defineFamily("G: a scalar by a vector", [
  ...withHessian(
    {
      latex: "\\bm{a}^\\top \\bm{x}",
      variables: "a:n x:n",
      wrt: "x",
      oracle: (at) => dot(at.vector("a"), xs(at)),
      compact: "\\bm{a}",
    },
    "\\mathbf{0}",
  ),
  ...withHessian(
    {
      latex: "\\bm{x}^\\top A \\bm{x}",
      variables: "A:n,n x:n",
      wrt: "x",
      oracle: (at) => dot(xs(at), apply(at.matrix("A"), xs(at))),
      compact: "(A + A^\\top)\\bm{x}",
    },
    "A + A^\\top",
  ),
  ...withHessian(
    {
      latex: "\\|A\\bm{x} - \\bm{b}\\|^2",
      variables: "A:m,n b:m x:n",
      wrt: "x",
      oracle: (at) => dot(residual(at), residual(at)),
      compact: "2A^\\top(A\\bm{x} - \\bm{b})",
    },
    "2A^\\top A",
  ),
  ...withHessian({
    latex: "\\|A\\bm{x} - \\bm{b}\\|",
    variables: "A:m,n b:m x:n",
    wrt: "x",
    oracle: (at) => norm(residual(at)),
    compact: "\\frac{A^\\top(A\\bm{x} - \\bm{b})}{\\|A\\bm{x} - \\bm{b}\\|}",
  }),
  ...withHessian({
    latex: "\\|\\bm{x}\\|",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => norm(xs(at)),
    compact: "\\frac{\\bm{x}}{\\|\\bm{x}\\|}",
  }),
  ...withHessian({
    latex: "\\|\\bm{x} - \\bm{a}\\|",
    variables: "x:n a:n",
    wrt: "x",
    oracle: (at) => norm(minus(xs(at), at.vector("a"))),
    compact: "\\frac{\\bm{x} - \\bm{a}}{\\|\\bm{x} - \\bm{a}\\|}",
  }),
  ...withHessian({
    latex: "\\frac{1}{\\|\\bm{x}\\|}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => 1 / norm(xs(at)),
    compact: "-\\frac{\\bm{x}}{\\|\\bm{x}\\|^3}",
  }),
  ...withHessian({
    latex: "-\\frac{1}{\\|\\bm{x} - \\bm{a}\\|}",
    variables: "x:n a:n",
    wrt: "x",
    oracle: (at) => -1 / norm(minus(xs(at), at.vector("a"))),
    compact: "\\frac{\\bm{x} - \\bm{a}}{\\|\\bm{x} - \\bm{a}\\|^3}",
  }),
  ...withHessian({
    latex: "\\frac{1}{\\|\\bm{x}\\|^{12}} - \\frac{1}{\\|\\bm{x}\\|^6}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => norm(xs(at)) ** -12 - norm(xs(at)) ** -6,
  }),
  ...withHessian({
    latex: "\\exp(\\bm{x}^\\top \\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => Math.exp(dot(xs(at), xs(at))),
    compact: "2\\exp(\\bm{x}^\\top \\bm{x}) \\bm{x}",
  }),
  ...withHessian({
    latex: "\\exp\\left(-\\frac{\\|\\bm{x} - \\bm{y}\\|^2}{2\\sigma^2}\\right)",
    variables: "x:n y:n +sigma",
    wrt: "x",
    oracle: (at) => Math.exp(-(norm(minus(xs(at), at.vector("y"))) ** 2) / (2 * at.scalar("sigma") ** 2)),
  }),
  ...withHessian({
    latex: "\\ln \\sum_{i=1}^{n} e^{x_i}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => logSumExp(xs(at)),
    compact: "\\frac{\\exp(\\bm{x})}{\\sum_{i=1}^{n} e^{x_i}}",
  }),
  ...withHessian({
    latex: "\\frac{\\bm{x}^\\top A \\bm{x}}{\\bm{x}^\\top \\bm{x}}",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => dot(xs(at), apply(at.matrix("A"), xs(at))) / dot(xs(at), xs(at)),
  }),
  ...withHessian({
    latex: "\\frac{\\bm{a}^\\top \\bm{x}}{\\|\\bm{a}\\| \\|\\bm{x}\\|}",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => dot(at.vector("a"), xs(at)) / norm(at.vector("a")) / norm(xs(at)),
  }),
  ...withHessian(
    {
      latex: "-\\sum_{i=1}^{n} x_i \\ln x_i",
      variables: "+x:n",
      wrt: "x",
      oracle: (at) => -sum(xs(at).map((x) => x * Math.log(x))),
      compact: "-(\\mathbf{1} + \\ln(\\bm{x}))",
    },
    "-\\operatorname{diag}(\\mathbf{1} \\oslash \\bm{x})",
  ),
  ...withHessian({
    latex: "\\sum_{i=1}^{n} x_i \\ln \\frac{x_i}{y_i}",
    variables: "+x:n +y:n",
    wrt: "x",
    oracle: (at) => sum(zip(xs(at), at.vector("y"), (x, y) => x * Math.log(x / y))),
  }),
  ...withHessian(
    {
      latex: "(\\bm{a}^\\top \\bm{x})(\\bm{x}^\\top \\bm{b})",
      variables: "a:n b:n x:n",
      wrt: "x",
      oracle: (at) => dot(at.vector("a"), xs(at)) * dot(at.vector("b"), xs(at)),
      compact: "(\\bm{a}\\bm{b}^\\top + \\bm{b}\\bm{a}^\\top)\\bm{x}",
    },
    "\\bm{a}\\bm{b}^\\top + \\bm{b}\\bm{a}^\\top",
  ),
  {
    latex: "\\|\\bm{x}\\|_1",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => sum(xs(at).map(Math.abs)),
    compact: "\\operatorname{sign}(\\bm{x})",
  },
  {
    latex: "\\|\\bm{x}\\|_p",
    variables: "x:n +p",
    wrt: "x",
    oracle: (at) => sum(xs(at).map((x) => Math.abs(x) ** at.scalar("p"))) ** (1 / at.scalar("p")),
  },
  {
    latex: "\\|\\bm{x}\\|_3",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => sum(xs(at).map((x) => Math.abs(x) ** 3)) ** (1 / 3),
  },
  {
    latex: "\\|\\bm{x}\\|_\\infty",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => Math.max(...xs(at).map(Math.abs)),
    compact: "\\operatorname{sign}(\\bm{x}) \\odot \\operatorname{hardmax}(\\operatorname{abs}(\\bm{x}))",
  },
  {
    latex: "\\max(A\\bm{x})",
    variables: "A:m,n x:n",
    wrt: "x",
    oracle: (at) => Math.max(...apply(at.matrix("A"), xs(at))),
    compact: "A^\\top \\operatorname{hardmax}(A\\bm{x})",
  },
  {
    latex: "\\bm{a} \\cdot (\\bm{b} \\times \\bm{x})",
    variables: "a:3 b:3 x:3",
    wrt: "x",
    oracle: (at) => dot(at.vector("a"), cross(at.vector("b"), xs(at))),
  },
  {
    latex: "\\mathbf{1}^\\top \\sin(\\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => sum(xs(at).map(Math.sin)),
    compact: "\\cos(\\bm{x})",
  },
])
