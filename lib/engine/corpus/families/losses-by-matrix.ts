import type { MatrixCase } from "./matrix-case"
import { det, inv, kron, type M, map, mul, NONE, norm2, pow, scalar, sub, T, tr, vec } from "./matrix-oracle"

/** The exponentials of each row divided by their sum. */
const softmaxOfRows = (x: M): M =>
  x.map((row) => {
    const total = row.reduce((all, value) => all + Math.exp(value), 0)
    return row.map((value) => Math.exp(value) / total)
  })

/** Scaled attention (Vaswani et al. 2017) against fixed weights, by its queries, keys and values. */
const attention: readonly MatrixCase[] = [
  {
    wrt: "Q",
    compact:
      "(CV^\\top \\odot \\operatorname{softmax}(QK^\\top) - \\operatorname{diag}((CV^\\top \\odot \\operatorname{softmax}(QK^\\top))\\mathbf{1}_n)\\operatorname{softmax}(QK^\\top))K",
  },
  {
    wrt: "K",
    compact:
      "(VC^\\top \\odot \\operatorname{softmax}(QK^\\top)^\\top - \\operatorname{softmax}(QK^\\top)^\\top\\operatorname{diag}((CV^\\top \\odot \\operatorname{softmax}(QK^\\top))\\mathbf{1}_n))Q",
  },
  { wrt: "V", compact: "\\operatorname{softmax}(QK^\\top)^\\top C" },
].map((one) => ({
  ...one,
  latex: "\\operatorname{tr}(C^\\top\\operatorname{softmax}(QK^\\top)V)",
  variables: "Q:m,p K:n,p V:n,q C:m,q",
  value: ({ C = NONE, K = NONE, Q = NONE, V = NONE }) => tr(mul(T(C), softmaxOfRows(mul(Q, T(K))), V)),
}))

/** Losses of statistics and machine learning: factorisation, principal components, networks, Gaussian and Wishart densities. */
export const lossesByMatrix: readonly MatrixCase[] = [
  ...attention,
  {
    latex: "\\|X - UV^\\top\\|_F^2",
    variables: "X:m,n U:m,p V:n,p",
    wrt: "U",
    value: ({ U = NONE, V = NONE, X = NONE }) => norm2(sub(X, mul(U, T(V)))),
    compact: "2(UV^\\top - X)V",
  },
  {
    latex: "\\|X - UV^\\top\\|_F^2",
    variables: "X:m,n U:m,p V:n,p",
    wrt: "V",
    value: ({ U = NONE, V = NONE, X = NONE }) => norm2(sub(X, mul(U, T(V)))),
    compact: "2(VU^\\top - X^\\top)U",
  },
  {
    latex: "\\|X - WW^\\top X\\|_F^2",
    variables: "X:m,n W:m,p",
    wrt: "W",
    value: ({ W = NONE, X = NONE }) => norm2(sub(X, mul(W, T(W), X))),
    compact: "-2((X - WW^\\top X)X^\\top + X(X - WW^\\top X)^\\top)W",
  },
  {
    latex: "\\operatorname{tr}(W^\\top SW)",
    variables: "S:m,m:symmetric W:m,p",
    wrt: "W",
    value: ({ S = NONE, W = NONE }) => tr(mul(T(W), S, W)),
    compact: "2SW",
  },
  {
    latex: "\\|\\sigma(XW)V - Y\\|_F^2",
    variables: "X:m,n W:n,p V:p,q Y:m,q",
    wrt: "V",
    value: ({ V = NONE, W = NONE, X = NONE, Y = NONE }) =>
      norm2(
        sub(
          mul(
            map(mul(X, W), (s) => 1 / (1 + Math.exp(-s))),
            V,
          ),
          Y,
        ),
      ),
    compact: "2\\sigma(XW)^\\top(\\sigma(XW)V - Y)",
  },
  {
    latex: "\\|\\tanh(XW)V - Y\\|_F^2",
    variables: "X:m,n W:n,p V:p,q Y:m,q",
    wrt: "W",
    value: ({ V = NONE, W = NONE, X = NONE, Y = NONE }) => norm2(sub(mul(map(mul(X, W), Math.tanh), V), Y)),
    compact:
      "2X^\\top((\\tanh(XW)V - Y)V^\\top \\odot (\\mathbf{1}_m\\mathbf{1}_p^\\top - \\tanh(XW)^{\\circ 2}))",
  },
  {
    latex: "-\\frac{1}{2}\\ln\\det S - \\frac{1}{2}\\bm x^\\top S^{-1}\\bm x",
    variables: "S:n,n:positiveDefinite x:n",
    wrt: "S",
    value: ({ S = NONE, x = NONE }) => -0.5 * Math.log(det(S)) - 0.5 * scalar(mul(T(x), inv(S), x)),
    compact: "\\frac{1}{2}(S^{-1}\\bm{x}\\bm{x}^\\top S^{-1} - S^{-1})",
  },
  {
    latex: "\\ln\\det P - \\operatorname{tr}(PA)",
    variables: "P:n,n:positiveDefinite A:n,n:symmetric",
    wrt: "P",
    value: ({ A = NONE, P = NONE }) => Math.log(det(P)) - tr(mul(P, A)),
    compact: "P^{-1} - A",
  },
  {
    latex: "\\operatorname{tr}(B^{-1}S) - \\ln\\det S",
    variables: "S:n,n:positiveDefinite B:n,n:positiveDefinite",
    wrt: "S",
    value: ({ B = NONE, S = NONE }) => tr(mul(inv(B), S)) - Math.log(det(S)),
    compact: "B^{-1} - S^{-1}",
  },
  {
    latex: "\\operatorname{vec}(X)^\\top(B \\otimes A)\\operatorname{vec}(X)",
    variables: "X:m,n A:m,m B:n,n",
    wrt: "X",
    value: ({ A = NONE, B = NONE, X = NONE }) => scalar(mul(T(vec(X)), kron(B, A), vec(X))),
    compact: "AXB^\\top + A^\\top XB",
  },
  {
    latex: "\\|\\operatorname{vec}(Y - AX)\\|^2",
    variables: "X:m,n A:p,m Y:p,n",
    wrt: "X",
    value: ({ A = NONE, X = NONE, Y = NONE }) => norm2(sub(Y, mul(A, X))),
    compact: "2A^\\top(AX - Y)",
  },
  {
    latex: "\\operatorname{tr}(X^{-2})",
    variables: "X:n,n",
    wrt: "X",
    value: ({ X = NONE }) => tr(pow(X, -2)),
    compact: "-2(X^{-3})^\\top",
  },
  {
    latex: "\\frac{\\bm a^\\top X\\bm a}{\\operatorname{tr}(X)}",
    variables: "X:n,n a:n",
    wrt: "X",
    value: ({ X = NONE, a = NONE }) => scalar(mul(T(a), X, a)) / tr(X),
    compact:
      "\\frac{1}{\\operatorname{tr}(X)}\\bm{a}\\bm{a}^\\top - \\frac{(\\bm{a}^\\top X\\bm{a})}{\\operatorname{tr}(X)^2}I",
  },
]
