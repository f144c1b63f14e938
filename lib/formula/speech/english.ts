import type { SpeechWords } from "./words"

const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega"

const small = [..."αβγδϵζηθικλμνξοπρστυϕχψω"]
const capital = [..."ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"]

const ORDERS: Readonly<Record<string, string>> = { "2": "second", "3": "third" }

const entries = (rows: readonly (readonly string[])[]): string =>
  rows.map((row, at) => `row ${at + 1}: ${row.join(", ")}`).join("; ")

/** Formulas in English words. */
export const english: SpeechWords = {
  signs: {
    "+": "plus",
    "−": "minus",
    "-": "minus",
    "±": "plus or minus",
    "=": "equals",
    "≠": "is not equal to",
    "≈": "is approximately",
    "<": "is less than",
    ">": "is greater than",
    "≤": "is at most",
    "≥": "is at least",
    "∈": "in",
    "→": "to",
    "⇒": "implies",
    "⇐": "becomes",
    "↦": "maps to",
    "⋅": "dot",
    "×": "times",
    "⊙": "entrywise times",
    "⊘": "entrywise divided by",
    "⊗": "Kronecker times",
    "∘": "composed with",
    "/": "over",
    "∂": "partial",
    "∇": "nabla",
    "∑": "sum",
    "∏": "product",
    "∞": "infinity",
    "⋯": "and so on",
    "…": "and so on",
    "⋮": "and so on down",
    "⋱": "and so on diagonally",
    "(": "open parenthesis",
    ")": "close parenthesis",
    "[": "open bracket",
    "]": "close bracket",
    "{": "open brace",
    "}": "close brace",
    "⟨": "open angle",
    "⟩": "close angle",
    "∥": "norm bar",
    "∣": "bar",
    "|": "bar",
    "′": "prime",
    "⊤": "transpose",
    ",": ",",
    ":": "such that",
    ℝ: "the real numbers",
    tr: "trace",
    ln: "natural log",
    log: "log",
    det: "determinant",
    exp: "exponential",
    sin: "sine",
    cos: "cosine",
    tan: "tangent",
    diag: "diagonal",
    vec: "vec",
    max: "maximum",
    min: "minimum",
  },
  greek: Object.fromEntries(
    GREEK.split(" ").flatMap((name, at) => [
      [small[at] ?? "", name],
      [capital[at] ?? "", `capital ${name}`],
    ]),
  ),
  bold: (letter) => `bold ${letter}`,
  capital: (letter) => `capital ${letter}`,
  fraction: (over, under, isShort) =>
    isShort ? `${over} over ${under}` : `fraction ${over} over ${under} end fraction`,
  derivative: (of, by, order, isPartial) => {
    const name = `${ORDERS[order] ?? (order === "" ? "" : `${order}-th`)} ${isPartial ? "partial derivative" : "derivative"}`
    return of === "" ? `${name} by ${by.join(" and ")} of` : `${name} of ${of} by ${by.join(" and ")}`
  },
  root: (inside, isShort) => (isShort ? `root of ${inside}` : `root of ${inside} end root`),
  nthRoot: (inside, degree) => `root of degree ${degree} of ${inside} end root`,
  power: (exponent, isShort) => (isShort ? `to the ${exponent}` : `to the power ${exponent} end power`),
  squared: "squared",
  cubed: "cubed",
  transposed: "transpose",
  inverse: "inverse",
  inverseTransposed: "inverse transpose",
  pseudoInverse: "pseudo-inverse",
  below: (index, isShort) => (isShort ? `sub ${index}` : `sub ${index} end sub`),
  ranged: (sign, from, to) => (to === "" ? `${sign} over ${from} of` : `${sign} from ${from} to ${to} of`),
  accents: { "^": "hat", ˆ: "hat", "~": "tilde", ˉ: "bar", "¯": "bar", "⃗": "" },
  accent: (mark, on) => (mark === "" ? on : `${on} ${mark}`),
  norm: (inside) => `norm of ${inside} end norm`,
  bars: (inside) => `bars around ${inside} end bars`,
  matrix: (rows) => {
    const columns = Math.max(...rows.map((row) => row.length))
    if (columns === 1)
      return `column of ${rows.length}: ${rows.map(([entry = ""]) => entry).join("; ")}; end column`
    return `${rows.length} by ${columns} matrix: ${entries(rows)}; end matrix`
  },
  cases: (rows) => `${rows.length} cases: ${rows.map((row) => row.join(", ")).join("; ")}; end cases`,
  determinant: (matrix) => `determinant of the ${matrix}`,
}
