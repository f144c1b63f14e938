/** Characters of formulas that LaTeX cannot take as they are, and the commands that stand for them. */

const GREEK_SMALL =
  "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi chi psi omega"
const GREEK_LARGE = "A B Gamma Delta E Z H Theta I K Lambda M N Xi O Pi P ? Sigma T Upsilon Phi X Psi Omega"

const greek = (names: string, first: number): [string, string][] =>
  names
    .split(" ")
    .map((name, i): [string, string] => [
      String.fromCharCode(first + i),
      name.length > 1 ? `\\${name}` : name === "o" ? "o" : `\\mathrm{${name}}`,
    ])
    .filter(([, tex]) => !tex.includes("?"))

const SYMBOLS: Readonly<Record<string, string>> = {
  ϵ: "\\epsilon",
  ϑ: "\\vartheta",
  ϕ: "\\phi",
  ϖ: "\\varpi",
  ϱ: "\\varrho",
  "∂": "\\partial",
  "∇": "\\nabla",
  "∑": "\\sum",
  "∏": "\\prod",
  "∫": "\\int",
  "∞": "\\infty",
  "≤": "\\le",
  "≦": "\\le",
  "≥": "\\ge",
  "≧": "\\ge",
  "≠": "\\ne",
  "≈": "\\approx",
  "≒": "\\approx",
  "≡": "\\equiv",
  "∝": "\\propto",
  "∈": "\\in",
  "∋": "\\ni",
  "∉": "\\notin",
  "⊂": "\\subset",
  "⊆": "\\subseteq",
  "⊃": "\\supset",
  "×": "\\times",
  "÷": "\\div",
  "±": "\\pm",
  "∓": "\\mp",
  "·": "\\cdot",
  "⋅": "\\cdot",
  "・": "\\cdot",
  "…": "\\ldots",
  "⋯": "\\cdots",
  "⋮": "\\vdots",
  "⋱": "\\ddots",
  "→": "\\to",
  "←": "\\leftarrow",
  "↔": "\\leftrightarrow",
  "⇒": "\\Rightarrow",
  "⇐": "\\Leftarrow",
  "⇔": "\\Leftrightarrow",
  "↦": "\\mapsto",
  "⊤": "\\top",
  "⊥": "\\perp",
  "⊗": "\\otimes",
  "⊙": "\\odot",
  "⊕": "\\oplus",
  "∘": "\\circ",
  "∗": "\\ast",
  "−": "-",
  "–": "-",
  "‖": "\\|",
  "∥": "\\|",
  "∀": "\\forall",
  "∃": "\\exists",
  "∅": "\\emptyset",
  ℝ: "\\mathbb{R}",
  ℕ: "\\mathbb{N}",
  ℤ: "\\mathbb{Z}",
  ℂ: "\\mathbb{C}",
  ℚ: "\\mathbb{Q}",
  "⟨": "\\langle",
  "⟩": "\\rangle",
  ℓ: "\\ell",
  "†": "\\dagger",
}

/** One character of a formula to the LaTeX that prints it. */
export const MATH_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...greek(GREEK_SMALL, 0x3b1),
  ...greek(GREEK_LARGE, 0x391),
  ...Object.entries(SYMBOLS),
])

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"

/** The script and digit that a raised or lowered digit stands for, or null. */
export function scriptDigit(char: string): { readonly script: "^" | "_"; readonly digit: string } | null {
  const raised = SUPERSCRIPTS.indexOf(char)
  if (raised >= 0) return { script: "^", digit: String(raised) }
  const lowered = SUBSCRIPTS.indexOf(char)
  return lowered >= 0 ? { script: "_", digit: String(lowered) } : null
}
