/** Signs by the character that people type; the value is what the reader works with. */
const SIGNS: Readonly<Record<string, string>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "∗": "*",
  "@": "*",
  "/": "/",
  "÷": "/",
  "^": "^",
  _: "_",
  "{": "{",
  "}": "}",
  "&": "&",
  ",": ",",
  "、": ",",
  ";": ";",
  ":": ":",
  "!": "!",
  "'": "'",
  "’": "'",
  "′": "'",
  "=": "=",
  "<": "<",
  ">": ">",
  "≤": "le",
  "≥": "ge",
  "≠": "ne",
  "∈": "in",
  "←": "leftarrow",
  "⇐": "Leftarrow",
  "→": "to",
  "·": "cdot",
  "⋅": "cdot",
  "・": "cdot",
  "×": "times",
  "⊙": "odot",
  "∘": "circ",
  "⊗": "otimes",
  "⊘": "oslash",
}

/** Signs by command. Relations end an expression, the others stand between two factors. */
const SIGN_COMMANDS: Readonly<Record<string, string>> = {
  cdot: "cdot",
  times: "times",
  odot: "odot",
  circ: "circ",
  oslash: "oslash",
  otimes: "otimes",
  ast: "*",
  div: "/",
  le: "le",
  leq: "le",
  leqslant: "le",
  lt: "<",
  ge: "ge",
  geq: "ge",
  geqslant: "ge",
  gt: ">",
  ne: "ne",
  neq: "ne",
  in: "in",
  leftarrow: "leftarrow",
  gets: "leftarrow",
  Leftarrow: "Leftarrow",
  to: "to",
  rightarrow: "to",
  Rightarrow: "Rightarrow",
  mapsto: "mapsto",
  approx: "approx",
  equiv: "=",
  coloneqq: "=",
  triangleq: "=",
  sim: "sim",
  simeq: "approx",
  propto: "propto",
  prime: "'",
  colon: ":",
}

/** Signs that state something about two sides. */
export const RELATIONS: ReadonlySet<string> = new Set([
  "=",
  "<",
  ">",
  "le",
  "ge",
  "ne",
  "in",
  "leftarrow",
  "Leftarrow",
  "to",
  "Rightarrow",
  "mapsto",
  "approx",
  "sim",
  "propto",
])

const GREEK_COMMANDS: readonly string[] = [
  ..."alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split(
    " ",
  ),
  ..."upsilon phi chi psi omega varepsilon vartheta varpi varrho varsigma varphi ell".split(" "),
  ..."Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" "),
]

const GREEK_CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."αβγδεζηθικλμνξοπρστυφχψω"].map((character, k) => [character, greekOf(k)]),
)

function greekOf(k: number): string {
  // The alphabet in order, with the two letters whose usual Unicode form is LaTeX's variant.
  const names =
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega"
  return names.split(" ")[k] ?? ""
}

const GREEK_CAPITALS: Readonly<Record<string, string>> = {
  Γ: "Gamma",
  Δ: "Delta",
  Θ: "Theta",
  Λ: "Lambda",
  Ξ: "Xi",
  Π: "Pi",
  Σ: "Sigma",
  Υ: "Upsilon",
  Φ: "Phi",
  Ψ: "Psi",
  Ω: "Omega",
}

const greekCommands: ReadonlySet<string> = new Set(GREEK_COMMANDS)

const BRACKETS: Readonly<Record<string, { kind: "open" | "close"; bracket: string }>> = {
  "(": { kind: "open", bracket: "(" },
  ")": { kind: "close", bracket: ")" },
  "[": { kind: "open", bracket: "[" },
  "]": { kind: "close", bracket: "]" },
  "\\{": { kind: "open", bracket: "{" },
  "\\}": { kind: "close", bracket: "}" },
  "\\lbrace": { kind: "open", bracket: "{" },
  "\\rbrace": { kind: "close", bracket: "}" },
  "\\lbrack": { kind: "open", bracket: "[" },
  "\\rbrack": { kind: "close", bracket: "]" },
  "\\lparen": { kind: "open", bracket: "(" },
  "\\rparen": { kind: "close", bracket: ")" },
  "\\langle": { kind: "open", bracket: "<" },
  "\\rangle": { kind: "close", bracket: ">" },
  "⟨": { kind: "open", bracket: "<" },
  "⟩": { kind: "close", bracket: ">" },
}

type BarSide = { double: boolean; side: "open" | "close" | "any" }

const BARS: Readonly<Record<string, BarSide>> = {
  "|": { double: false, side: "any" },
  "\\vert": { double: false, side: "any" },
  "\\lvert": { double: false, side: "open" },
  "\\rvert": { double: false, side: "close" },
  "\\|": { double: true, side: "any" },
  "‖": { double: true, side: "any" },
  "∥": { double: true, side: "any" },
  "\\Vert": { double: true, side: "any" },
  "\\lVert": { double: true, side: "open" },
  "\\rVert": { double: true, side: "close" },
  "\\parallel": { double: true, side: "any" },
}

const DOTS: Readonly<Record<string, "across" | "down" | "diagonal">> = {
  "\\cdots": "across",
  "\\ldots": "across",
  "\\dots": "across",
  "\\dotsc": "across",
  "\\dotsb": "across",
  "\\dotsm": "across",
  "\\dotso": "across",
  "\\hdots": "across",
  "…": "across",
  "⋯": "across",
  "\\vdots": "down",
  "⋮": "down",
  "\\ddots": "diagonal",
  "⋱": "diagonal",
  "\\iddots": "diagonal",
}

/** Small raised characters, as the text that a person would type after `^`. */
const RAISED: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
  "⁺": "+",
  ᵀ: "T",
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** The usual form of a full-width character (`（`, `＝`, `ｘ`, U+3000); every other character stays. */
export function halfWidth(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return code === 0x3000 ? " " : character
}

export const signOf = (character: string): string | undefined => own(SIGNS, character)
export const signOfCommand = (name: string): string | undefined => own(SIGN_COMMANDS, name)
export const bracketOf = (text: string) => own(BRACKETS, text)
export const barOf = (text: string) => own(BARS, text)
export const dotsOf = (text: string) => own(DOTS, text)
export const raisedOf = (character: string): string | undefined => own(RAISED, character)
/** The LaTeX name of a Greek letter typed as a character. */
export const greekOfCharacter = (character: string): string | undefined =>
  own(GREEK_CHARACTERS, character) ?? own(GREEK_CAPITALS, character)
export const isGreekCommand = (name: string): boolean => greekCommands.has(name)

/** Letters of other scripts that look like Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(
    "аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXЅSІIЈJԌGаaոnսuցgօoℓlıiȷjɡgʀR".matchAll(/(.)(.)/gu),
    (pair) => [pair[1] ?? "", pair[2] ?? ""],
  ),
)

/** A character at a place that belongs to no notation, with its code and the Latin letter that it looks like; null for ASCII. */
export function foreignCharacter(
  source: string,
  at: number,
): { character: string; code: string; like: string | null } | null {
  const point = source.codePointAt(at) ?? 0
  if (point < 128) return null
  const lone = point >= 0xd800 && point <= 0xdfff
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`
  const character = lone ? "\ufffd" : String.fromCodePoint(point)
  return { character, code, like: LOOK_ALIKES.get(character) ?? null }
}
