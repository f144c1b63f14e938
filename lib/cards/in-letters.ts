/** Signs of formulas by the names of their commands, and functions that are called by theirs. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ϵ", varepsilon: "ε", zeta: "ζ", eta: "η" },
  ...{ theta: "θ", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ" },
  ...{ tau: "τ", phi: "ϕ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ" },
  ...{ Lambda: "Λ", Xi: "Ξ", Pi: "Π", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω", ell: "ℓ" },
  ...{ nabla: "∇", partial: "∂", sum: "∑", prod: "∏", int: "∫", sqrt: "√", infty: "∞", top: "⊤" },
  ...{
    times: "×",
    cdot: "·",
    circ: "∘",
    odot: "⊙",
    otimes: "⊗",
    pm: "±",
    le: "≤",
    leq: "≤",
    ge: "≥",
    geq: "≥",
  },
  ...{ ne: "≠", neq: "≠", approx: "≈", in: "∈", to: "→", mapsto: "↦", dots: "…", cdots: "⋯", ldots: "…" },
  ...{ colon: ":", mid: "|", vert: "|", Vert: "‖", langle: "⟨", rangle: "⟩", lVert: "‖", rVert: "‖" },
  ...{
    sin: " sin ",
    cos: " cos ",
    tan: " tan ",
    exp: " exp ",
    log: " log ",
    ln: " ln ",
    det: " det ",
    max: " max ",
  },
  ...{ min: " min ", lim: " lim " },
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
const LOWERED = "₀₁₂₃₄₅₆₇₈₉"
/** The letters with a double stroke that stand for sets. */
const SETS: Readonly<Record<string, string>> = { R: "ℝ", N: "ℕ", Z: "ℤ", Q: "ℚ", C: "ℂ", E: "𝔼" }

/** As many signs are shown. */
const SHOWN = 24

const inDigits = (text: string, digits: string, minus: string): string =>
  [...text].map((sign) => (sign === "-" ? minus : (digits[Number(sign)] ?? sign))).join("")

const grouped = (part: string): string => (/^(?:\\partial )?[^\s+\-=]*$/.test(part) ? part : `(${part})`)

/** A formula of letters, digits and signs as text, for small pictures, no longer than a line; dots for one that takes more than these. */
export function inLetters(latex: string): string {
  const plain = latex
    .replace(
      /\\(?:bm|boldsymbol|mathbf|mathrm|mathit|operatorname\*?|text|left|right|q?quad|displaystyle|limits)(?![A-Za-z])|\\[,;:! ]/g,
      "",
    )
    .replace(/\\\|/g, "‖")
    .replace(/\\mathbb\s*\{?([A-Z])\}?/g, (whole, letter: string) => SETS[letter] ?? whole)
    .replace(/\^\s*\{?\\(?:top|intercal)(?![A-Za-z])\}?/g, "ᵀ")
    .replace(/\^(\{-?\d+\}|\d)/g, (_, power: string) => inDigits(power.replace(/[{}]/g, ""), RAISED, "⁻"))
    .replace(/_(\{\d+\}|\d)/g, (_, index: string) => inDigits(index.replace(/[{}]/g, ""), LOWERED, "₋"))
    .replace(/\{([A-Za-z])\}/g, "$1")
    .replace(
      /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, over: string, under: string) => `${grouped(over)}/${grouped(under)}`,
    )
    .replace(/\\([A-Za-z]+) ?/g, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim()
  if (plain.includes("\\")) return "…"
  const signs = [...plain]
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join("")}…` : plain
}
