import { apply, dot, norm } from "./arrays"
import { defineFamily } from "./define"
import { xs } from "./shared"

/** Written-out vectors whose entries have little in common: their Jacobians are rows below each other. */
export const stackedEntries = defineFamily("F: written-out vectors of forms", [
  {
    latex: "\\begin{bmatrix} \\bm{x}^\\top A\\bm{x} \\\\ \\bm{b}^\\top\\bm{x} \\end{bmatrix}",
    variables: "A:n,n b:n x:n",
    wrt: "x",
    kind: "jacobian",
    oracle: (at) => [dot(xs(at), apply(at.matrix("A"), xs(at))), dot(at.vector("b"), xs(at))],
    compact: "\\begin{bmatrix} \\bm{x}^\\top(A + A^\\top) \\\\ \\bm{b}^\\top \\end{bmatrix}",
  },
  {
    latex: "(\\|\\bm{x}\\|, 3, \\bm{b}^\\top\\bm{x}, \\ln(1 + e^{\\bm{b}^\\top\\bm{x}}))",
    variables: "b:n x:n",
    wrt: "x",
    oracle: (at) => [
      norm(xs(at)),
      3,
      dot(at.vector("b"), xs(at)),
      Math.log(1 + Math.exp(dot(at.vector("b"), xs(at)))),
    ],
  },
  {
    latex: "(\\bm{x}^\\top A\\bm{x}, x_1x_2)",
    variables: "A:n,n x:n",
    wrt: "x",
    oracle: (at) => {
      const [first = 0, second = 0] = xs(at)
      return [dot(xs(at), apply(at.matrix("A"), xs(at))), first * second]
    },
  },
])
