import type { MatrixCase } from "./matrix-case"
import { add, det, eye, inv, mul, NONE, scalar, T } from "./matrix-oracle"

/** Determinants and bilinear forms by a matrix: Matrix Cookbook 2.1 and 2.4. */
export const determinantsAndForms: readonly MatrixCase[] = [
  {
    latex: "\\det(AXB)",
    variables: "X:m,n A:n,m B:n,n",
    wrt: "X",
    value: ({ A = NONE, B = NONE, X = NONE }) => det(mul(A, X, B)),
    compact: "|AXB|A^\\top(AXB)^{-\\top}B^\\top",
  },
  {
    latex: "|X|",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => det(X),
    compact: "|X|X^{-\\top}",
  },
  {
    latex: "|X^3|",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => det(X) ** 3,
    compact: "3|X^3|X^{-\\top}",
  },
  {
    latex: "|X^k|",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => det(X) ** 6,
    compact: "k|X|^kX^{-\\top}",
  },
  {
    latex: "\\det(X^{-1})",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => 1 / det(X),
    compact: "-|X^{-1}|X^{-\\top}",
  },
  {
    latex: "\\det(X^\\top A X)",
    variables: "X:m,n A:m,m",
    wrt: "X",
    value: ({ A = NONE, X = NONE }) => det(mul(T(X), A, X)),
    compact: "|X^\\top AX|(AX(X^\\top AX)^{-1} + A^\\top X(X^\\top AX)^{-\\top})",
  },
  {
    latex: "\\det(X^\\top S X)",
    variables: "X:m,n S:m,m:symmetric",
    wrt: "X",
    value: ({ S = NONE, X = NONE }) => det(mul(T(X), S, X)),
    compact: "2|X^\\top SX|SX(X^\\top SX)^{-1}",
  },
  {
    latex: "\\det(X^\\top A X)",
    variables: "X:n,n A:n,n",
    wrt: "X",
    value: ({ A = NONE, X = NONE }) => det(mul(T(X), A, X)),
    compact: "2|X^\\top AX|X^{-\\top}",
  },
  {
    latex: "\\ln\\det X",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => Math.log(det(X)),
    compact: "X^{-\\top}",
  },
  {
    latex: "\\ln|\\det(X)|",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => Math.log(Math.abs(det(X))),
    compact: "X^{-\\top}",
  },
  {
    latex: "\\ln|tX|",
    variables: "X:n,n t",
    wrt: "X",
    value: ({ X = NONE, t = NONE }) => Math.log(det(X) * scalar(t) ** 3),
    compact: "X^{-\\top}",
  },
  {
    latex: "\\ln\\det(X^\\top X)",
    variables: "X:m,n",
    wrt: "X",
    value: ({ X = NONE }) => Math.log(det(mul(T(X), X))),
    compact: "2X(X^\\top X)^{-1}",
  },
  {
    latex: "\\ln\\det(I + XX^\\top)",
    variables: "X:m,n",
    wrt: "X",
    value: ({ X = NONE }) => Math.log(det(add(eye(4), mul(X, T(X))))),
    compact: "2(XX^\\top + I)^{-1}X",
  },
  {
    latex: "\\bm a^\\top X \\bm b",
    variables: "X:m,n a:m b:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), X, b)),
    compact: "\\bm{a}\\bm{b}^\\top",
  },
  {
    latex: "\\bm b^\\top X^\\top \\bm a",
    variables: "X:m,n a:m b:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), X, b)),
    compact: "\\bm{a}\\bm{b}^\\top",
  },
  {
    latex: "\\bm a^\\top X^\\top X \\bm b",
    variables: "X:m,n a:n b:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), T(X), X, b)),
    compact: "X(\\bm{a}\\bm{b}^\\top + \\bm{b}\\bm{a}^\\top)",
  },
  {
    latex: "(X\\bm a + \\bm b)^\\top C (X\\bm a + \\bm b)",
    variables: "X:m,n a:n b:m C:m,m",
    wrt: "X",
    value: ({ C = NONE, X = NONE, a = NONE, b = NONE }) => {
      const r = add(mul(X, a), b)
      return scalar(mul(T(r), C, r))
    },
    compact: "(C + C^\\top)(X\\bm{a} + \\bm{b})\\bm{a}^\\top",
  },
  {
    latex: "(X\\bm a)^\\top C (X\\bm b)",
    variables: "X:m,n a:n b:n C:m,m",
    wrt: "X",
    value: ({ C = NONE, X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), T(X), C, X, b)),
    compact: "CX\\bm{b}\\bm{a}^\\top + C^\\top X\\bm{a}\\bm{b}^\\top",
  },
  {
    latex: "\\bm a^\\top X^{-1} \\bm b",
    variables: "X:n,n a:n b:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), inv(X), b)),
    compact: "-X^{-\\top}\\bm{a}\\bm{b}^\\top X^{-\\top}",
  },
  {
    latex: "\\bm a^\\top X^2 \\bm b",
    variables: "X:n,n a:n b:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE, b = NONE }) => scalar(mul(T(a), X, X, b)),
    compact: "\\bm{a}\\bm{b}^\\top X^\\top + X^\\top\\bm{a}\\bm{b}^\\top",
  },
]
