import type { QuestionVariable } from "../../lib/engine/answer"

/** A function in both languages; the variables are those of `derivatives.py`. */
export interface PeerCase {
  readonly latex: string
  readonly sympy: string
  readonly wrt: string
}

/** The variables of `derivatives.py`, as a question declares them. */
export const PEER_VARIABLES: readonly QuestionVariable[] = [
  ...(["x", "y"] as const).map((name) => vector(name, "n")),
  vector("b", "m"),
  vector("c", "p"),
  matrix("A", "m", "n"),
  matrix("B", "n", "p"),
  matrix("C", "m", "m"),
  matrix("Q", "n", "n"),
  matrix("W", "m", "n"),
  matrix("X", "n", "p"),
  matrix("Z", "n", "n"),
  matrix("S", "n", "n"),
]

/** The sizes of `derivatives.py`. */
export const PEER_SIZES = { m: 2, n: 3, p: 4 } as const

function vector(name: string, size: string): QuestionVariable {
  return { name, latex: `\\bm{${name}}`, kind: "vector", shape: [size] }
}

function matrix(name: string, rows: string, cols: string): QuestionVariable {
  return { name, latex: name, kind: "matrix", shape: [rows, cols] }
}

const by = (wrt: string) => (latex: string, sympy: string) => ({ latex, sympy, wrt })
const byVector = by("x")
const byRectangle = by("X")
const bySquare = by("Z")

/** Expressions of the identity tables that SymPy can state with symbolic sizes. */
export const PEER_CASES: readonly PeerCase[] = [
  byVector("\\bm{y}^\\top \\bm{x}", "y.T*x"),
  byVector("\\bm{x}^\\top \\bm{x}", "x.T*x"),
  byVector("\\bm{x}^\\top Q \\bm{x}", "x.T*Q*x"),
  byVector("\\bm{x}^\\top (Q + Q^\\top) \\bm{x}", "x.T*(Q+Q.T)*x"),
  byVector("(A\\bm{x} - \\bm{b})^\\top (A\\bm{x} - \\bm{b})", "(A*x-b).T*(A*x-b)"),
  byVector("(A\\bm{x} - \\bm{b})^\\top C (A\\bm{x} - \\bm{b})", "(A*x-b).T*C*(A*x-b)"),
  byVector("\\bm{y}^\\top\\bm{x}\\bm{x}^\\top Q\\bm{y}", "y.T*x*x.T*Q*y"),
  byVector("A\\bm{x}", "A*x"),
  byVector("A\\bm{x} + \\bm{b}", "A*x+b"),
  byVector("\\sin(\\bm{x})", "x.applyfunc(sin)"),
  byVector("\\exp(\\bm{x})", "x.applyfunc(exp)"),
  byVector("\\sin(Q\\bm{x})", "(Q*x).applyfunc(sin)"),
  byVector("\\bm{x} \\odot \\bm{y}", "HadamardProduct(x, y)"),
  byVector("\\bm{x}\\bm{x}^\\top", "x*x.T"),
  by("W")("W\\bm{x} + \\bm{b}", "W*x+b"),
  byRectangle("\\bm{y}^\\top X \\bm{c}", "y.T*X*c"),
  byRectangle("\\operatorname{tr}(X^\\top X)", "Trace(X.T*X)"),
  byRectangle("\\operatorname{tr}(AXB^\\top A^\\top)", "Trace(A*X*B.T*A.T)"),
  byRectangle("\\bm{c}^\\top X^\\top X \\bm{c}", "c.T*X.T*X*c"),
  byRectangle("\\operatorname{tr}(X^\\top Q X)", "Trace(X.T*Q*X)"),
  byRectangle("AX", "A*X"),
  byRectangle("X^\\top", "X.T"),
  byRectangle("X^\\top X", "X.T*X"),
  bySquare("\\operatorname{tr}(Z)", "Trace(Z)"),
  bySquare("\\operatorname{tr}(QZ)", "Trace(Q*Z)"),
  bySquare("\\operatorname{tr}(QZQ)", "Trace(Q*Z*Q)"),
  bySquare("\\operatorname{tr}(QZ^\\top QZQ)", "Trace(Q*Z.T*Q*Z*Q)"),
  bySquare("\\operatorname{tr}(Z^3)", "Trace(Z**3)"),
  bySquare("\\operatorname{tr}(Z^{-1})", "Trace(Z**-1)"),
  bySquare("\\bm{y}^\\top Z^{-1} \\bm{x}", "y.T*Z**-1*x"),
  bySquare("QZQ", "Q*Z*Q"),
  bySquare("Z^{-1}", "Z**-1"),
  bySquare("Z^2", "Z**2"),
  bySquare("Z^3", "Z**3"),
  bySquare("\\operatorname{tr}(Z) Z", "Trace(Z)*Z"),
  bySquare("\\ln|Z|", "log(Determinant(Z))"),
  bySquare("|Z|", "Determinant(Z)"),
  bySquare("|Z|\\, \\bm{y}^\\top Z\\bm{x}", "Determinant(Z)*(y.T*Z*x)[0,0]"),
  bySquare("\\operatorname{tr}(Z^\\top Z) + \\operatorname{tr}(Q)", "Trace(Z.T*Z)+Trace(Q)"),
]

/** The cases that SymPy answers wrongly, silently: it takes the derivative of one factor, or of everything, to be zero. */
export const SYMPY_IS_WRONG: readonly string[] = [
  "\\ln|Z|",
  "|Z|\\, \\bm{y}^\\top Z\\bm{x}",
  "\\operatorname{tr}(Z^\\top Z) + \\operatorname{tr}(Q)",
]
