import { apply, dot, minus, scale, softmax, turn, zip } from "./arrays"
import { defineFamily } from "./define"

/** More vector fields, with their second derivatives. */
export const vectorFields = defineFamily("F: fields", [
  {
    latex: "\\bm{x}^\\top A",
    variables: "A:n,m x:n",
    wrt: "x",
    oracle: (at) => apply(turn(at.matrix("A")), at.vector("x")),
    compact: "A^\\top",
  },
  {
    latex: "(\\bm{a}^\\top \\bm{x}) A\\bm{x}",
    variables: "a:n A:m,n x:n",
    wrt: "x",
    oracle: (at) => scale(dot(at.vector("a"), at.vector("x")), apply(at.matrix("A"), at.vector("x"))),
    compact: "(\\bm{a}^\\top \\bm{x})A + A\\bm{x}\\bm{a}^\\top",
  },
  {
    latex: "\\exp(-\\bm{x} \\odot \\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => at.vector("x").map((x) => Math.exp(-x * x)),
  },
  {
    latex: "\\operatorname{diag}(\\bm{x}) A \\bm{x}",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => zip(at.vector("x"), apply(at.matrix("A"), at.vector("x")), (a, b) => a * b),
    compact: "\\operatorname{diag}(A\\bm{x}) + \\operatorname{diag}(\\bm{x}) A",
  },
  {
    latex: "\\bm{a} \\oslash (\\mathbf{1} + \\exp(\\bm{x}))",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => zip(at.vector("a"), at.vector("x"), (a, x) => a / (1 + Math.exp(x))),
  },
  {
    latex: "\\bm{a} \\oslash (\\mathbf{1} + \\exp(\\bm{x}))",
    variables: "a:n x:n",
    wrt: "a",
    oracle: (at) => zip(at.vector("a"), at.vector("x"), (a, x) => a / (1 + Math.exp(x))),
  },
  {
    latex: "\\operatorname{softmax}(\\bm{x})",
    variables: "x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => softmax(at.vector("x")),
  },
  {
    latex: "\\tanh(A\\bm{x})",
    variables: "A:m,n x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => apply(at.matrix("A"), at.vector("x")).map(Math.tanh),
  },
  {
    latex: "\\operatorname{relu}(V\\operatorname{relu}(W\\bm{x}))",
    variables: "V:m,p W:p,n x:n",
    wrt: "x",
    oracle: (at) =>
      apply(
        at.matrix("V"),
        apply(at.matrix("W"), at.vector("x")).map((x) => Math.max(0, x)),
      ).map((x) => Math.max(0, x)),
  },
  {
    latex: "\\bm{x} - 2\\frac{\\bm{a}^\\top\\bm{x}}{\\bm{a}^\\top\\bm{a}}\\bm{a}",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) =>
      minus(
        at.vector("x"),
        scale(
          (2 * dot(at.vector("a"), at.vector("x"))) / dot(at.vector("a"), at.vector("a")),
          at.vector("a"),
        ),
      ),
  },
  {
    latex: "\\bm{x} - 2\\frac{\\bm{a}^\\top\\bm{x}}{\\bm{a}^\\top\\bm{a}}\\bm{a}",
    variables: "a:n x:n",
    wrt: "a",
    oracle: (at) =>
      minus(
        at.vector("x"),
        scale(
          (2 * dot(at.vector("a"), at.vector("x"))) / dot(at.vector("a"), at.vector("a")),
          at.vector("a"),
        ),
      ),
  },
  {
    latex: "\\begin{bmatrix} x_1^2 + x_2 \\\\ x_1 x_2 \\\\ \\sin x_1 \\end{bmatrix}",
    variables: "x:2",
    wrt: "x[1]",
    kind: "partial",
    oracle: (at) => {
      const [a = 0, b = 0] = at.vector("x")
      return [a * a + b, a * b, Math.sin(a)]
    },
  },
  {
    latex: "\\begin{bmatrix} x_1^2 + x_2 \\\\ x_1 x_2 \\\\ \\sin x_1 \\end{bmatrix}",
    variables: "x:2",
    wrt: "x",
    order: 2,
    oracle: (at) => {
      const [a = 0, b = 0] = at.vector("x")
      return [a * a + b, a * b, Math.sin(a)]
    },
  },
])
