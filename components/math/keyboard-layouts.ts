import type { VirtualKeyboardLayout } from "mathlive"
import type { Language } from "@/lib/language/language"

type Row = readonly string[]

const keys = (...rows: readonly Row[]): string[][] => rows.map((row) => [...row])
const letters = (text: string): Row => text.split(" ")
/** A vector's letter on a key: as it is set, and as the field holds it. */
const bold = (text: string): Row => letters(text).map((letter) => `\\mathbfit{${letter}}`)

const LAST: Row = ["[left]", "[right]", "[backspace]", "[hide-keyboard]"]

const grid = (rows: number, columns: number): string =>
  `\\begin{bmatrix}${Array.from({ length: rows }, () => Array(columns).fill("#?").join("&")).join("\\\\")}\\end{bmatrix}`

type Key = string | { readonly label: string; readonly insert: string; readonly class: string }

/** A key with a word on it. */
const word = (label: string, insert: string): Key => ({ label, insert, class: "small" })

const NUMBERS = keys(
  ["7", "8", "9", "+", "-", "(", ")"],
  ["4", "5", "6", "\\cdot", "\\frac{#@}{#?}", "#@^{#?}", "#@_{#?}"],
  ["1", "2", "3", "=", ",", "\\sqrt{#0}", "#@^2"],
  ["0", ".", "'", ...LAST],
)

const LETTERS = keys(
  letters("x y z u v w t"),
  letters("a b c d f g h"),
  letters("i j k m n p q"),
  letters("A B C D X Y W"),
  ["f(#?)", "L", "Q", ...LAST],
)

const VECTORS: Key[][] = [
  [...bold("x y z u v w")],
  [...bold("a b c p q r")],
  ["\\bm{\\theta}", "\\bm{\\mu}", "\\bm{\\beta}", "\\mathbf{1}", "\\mathbf{0}", "\\vec{#0}"],
  [word("2×1", grid(2, 1)), word("2×2", grid(2, 2)), word("3×3", grid(3, 3)), ...LAST],
]

const CALCULUS: Key[][] = [
  [
    "\\frac{\\partial #?}{\\partial #?}",
    "\\frac{\\mathrm{d} #?}{\\mathrm{d} #?}",
    "\\nabla",
    "\\partial",
    "\\mathrm{d}",
    "#@^{\\top}",
    "#@^{-1}",
  ],
  [
    word("tr", "\\operatorname{tr}(#?)"),
    word("det", "\\det(#?)"),
    word("diag", "\\operatorname{diag}(#?)"),
    word("vec", "\\operatorname{vec}(#?)"),
    "\\left\\|#0\\right\\|",
    "\\left|#0\\right|",
    word("Σ", "\\sum_{i=1}^{n}"),
  ],
  [
    word("ln", "\\ln(#?)"),
    word("exp", "\\exp(#?)"),
    word("sin", "\\sin(#?)"),
    word("cos", "\\cos(#?)"),
    word("tanh", "\\tanh(#?)"),
    "\\sigma(#?)",
    word("Π", "\\prod_{i=1}^{n}"),
  ],
  ["\\odot", "\\otimes", "\\times", ...LAST],
]

const GREEK = keys(
  letters("\\alpha \\beta \\gamma \\delta \\varepsilon \\zeta \\eta"),
  letters("\\theta \\kappa \\lambda \\mu \\nu \\xi \\pi"),
  letters("\\rho \\sigma \\tau \\phi \\chi \\psi \\omega"),
  ["\\Sigma", "\\Lambda", "\\Delta", ...LAST],
)

const NAMES = {
  numbers: { en: "Numbers and signs", ja: "数字と記号" },
  letters: { en: "Letters", ja: "文字" },
  vectors: { en: "Vectors and matrices", ja: "ベクトルと行列" },
  calculus: { en: "Derivatives and functions", ja: "微分と関数" },
  greek: { en: "Greek letters", ja: "ギリシャ文字" },
} as const

/** The pages of the touch keyboard for formulas of vectors and matrices. */
export function keyboardLayouts(language: Language): VirtualKeyboardLayout[] {
  const page = (id: keyof typeof NAMES, label: string, rows: Key[][]): VirtualKeyboardLayout => ({
    id,
    label,
    tooltip: NAMES[id][language],
    displayEditToolbar: false,
    rows,
  })
  return [
    page("numbers", "123", NUMBERS),
    page("letters", "xyAB", LETTERS),
    page("vectors", "𝒙 [ ]", VECTORS),
    page("calculus", "∂ ∇ ⊤", CALCULUS),
    page("greek", "αβγ", GREEK),
  ]
}
