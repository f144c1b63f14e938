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

const RAISED = { signs: [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵀ"], plain: "0123456789+-niT" }
const LOWERED = { signs: [..."₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₗₘₙₐₑₒₓₚₛₜₕᵣᵤᵥ"], plain: "0123456789+-ijklmnaeoxpsthruv" }

/** The script and the sign on the line that a raised or lowered sign stands for, or null. */
export function scriptSign(char: string): { readonly script: "^" | "_"; readonly sign: string } | null {
  const raised = RAISED.signs.indexOf(char)
  if (raised >= 0) return { script: "^", sign: RAISED.plain.charAt(raised) }
  const lowered = LOWERED.signs.indexOf(char)
  return lowered >= 0 ? { script: "_", sign: LOWERED.plain.charAt(lowered) } : null
}
