import { apply, cross, dot, plus, scale } from "./arrays"
import { defineFamily } from "./define"

/** Curves: vectors that depend on one number. */
export const vectorByScalar = defineFamily("C: a vector by a scalar", [
  { latex: "\\bm{a}", variables: "a:n t", wrt: "t", oracle: (at) => at.vector("a"), compact: "\\mathbf{0}" },
  {
    latex: "\\bm{a} + t \\bm{b}",
    variables: "a:n b:n t",
    wrt: "t",
    oracle: (at) => plus(at.vector("a"), scale(at.scalar("t"), at.vector("b"))),
    compact: "\\bm{b}",
  },
  {
    latex: "t^2 A \\bm{b}",
    variables: "A:m,n b:n t",
    wrt: "t",
    oracle: (at) => scale(at.scalar("t") ** 2, apply(at.matrix("A"), at.vector("b"))),
    compact: "2tA\\bm{b}",
  },
  {
    latex: "\\sin(t \\bm{a})",
    variables: "a:n t",
    wrt: "t",
    oracle: (at) => at.vector("a").map((a) => Math.sin(a * at.scalar("t"))),
    compact: "\\bm{a} \\odot \\cos(t\\bm{a})",
  },
  {
    latex: "\\begin{bmatrix} t^2 \\\\ 2t + 1 \\end{bmatrix}",
    variables: "t",
    wrt: "t",
    oracle: (at) => [at.scalar("t") ** 2, 2 * at.scalar("t") + 1],
  },
  {
    latex: "\\begin{bmatrix} \\cos t \\\\ \\sin t \\\\ t \\end{bmatrix}",
    variables: "t",
    wrt: "t",
    order: 2,
    oracle: (at) => [Math.cos(at.scalar("t")), Math.sin(at.scalar("t")), at.scalar("t")],
  },
  {
    latex: "(\\bm{a} + t\\bm{b}) \\times \\bm{c}",
    variables: "a:3 b:3 c:3 t",
    wrt: "t",
    oracle: (at) => cross(plus(at.vector("a"), scale(at.scalar("t"), at.vector("b"))), at.vector("c")),
  },
  {
    latex: "(\\bm{a} + t\\bm{b})^\\top (\\bm{a} + t\\bm{b})",
    variables: "a:n b:n t",
    wrt: "t",
    oracle: (at) => {
      const u = plus(at.vector("a"), scale(at.scalar("t"), at.vector("b")))
      return dot(u, u)
    },
  },
  {
    latex:
      "\\begin{bmatrix} \\cos\\theta & -\\sin\\theta \\\\ \\sin\\theta & \\cos\\theta \\end{bmatrix} \\bm{x}",
    variables: "theta x:2",
    wrt: "theta",
    oracle: (at) => {
      const [a = 0, b = 0] = at.vector("x")
      const [c, s] = [Math.cos(at.scalar("theta")), Math.sin(at.scalar("theta"))]
      return [c * a - s * b, s * a + c * b]
    },
  },
])
