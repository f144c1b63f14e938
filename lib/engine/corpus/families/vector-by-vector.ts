import { apply, cross, dot, minus, norm, plus, scale, sigma, softmax, sum, turn, zip } from "./arrays"
import { defineFamily } from "./define"

/** Vector fields and coordinates. */
export const vectorByVector = defineFamily("F: a vector by a vector", [
  {
    latex: "\\bm{a}",
    variables: "a:m x:n",
    wrt: "x",
    oracle: (at) => at.vector("a"),
    compact: "\\mathbf{0}",
    kind: "jacobian",
  },
  { latex: "\\bm{x}", variables: "x:n", wrt: "x", oracle: (at) => at.vector("x"), compact: "I" },
  {
    latex: "A\\bm{x} + \\bm{b}",
    variables: "A:m,n b:m x:n",
    wrt: "x",
    oracle: (at) => plus(apply(at.matrix("A"), at.vector("x")), at.vector("b")),
    compact: "A",
  },
  {
    latex: "\\sin(A\\bm{x})",
    variables: "A:m,n x:n",
    wrt: "x",
    oracle: (at) => apply(at.matrix("A"), at.vector("x")).map(Math.sin),
    compact: "\\operatorname{diag}(\\cos(A\\bm{x})) A",
  },
  {
    latex: "\\sigma(\\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => at.vector("x").map(sigma),
    compact: "\\operatorname{diag}(\\sigma(\\bm{x}) \\odot (\\mathbf{1} - \\sigma(\\bm{x})))",
  },
  {
    latex: "\\bm{x} \\odot (A\\bm{x})",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => zip(at.vector("x"), apply(at.matrix("A"), at.vector("x")), (a, b) => a * b),
    compact: "\\operatorname{diag}(A\\bm{x}) + \\operatorname{diag}(\\bm{x}) A",
  },
  {
    latex: "\\bm{a} \\odot \\bm{x}",
    variables: "a:n x:n",
    wrt: "x",
    oracle: (at) => zip(at.vector("x"), at.vector("a"), (a, b) => a * b),
    compact: "\\operatorname{diag}(\\bm{a})",
  },
  {
    latex: "\\operatorname{softmax}(\\bm{x})",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => softmax(at.vector("x")),
  },
  {
    latex: "\\operatorname{softmax}(A\\bm{x})",
    variables: "A:m,n x:n",
    wrt: "x",
    oracle: (at) => softmax(apply(at.matrix("A"), at.vector("x"))),
  },
  {
    latex: "\\frac{\\bm{x}}{\\|\\bm{x}\\|}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => scale(1 / norm(at.vector("x")), at.vector("x")),
    compact: "\\frac{1}{\\|\\bm{x}\\|} \\left(I - \\frac{\\bm{x}\\bm{x}^\\top}{\\|\\bm{x}\\|^2}\\right)",
  },
  {
    latex: "\\bm{a} \\times \\bm{x}",
    variables: "a:3 x:3",
    wrt: "x",
    oracle: (at) => cross(at.vector("a"), at.vector("x")),
  },
  {
    latex: "\\bm{a} \\times (\\bm{x} \\times \\bm{b})",
    variables: "a:3 b:3 x:3",
    wrt: "x",
    oracle: (at) => cross(at.vector("a"), cross(at.vector("x"), at.vector("b"))),
  },
  {
    latex: "(\\bm{x}^\\top \\bm{x}) \\bm{x}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => scale(dot(at.vector("x"), at.vector("x")), at.vector("x")),
    compact: "\\|\\bm{x}\\|^2 I + 2\\bm{x}\\bm{x}^\\top",
  },
  {
    latex: "(\\bm{x}^\\top \\bm{x}) \\bm{x}",
    variables: "x:n",
    wrt: "x",
    order: 2,
    kind: "tensor",
    oracle: (at) => scale(dot(at.vector("x"), at.vector("x")), at.vector("x")),
  },
  {
    latex: "\\bm{x} \\odot \\bm{x} \\odot \\bm{x}",
    variables: "x:n",
    wrt: "x",
    order: 2,
    oracle: (at) => at.vector("x").map((x) => x ** 3),
  },
  {
    latex: "-\\frac{\\bm{x} - \\bm{a}}{\\|\\bm{x} - \\bm{a}\\|^3}",
    variables: "x:n a:n",
    wrt: "x",
    oracle: (at) => {
      const r = minus(at.vector("x"), at.vector("a"))
      return scale(-1 / norm(r) ** 3, r)
    },
  },
  {
    latex: "\\begin{bmatrix} r\\cos\\theta \\\\ r\\sin\\theta \\end{bmatrix}",
    variables: "r theta",
    wrt: "theta",
    oracle: (at) => [
      at.scalar("r") * Math.cos(at.scalar("theta")),
      at.scalar("r") * Math.sin(at.scalar("theta")),
    ],
    kind: "partial",
  },
  {
    latex: "\\begin{bmatrix} x_1\\cos x_2 \\\\ x_1\\sin x_2 \\\\ x_3 \\end{bmatrix}",
    variables: "x:3",
    wrt: "x",
    oracle: (at) => {
      const [r = 0, t = 0, z = 0] = at.vector("x")
      return [r * Math.cos(t), r * Math.sin(t), z]
    },
  },
  {
    latex:
      "\\begin{bmatrix} x_1\\sin x_2\\cos x_3 \\\\ x_1\\sin x_2\\sin x_3 \\\\ x_1\\cos x_2 \\end{bmatrix}",
    variables: "x:3",
    wrt: "x",
    oracle: (at) => {
      const [r = 0, t = 0, f = 0] = at.vector("x")
      return [r * Math.sin(t) * Math.cos(f), r * Math.sin(t) * Math.sin(f), r * Math.cos(t)]
    },
  },
  {
    latex: "V \\tanh(W\\bm{x} + \\bm{b}) + \\bm{c}",
    variables: "V:m,p W:p,n b:p c:m x:n",
    wrt: "x",
    oracle: (at) =>
      plus(
        apply(at.matrix("V"), plus(apply(at.matrix("W"), at.vector("x")), at.vector("b")).map(Math.tanh)),
        at.vector("c"),
      ),
  },
  {
    latex: "\\max(\\bm{x}, 0)",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => at.vector("x").map((x) => Math.max(x, 0)),
  },
  {
    latex: "\\frac{\\bm{x} - \\operatorname{mean}(\\bm{x})\\mathbf{1}}{\\sqrt{\\operatorname{var}(\\bm{x})}}",
    variables: "x:n",
    wrt: "x",
    oracle: (at) => {
      const x = at.vector("x")
      const m = sum(x) / x.length
      const c = x.map((one) => one - m)
      return scale(1 / Math.sqrt(dot(c, c) / 3), c)
    },
  },
  {
    latex: "K^\\top \\operatorname{softmax}(K\\bm{x})",
    variables: "K:p,n x:n",
    wrt: "x",
    oracle: (at) => apply(turn(at.matrix("K")), softmax(apply(at.matrix("K"), at.vector("x")))),
  },
])

/** Maps by their matrix: tensors of three indices. */
export const vectorByMatrix = defineFamily("I: a vector by a matrix", [
  {
    latex: "W\\bm{x} + \\bm{b}",
    variables: "W:m,n x:n b:m",
    wrt: "W",
    kind: "tensor",
    oracle: (at) => plus(apply(at.matrix("W"), at.vector("x")), at.vector("b")),
  },
  {
    latex: "X^\\top \\bm{a}",
    variables: "X:m,n a:m",
    wrt: "X",
    oracle: (at) => apply(turn(at.matrix("X")), at.vector("a")),
  },
  {
    latex: "A X \\bm{b}",
    variables: "A:p,m X:m,n b:n",
    wrt: "X",
    oracle: (at) => apply(at.matrix("A"), apply(at.matrix("X"), at.vector("b"))),
  },
  {
    latex: "X \\mathbf{1}",
    variables: "X:m,n",
    wrt: "X",
    oracle: (at) => at.matrix("X").map((row) => row.reduce((a, b) => a + b, 0)),
  },
  {
    latex: "\\operatorname{diag}(X)",
    variables: "X:n,n",
    wrt: "X",
    oracle: (at) => at.matrix("X").map((row, i) => row[i] ?? Number.NaN),
  },
  {
    latex: "\\tanh(W\\bm{x} + \\bm{b})",
    variables: "W:m,n x:n b:m",
    wrt: "W",
    oracle: (at) => plus(apply(at.matrix("W"), at.vector("x")), at.vector("b")).map(Math.tanh),
  },
  {
    latex: "\\operatorname{softmax}(W\\bm{x})",
    variables: "W:m,n x:n",
    wrt: "W",
    oracle: (at) => softmax(apply(at.matrix("W"), at.vector("x"))),
  },
])
