import type { Layout } from "../answer"
import type { VerdictKind } from "./derivation"

/** A derivation with what is to be thought of each of its lines after the first. */
export interface Case {
  readonly variables: string
  readonly wrt?: string
  readonly layout?: Layout
  readonly dims?: Readonly<Record<string, number>>
  readonly lines: readonly string[]
  readonly expected: readonly VerdictKind[]
}

const split = (lines: string): string[] => lines.split(" ~ ").map((line) => line.trim())

/** Verdicts by one letter each. */
export const SHORT: Readonly<Record<string, VerdictKind>> = {
  e: "equal",
  t: "transposed",
  c: "conditional",
  d: "different",
  s: "shape-error",
  y: "syntax-error",
  n: "undefined-symbol",
  u: "unknown",
}

/** A case in short: variables, lines between `~`, one letter a verdict. */
const entry =
  (variables: string, wrt: string | undefined, more: Pick<Case, "layout" | "dims"> = {}) =>
  (lines: string, verdicts: string): Case => ({
    variables,
    ...(wrt !== undefined && { wrt }),
    ...more,
    lines: split(lines),
    expected: [...verdicts].map((letter) => SHORT[letter] ?? "unknown"),
  })

const quadratic = entry("x:n A:nxn b:n", "x")
const squares = entry("x:n A:mxn b:m lambda", "x")
const traces = entry("X:nxn A:nxn B:nxn", "X")
const wide = entry("X:mxn A:pxm B:nxp a:m c:n", "X")
const scalars = entry("x a", "x")
const network = entry("W:mxn x:n b:m t:m", "W")
const chain = entry("x:n W:mxn b:m", "x")

/** Derivations of textbooks, right and with the mistakes that students make. */
export const CASES: readonly Case[] = [
  // inverses that only some sizes have, index letters of two axes, sums in square brackets
  wide(
    String.raw`\frac{\partial}{\partial X}\det(X^\top X) ~ 2\det(X^\top X)X(X^\top X)^{-1} ~ \det(X^\top X)X(X^\top X)^{-1}`,
    "ed",
  ),
  wide(String.raw`\frac{\partial}{\partial X}\det(XX^\top) ~ 2\det(XX^\top)(XX^\top)^{-1}X`, "e"),
  wide(String.raw`\|X - \frac{1}{m}\mathbf 1\mathbf 1^\top X\|_F ~ \|X - \mathbf 1\mathbf 1 X\|_F`, "s"),
  network(String.raw`\frac{\partial (W\bm x)_k}{\partial W_{ij}} ~ \delta_{kj}x_i`, "s"),
  quadratic(String.raw`\nabla\left[\sum_{i=1}^n\exp(x_i)\right] ~ \exp(\bm x) ~ \sum_{i=1}^n\exp(x_i)`, "es"),
  // quadratic forms
  quadratic(
    String.raw`\frac{\partial}{\partial\bm{x}}\left(\bm{x}^\top A\bm{x}\right) ~ A\bm{x}+A^\top\bm{x} ~ =(A+A^\top)\bm{x}`,
    "ee",
  ),
  quadratic(String.raw`\frac{\partial}{\partial\bm{x}}(\bm{x}^\top A\bm{x}) ~ 2A\bm{x}`, "c"),
  quadratic(String.raw`\frac{\partial}{\partial\bm{x}}(\bm{x}^\top A\bm{x}) ~ A\bm{x} ~ A\bm x`, "de"),
  quadratic(
    String.raw`\frac{\partial}{\partial\bm{x}}(\bm{x}^\top A\bm{x}) ~ \bm{x}^\top(A+A^\top) ~ (A+A^\top)\bm x`,
    "tt",
  ),
  quadratic(String.raw`\nabla(\bm{b}^\top\bm{x}) ~ \bm{b} ~ \bm{b}^\top`, "et"),
  quadratic(String.raw`\nabla_{\bm x}(\bm x^\top\bm x) ~ \bm x`, "d"),
  quadratic(String.raw`\nabla_{\bm x}(\bm x^\top\bm x) ~ 2\bm x`, "e"),
  quadratic(
    String.raw`f(\bm x)=\bm x^\top A\bm x ~ \nabla f(\bm x) = (A+A^\top)\bm x ~ \nabla^2 f(\bm x)=A+A^\top`,
    "ee",
  ),
  quadratic(
    String.raw`f(\bm x)=\bm x^\top A\bm x ~ =\sum_{i=1}^n\sum_{j=1}^n A_{ij}x_ix_j ~ \frac{\partial f}{\partial x_k} = \sum_j A_{kj}x_j+\sum_i A_{ik}x_i ~ = (A\bm x)_k+(A^\top\bm x)_k`,
    "eee",
  ),
  quadratic(
    String.raw`\frac{\partial}{\partial x_k}\sum_{i=1}^n\sum_{j=1}^n A_{ij}x_ix_j ~ \sum_j A_{kj}x_j`,
    "d",
  ),
  quadratic(
    String.raw`\frac{\partial}{\partial x_k}\sum_{i=1}^n\sum_{j=1}^n A_{ij}x_ix_j ~ \sum_i\sum_j A_{ij}(\delta_{ik}x_j+x_i\delta_{jk}) ~ \sum_j A_{kj}x_j+\sum_i A_{ik}x_i ~ (A+A^\top)\bm x`,
    "eee",
  ),
  quadratic(String.raw`\frac{\partial}{\partial x_k}\sum_{i=1}^n x_i^2 ~ \sum_{i=1}^n 2x_i`, "d"),
  quadratic(String.raw`\frac{\partial}{\partial x_i}\sum_{j=1}^n x_j^2 ~ 2x_i ~ 2\bm x`, "ee"),
  quadratic(String.raw`\frac{\partial}{\partial x_i}\sum_{j=1}^n x_j^2 ~ 2x_j`, "d"),
  quadratic(
    String.raw`\mathrm d(\bm x^\top A\bm x) ~ \mathrm d\bm x^\top A\bm x+\bm x^\top A\,\mathrm d\bm x ~ \bm x^\top(A^\top+A)\,\mathrm d\bm x ~ 2\bm x^\top A\,\mathrm d\bm x`,
    "eec",
  ),
  quadratic(
    String.raw`\frac{\partial^2}{\partial\bm x\partial\bm x^\top}(\bm x^\top A\bm x) ~ A+A^\top ~ 2A`,
    "ec",
  ),
  quadratic(String.raw`\frac{\partial}{\partial\bm x}(A\bm x) ~ A ~ A^\top`, "et"),
  entry("x:n A:nxn", "x", { layout: "denominator" })(
    String.raw`\frac{\partial}{\partial\bm x}(A\bm x) ~ A`,
    "t",
  ),
  entry("x:n A:mxn", "x", { layout: "denominator" })(
    String.raw`\frac{\partial}{\partial\bm x}(A\bm x) ~ A^\top`,
    "e",
  ),
  entry("x:n A:nxn", "x", { layout: "numerator" })(
    String.raw`\frac{\partial}{\partial\bm x}(\bm x^\top A\bm x) ~ \bm x^\top(A+A^\top) ~ (A+A^\top)\bm x`,
    "et",
  ),
  entry("x:n A:nxn/symmetric", "x")(
    String.raw`\frac{\partial}{\partial\bm x}(\bm x^\top A\bm x) ~ 2A\bm x`,
    "e",
  ),
  // derivatives written in other ways
  entry("x", "x")(
    String.raw`\frac{\mathrm d}{\mathrm dx}(x^2\sin(3x)) ~ (x^2)'\sin(3x)+x^2(\sin(3x))' ~ 2x\sin(3x)+3x^2\cos(3x) ~ (2x\sin(3x))'`,
    "eed",
  ),
  quadratic(
    String.raw`\bm r(\bm x)=A\bm x ~ D\bm r(\bm x)=A ~ D_{\bm x}\bm r=A ~ D_{\bm x}\bm r=A^\top`,
    "eet",
  ),
  // entries that say of no index letter how far it runs
  entry("x:n c:n", "x")(
    String.raw`\frac{\partial}{\partial\bm x}(3\bm x-\bm c) ~ 3\delta_{ij} ~ 3I ~ 2\delta_{ij}`,
    "eed",
  ),
  // least squares
  squares(
    String.raw`f(\bm x)=\|A\bm x-\bm b\|^2 ~ =(A\bm x-\bm b)^\top(A\bm x-\bm b) ~ =\bm x^\top A^\top A\bm x-2\bm b^\top A\bm x+\bm b^\top\bm b ~ \nabla f=2A^\top A\bm x-2A^\top\bm b ~ =2A^\top(A\bm x-\bm b)`,
    "eeee",
  ),
  squares(String.raw`\nabla\|A\bm x-\bm b\|^2 ~ 2(A\bm x-\bm b)`, "s"),
  squares(String.raw`\nabla\|A\bm x-\bm b\|^2 ~ A^\top(A\bm x-\bm b)`, "d"),
  squares(String.raw`\nabla\|A\bm x-\bm b\|^2 ~ 2A(A\bm x-\bm b)`, "s"),
  squares(String.raw`\nabla\|A\bm x-\bm b\|^2 ~ 2(A\bm x-\bm b)^\top A`, "t"),
  squares(String.raw`\nabla\|A\bm x-\bm b\|^2 ~ 2A^\top(A\bm x+\bm b)`, "d"),
  squares(
    String.raw`\nabla\left(\|A\bm x-\bm b\|^2+\lambda\|\bm x\|^2\right) ~ 2A^\top(A\bm x-\bm b)+2\lambda\bm x ~ 2(A^\top A+\lambda I)\bm x-2A^\top\bm b`,
    "ee",
  ),
  squares(
    String.raw`\nabla\left(\|A\bm x-\bm b\|^2+\lambda\|\bm x\|^2\right) ~ 2A^\top(A\bm x-\bm b)+\lambda\bm x`,
    "d",
  ),
  squares(String.raw`\nabla^2\|A\bm x-\bm b\|^2 ~ 2A^\top A ~ 2AA^\top`, "es"),
  squares(
    String.raw`(A\bm x-\bm b)^\top(A\bm x-\bm b) ~ \bm x^\top A^\top A\bm x-\bm x^\top A^\top\bm b-\bm b^\top A\bm x+\bm b^\top\bm b ~ \bm x^\top A^\top A\bm x-\bm b^\top A\bm x+\bm b^\top\bm b`,
    "ed",
  ),
  squares(
    String.raw`\mathrm d\left(\tfrac12\|A\bm x-\bm b\|^2\right) ~ (A\bm x-\bm b)^\top A\,\mathrm d\bm x`,
    "e",
  ),
  squares(
    String.raw`\frac{\partial}{\partial\bm x}\|\bm x\| ~ \frac{\bm x}{\|\bm x\|} ~ \frac{\bm x}{\sqrt{\bm x^\top\bm x}}`,
    "ee",
  ),
  squares(String.raw`\nabla\|\bm x\|^2 ~ 2\|\bm x\|\frac{\bm x}{\|\bm x\|} ~ 2\bm x`, "ce"),
  // traces
  traces(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(AX) ~ A^\top`, "e"),
  traces(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(AX) ~ A`, "t"),
  traces(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(X^\top X) ~ 2X ~ 2X^\top`, "et"),
  traces(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(X^2) ~ 2X^\top`, "e"),
  traces(String.raw`\operatorname{tr}(AXB) ~ \operatorname{tr}(XBA) ~ \operatorname{tr}(XAB)`, "ed"),
  traces(String.raw`\operatorname{tr}(AXB) ~ \operatorname{tr}(AX)\operatorname{tr}(B)`, "d"),
  traces(
    String.raw`\mathrm d\operatorname{tr}(X^\top AX) ~ \operatorname{tr}(\mathrm dX^\top AX+X^\top A\,\mathrm dX) ~ \operatorname{tr}(X^\top(A^\top+A)\,\mathrm dX) ~ 2\operatorname{tr}(X^\top A\,\mathrm dX)`,
    "eec",
  ),
  traces(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(X^\top AX) ~ (A+A^\top)X ~ 2AX`, "ec"),
  traces(
    String.raw`\frac{\partial}{\partial X_{ij}}\sum_{k=1}^n\sum_{l=1}^n A_{kl}X_{lk} ~ A_{ji} ~ A^\top`,
    "ee",
  ),
  traces(String.raw`\frac{\partial}{\partial X_{ij}}\sum_{k=1}^n\sum_{l=1}^n A_{kl}X_{lk} ~ A_{ij}`, "t"),
  wide(String.raw`\frac{\partial}{\partial X}(\bm a^\top X\bm c) ~ \bm a\bm c^\top`, "e"),
  wide(String.raw`\frac{\partial}{\partial X}(\bm a^\top X\bm c) ~ \bm c\bm a^\top`, "t"),
  wide(String.raw`\frac{\partial}{\partial X}\operatorname{tr}(AXB) ~ A^\top B^\top ~ (BA)^\top ~ BA`, "eet"),
  wide(
    String.raw`\frac{\partial}{\partial X}\|X\|_F^2 ~ \frac{\partial}{\partial X}\operatorname{tr}(X^\top X) ~ 2X`,
    "ee",
  ),
  wide(String.raw`\frac{\partial}{\partial X}\|X\|_F^2 ~ X`, "d"),
  quadratic(
    String.raw`\operatorname{tr}(A\bm x\bm x^\top) ~ \operatorname{tr}(\bm x^\top A\bm x) ~ \bm x^\top A\bm x ~ \operatorname{tr}(\bm x^\top\bm x A)`,
    "eed",
  ),
  // determinants and inverses
  traces(String.raw`\frac{\partial}{\partial X}|X| ~ |X|X^{-\top}`, "c"),
  traces(String.raw`\frac{\partial}{\partial X}\ln|X| ~ X^{-\top} ~ (X^{-1})^\top ~ X^{-1}`, "eet"),
  traces(String.raw`\mathrm d(X^{-1}) ~ -X^{-1}(\mathrm dX)X^{-1} ~ -X^{-2}\,\mathrm dX`, "ed"),
  traces(String.raw`(AB)^{-1} ~ A^{-1}B^{-1}`, "d"),
  traces(String.raw`(AB)^\top ~ A^\top B^\top`, "d"),
  traces(String.raw`(AB)^\top ~ B^\top A^\top`, "e"),
  traces(String.raw`|AX| ~ |A||X| ~ |A|+|X|`, "ed"),
  traces(String.raw`\mathrm d\ln|X| ~ \operatorname{tr}(X^{-1}\,\mathrm dX)`, "e"),
  // scalars
  scalars(String.raw`\frac{d}{dx}\sin(x^2) ~ \cos(x^2)\cdot 2x ~ 2x\cos x^2`, "ee"),
  scalars(String.raw`\frac{d}{dx}\sin(x^2) ~ \cos(x^2)`, "d"),
  scalars(
    String.raw`\frac{\mathrm d}{\mathrm dx}\left(x^2e^{ax}\right) ~ 2xe^{ax}+ax^2e^{ax} ~ xe^{ax}(2+ax)`,
    "ee",
  ),
  scalars(String.raw`\frac{\mathrm d}{\mathrm dx}\left(x^2e^{ax}\right) ~ 2x\cdot ae^{ax}`, "d"),
  // A differential ends the argument of a function without brackets.
  scalars(
    String.raw`\mathrm d(\sin ax) ~ a\cos ax\,\mathrm dx ~ a\cos(ax)\mathrm dx ~ \cos ax\,\mathrm dx`,
    "eed",
  ),
  scalars(String.raw`\mathrm d(x\ln x) ~ \ln x\,\mathrm dx+\mathrm dx ~ (1+\ln x)dx`, "ee"),
  scalars(String.raw`\ln x^2 ~ 2\ln x`, "c"),
  scalars(String.raw`\frac{d}{dx}\frac{1}{x} ~ \frac{1}{x^2}`, "d"),
  scalars(String.raw`\frac{d}{dx}\frac{1}{x} ~ -\frac{1}{x^2}`, "e"),
  scalars(
    String.raw`\frac{\partial^2}{\partial x\partial a}(x^2a^3) ~ \frac{\partial}{\partial a}(2xa^3) ~ 6xa^2`,
    "ee",
  ),
  scalars(String.raw`\pi x ~ \approx 3.14x`, "e"),
  scalars(String.raw`(x+a)^2 ~ x^2+a^2`, "d"),
  scalars(String.raw`x^2+ ~ x`, "u"),
  // networks and elementwise functions
  network(String.raw`\frac{\partial (W\bm x)_k}{\partial W_{ij}} ~ \delta_{ki}x_j`, "e"),
  network(String.raw`\frac{\partial (W\bm x)}{\partial W} ~ \bm x^\top`, "s"),
  network(String.raw`\frac{\partial}{\partial W}\|W\bm x-\bm t\|^2 ~ 2(W\bm x-\bm t)\bm x^\top`, "e"),
  network(String.raw`\frac{\partial}{\partial W}\|W\bm x-\bm t\|^2 ~ 2\bm x(W\bm x-\bm t)^\top`, "t"),
  network(
    String.raw`\frac{\partial}{\partial W}\bm t^\top\sigma(W\bm x) ~ (\bm t\odot\sigma'(W\bm x))\bm x^\top`,
    "e",
  ),
  chain(String.raw`\frac{\partial}{\partial\bm x}\sin(W\bm x) ~ \operatorname{diag}(\cos(W\bm x))W`, "e"),
  chain(String.raw`\frac{\partial}{\partial\bm x}\sin(W\bm x) ~ \cos(W\bm x)W`, "s"),
  chain(String.raw`\nabla(\bm 1^\top\exp(\bm x)) ~ \exp(\bm x)`, "e"),
  chain(
    String.raw`\nabla\ln(\bm 1^\top\exp(\bm x)) ~ \frac{\exp(\bm x)}{\bm 1^\top\exp(\bm x)} ~ -\frac{\exp(\bm x)}{\bm 1^\top\exp(\bm x)}`,
    "ed",
  ),
  // written out
  entry("x:2", "x")(
    String.raw`\nabla(x_1^2x_2) ~ \begin{pmatrix}2x_1x_2\\x_1^2\end{pmatrix} ~ \begin{pmatrix}2x_1x_2&x_1^2\end{pmatrix}`,
    "et",
  ),
  entry("x:n A:nxn", "x", { dims: { n: 2 } })(String.raw`\bm x^\top\bm x ~ x_1^2+x_2^2`, "e"),
  entry("x:n", "x")(
    String.raw`\frac{\partial}{\partial\bm x}\begin{pmatrix}x_1^2\\\vdots\\x_n^2\end{pmatrix} ~ 2\operatorname{diag}(\bm x) ~ 2\bm x`,
    "es",
  ),
  entry("x:n", "x")(
    String.raw`\nabla\sum_{i=1}^nx_i^2 ~ \begin{pmatrix}2x_1\\\vdots\\2x_n\end{pmatrix} ~ 2\bm x`,
    "ee",
  ),
  // what cannot be read
  quadratic(String.raw`A\bm x ~ A\bm z ~ \frac{ ~ \bm x^\top A+\bm x`, "nys"),
]
