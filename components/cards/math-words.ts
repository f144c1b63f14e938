import type { VariableKind } from "@/lib/engine/answer"

type Sizes = readonly (number | string)[]

/** The set in which a value of this shape lives: `\mathbb{R}`, `\mathbb{R}^{n}`, `\mathbb{R}^{m \times n}`. */
export function spaceTex(shape: Sizes): string {
  return shape.length === 0 ? "\\mathbb{R}" : `\\mathbb{R}^{${shape.join(" \\times ")}}`
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."0123456789"].map((digit, at) => [digit, [..."⁰¹²³⁴⁵⁶⁷⁸⁹"][at] ?? digit])),
  n: "ⁿ",
  m: "ᵐ",
  p: "ᵖ",
  k: "ᵏ",
  l: "ˡ",
  d: "ᵈ",
  r: "ʳ",
  i: "ⁱ",
  j: "ʲ",
  "×": "ˣ",
}

/** The same in plain text: `ℝᵐˣⁿ`, or `ℝ^(q×3)` where a letter has no raised form. */
export function spaceText(shape: Sizes): string {
  if (shape.length === 0) return "ℝ"
  const sizes = shape.join("×")
  const raised = [...sizes].map((letter) => SUPERSCRIPT[letter])
  return raised.every((letter) => letter !== undefined) ? `ℝ${raised.join("")}` : `ℝ^(${sizes})`
}

/** Which of the three kinds a shape is; tensors count as matrices of matrices and have no kind. */
export function kindOfShape(shape: Sizes): VariableKind | null {
  return shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : shape.length === 2 ? "matrix" : null
}

const FONT_COMMAND =
  /\\(?:bm|boldsymbol|mathbf|mathrm|mathit|mathsf|mathcal|mathbb|vec|textbf|operatorname)\b\s*/g

const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  partial: "∂",
  nabla: "∇",
}

/** A name in LaTeX as plain letters, for places that can hold text only: `\bm{x}` is x, `\hat{\theta}_1` is θ̂1 without its hat. */
export function plainName(tex: string): string {
  return tex
    .replace(FONT_COMMAND, "")
    .replace(/\\([A-Za-z]+)/g, (_all, word: string) => GREEK[word] ?? "")
    .replace(/[{}\\_^\s]/g, "")
}
