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
  ...{
    implies: "⇒",
    iff: "⇔",
    rightarrow: "→",
    leftarrow: "←",
    forall: "∀",
    exists: "∃",
    cup: "∪",
    cap: "∩",
  },
  ...{ subset: "⊂", subseteq: "⊆", ast: "*", star: "⋆", prime: "′", lt: "<", gt: ">", setminus: "∖" },
}

const SCRIPTS = {
  "^": ["0123456789+-=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"],
  _: ["0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"],
} as const
/** Signs over a letter, as Unicode puts them behind it. */
const ACCENTS: Readonly<Record<string, string>> = { hat: "\u0302", bar: "\u0304", tilde: "\u0303", dot: "\u0307", vec: "\u20d7" } // biome-ignore format: a table
/** The letters with a double stroke that stand for sets. */
const SETS: Readonly<Record<string, string>> = { R: "ℝ", N: "ℕ", Z: "ℤ", Q: "ℚ", C: "ℂ", E: "𝔼" }

/** As many signs are shown. */
const SHOWN = 24

/** What is raised or lowered in small letters, or between brackets where Unicode has not all of them. */
function script(sign: "^" | "_", text: string): string {
  const [usual, small] = SCRIPTS[sign]
  const signs = [...text.replace(/\s/g, "")]
  const found = signs.map((one) => [...small][usual.indexOf(one)] ?? null)
  if (signs.every((one) => usual.includes(one))) return found.join("")
  return signs.length === 1 ? `${sign}${signs[0]}` : `${sign}(${text.trim()})`
}

/** In brackets what would be read as more or less than it is before or behind the line of a fraction. */
const grouped = (part: string, alone: RegExp): string =>
  alone.test(part.trim()) ? part.trim() : `(${part.trim()})`

const [ABOVE, BELOW] = [/^[^\s+\-=]*$/, /^(?:\d+|∂?\p{L}[\p{M}\p{No}\p{Lm}]*)$/u]

/** Stand for a fraction and a root until what they hold has been read. */
const [FRACTION, ROOT] = ["\ue001", "\ue002"]

/** Groups that nest deeper than this are not for small pictures. */
const DEEPEST = 12

/** Reads groups from the innermost out; what nests too deep stays. */
function withoutGroups(text: string): string {
  let [before, now] = ["", text]
  for (let depth = 0; before !== now && depth < DEEPEST; depth += 1) {
    before = now
    now = now
      .replace(
        /\ue001\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, over, under) => `${grouped(over, ABOVE)}/${grouped(under, BELOW)}`,
      )
      .replace(/\ue002\s*\{([^{}]*)\}/g, (_, held: string) => `√${/^\w$/.test(held) ? held : `(${held})`}`)
      .replace(/([\^_])\s*\{([^{}]*)\}/g, (_, sign: "^" | "_", held: string) => script(sign, held))
      .replace(/(^|[^\ue001\ue002^_}\s])(\s*)\{([^{}]*)\}/g, "$1$2$3")
  }
  return now
}

/** A formula of letters, digits and signs as text, for small pictures, no longer than a line; dots for one that takes more than these. */
export function inLetters(latex: string): string {
  const signs = latex
    .replace(/\\begin\s*\{cases\}[\s\S]*\\end\s*\{cases\}/g, "…")
    .replace(/\\begin\s*\{([bpvV]?)matrix\}[\s\S]*?\\end\s*\{\1matrix\}/g, "[…]")
    .replace(
      /\\(?:bm|boldsymbol|mathbf|mathrm|mathit|mathcal|mathsf|operatorname\*?|text|left|right|q?quad|displaystyle|limits)(?![A-Za-z])|\\[,;:! ]/g,
      "",
    )
    .replace(/\\\|/g, "‖")
    .replace(/\\mathbb\s*\{?([A-Z])\}?/g, (whole, letter: string) => SETS[letter] ?? whole)
    .replace(/\^\s*\{?\\(?:top|intercal)(?![A-Za-z])\}?/g, "ᵀ")
    .replace(
      /\\(hat|bar|tilde|dot|vec)\s*\{?\{?([A-Za-z])\}?\}?/g,
      (_, name: string, letter: string) => `{${letter}${ACCENTS[name]}}`,
    )
    .replace(/\\[dt]?frac(?![A-Za-z])/g, FRACTION)
    .replace(/\\sqrt(?![A-Za-z])/g, ROOT)
    .replace(/\\([A-Za-z]+) ?/g, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/([\^_])\s*([A-Za-z0-9])/g, "$1{$2}")
  const plain = withoutGroups(signs)
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉_^])/g, "")
    .replace(/\b(sin|cos|tan|exp|log|ln|det|max|min) (?=\()/g, "$1")
    .trim()
  if (/[\\\ue001\ue002]/.test(plain)) return "…"
  const shown = [...plain]
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).join("")}…` : plain
}
