import type { VariableKind } from "../../answer"
import type { Shape } from "../../shape"
import {
  type Bound,
  type LetterSurface,
  partsOf,
  type Subscript,
  type Surface,
  subscriptText,
} from "../surface"
import type { Font } from "../token"
import { familyIndex, familyLetter } from "./family"
import { splitSubscript } from "./indices"
import { capitalOf, findOwner, findVariable, isCapital, type Variable } from "./scope"
import type { Sizes } from "./sizes"
import { isZeroth, startsAtZero, zerothLetters } from "./zeroth"

/** A place where a letter stands that is not declared. */
interface Occurrence {
  readonly letter: LetterSurface
  /** Whether its subscript holds an index letter: one that a sum binds, or a size. */
  readonly indexed: boolean
  /** Whether it is transposed or stands alone in a norm, which only makes sense for a vector. */
  readonly asVector: boolean
}

const GREEK_CAPITAL = /^(Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega)$/

/** The kind that the notation of a letter shows: bold small letters and arrows are vectors, capitals matrices, the rest scalars. */
function kindByNotation(letter: { letter: string; font: Font }): VariableKind {
  if (letter.font === "arrow") return "vector"
  const name = letter.letter.split(" ").at(-1) ?? ""
  const capital = isCapital(name) && (name.length === 1 || GREEK_CAPITAL.test(name))
  if (letter.font === "bold") return capital ? "matrix" : "vector"
  return capital && (letter.font === "plain" || letter.font === "upright") ? "matrix" : "scalar"
}

/** `X^k` with a capital that is read as a matrix and one of the letters that stand for natural numbers. */
function isNaturalExponent(
  power: Extract<Surface, { type: "power" }>,
): power is Extract<Surface, { type: "power" }> & { exponent: LetterSurface } {
  const { base, exponent } = power
  if (exponent.type !== "letter" || exponent.subscript || exponent.primes > 0) return false
  return isMatrixByNotation(base) && /^[k-n]$/.test(exponent.letter)
}

/** A capital that is read as a matrix, or a product of such in brackets. */
function isMatrixByNotation(surface: Surface): boolean {
  switch (surface.type) {
    case "letter":
      return kindByNotation(surface) === "matrix"
    case "group":
    case "mark":
      return isMatrixByNotation(surface.of)
    case "juxtapose":
      return surface.factors.every(isMatrixByNotation)
    default:
      return false
  }
}

/** Letters of sizes that a formula shows: exponents of matrices, ends of ranges, subscripts of I and of the vector of ones. */
export function sizeLetters(
  surface: Surface,
  found: Set<string> = new Set(),
  bound: ReadonlySet<string> = new Set(),
): Set<string> {
  const add = (end: Bound | null) => {
    if (end && "letter" in end && !bound.has(end.letter)) found.add(end.letter)
  }
  if (surface.type === "big") add(surface.to)
  if (surface.type === "pattern") surface.to.forEach(add)
  if (surface.type === "call" && /^(eigenvalue|singular-value)$/.test(surface.name)) {
    const rank = surface.parameter
    if (rank?.type === "letter" && !bound.has(rank.letter)) found.add(rank.letter)
  }
  if (surface.type === "call" && /^(eye|ones|zeros)$/.test(surface.name)) {
    const [arg] = surface.args
    if (arg?.type === "letter" && !arg.subscript) found.add(arg.letter)
  }
  if (surface.type === "power" && isNaturalExponent(surface)) found.add(surface.exponent.letter)
  if (surface.type === "letter" && surface.subscript && /^[I1]$/.test(surface.letter)) {
    const text = subscriptText(surface.subscript)
    if (/^[A-Za-z]$/.test(text)) found.add(text)
  }
  const inside = surface.type === "big" ? new Set([...bound, ...surface.letters]) : bound
  for (const part of partsOf(surface)) sizeLetters(part, found, inside)
  return found
}

/** Functions that make no sense of a scalar. */
const OF_VECTORS: ReadonlySet<string> = new Set(
  "norm sum mean var Var softmax logsumexp lse LSE dot cross diag Diag".split(" "),
)

function occurrences(
  surface: Surface,
  bound: ReadonlySet<string>,
  sizes: Sizes,
  found: Occurrence[],
  asVector = false,
): Occurrence[] {
  if (surface.type === "letter" && !(surface.subscript === null && bound.has(surface.letter))) {
    const parts = surface.subscript?.groups.flat() ?? []
    const indexed = parts.some(
      (part) => part.kind === "letter" && (bound.has(part.text) || sizes.isSize(part.text)),
    )
    found.push({ letter: surface, indexed, asVector: asVector || surface.primes > 0 })
  }
  const inside =
    surface.type === "big" || surface.type === "pattern" ? new Set([...bound, ...surface.letters]) : bound
  if (surface.type === "big" && startsAtZero(surface))
    for (const letter of zerothLetters(surface.body, surface.letters[0] ?? ""))
      found.push({ letter, indexed: false, asVector: false })
  const vector =
    surface.type === "norm" ||
    (surface.type === "mark" && (surface.mark === "transpose" || surface.mark === "prime")) ||
    (surface.type === "call" && OF_VECTORS.has(surface.name)) ||
    (asVector && surface.type === "entry-power")
  for (const part of partsOf(surface)) {
    const which = surface.type === "norm" && part === surface.which
    occurrences(part, inside, sizes, found, vector && !which)
  }
  return found
}

/** Whether a letter has a meaning without being declared. */
function isKnownSymbol(letter: LetterSurface, sizes: Sizes): boolean {
  const marked = letter.font === "bold" || letter.font === "arrow"
  if (/^[01]$/.test(letter.letter) || letter.letter === "I") return true
  if (letter.font === "upright" && /^(fro|nuc|inf)$/.test(letter.letter)) return true
  if (letter.subscript === null && !marked)
    return /^(e|pi)$/.test(letter.letter) || sizes.isSize(letter.letter)
  if (letter.subscript === null) return false
  if (letter.letter === "e" && marked) return true
  return letter.letter === "delta" && splitSubscript(letter.subscript, 2) !== null
}

/** What is inferred along the way. */
interface Inference {
  readonly variables: Variable[]
  readonly sizes: Sizes
  readonly vectors: ReadonlySet<string>
}

/**
 * Variables that the formula uses and nobody declared, from their notation: `\bm x` is a vector, `W` a matrix, `x_1` an entry where `\bm x` or `X`
 * occurs and a scalar of its own elsewhere. `first` are letters whose order counts, the arguments of the left-hand side; `vectors` are plain
 * letters that are vectors all the same.
 */
export function inferVariables(
  surfaces: readonly Surface[],
  first: readonly Surface[],
  declared: readonly Variable[],
  sizes: Sizes,
  vectors: ReadonlySet<string> = new Set(),
): Variable[] {
  const all = [...first, ...surfaces].flatMap((surface) => occurrences(surface, new Set(), sizes, []))
  const open = all.filter(({ letter }) => !isKnownSymbol(letter, sizes) && !findVariable(declared, letter))
  const inference: Inference = { variables: [...declared], sizes, vectors }
  for (const { letter } of open) if (!letter.subscript) inferWhole(inference, letter, open)
  for (const { letter, indexed } of open)
    if (letter.subscript && indexed) inferOwner(inference, letter, letter.subscript)
  for (const { letter, indexed } of open) {
    if (letter.subscript && !indexed) inferSubscripted(inference, letter, letter.subscript)
  }
  const position = (variable: Variable) =>
    all.findIndex(
      ({ letter }) => letter.letter === variable.letter || capitalOf(letter.letter) === variable.letter,
    )
  return inference.variables.filter((variable) => variable.inferred).sort((a, b) => position(a) - position(b))
}

/** A letter without subscript; a plain small letter is a vector or matrix when its entries are used with index letters. */
function inferWhole(inference: Inference, letter: LetterSurface, all: readonly Occurrence[]): void {
  if (findVariable(inference.variables, letter)) {
    const known = findVariable(inference.variables, letter)
    const marked = (font: Font) => font === "bold" || font === "arrow"
    if (!known?.inferred || marked(known.font) === marked(letter.font)) return
  }
  const shown = kindByNotation(letter)
  const entries = all.filter(
    (other) => other.indexed && other.letter.letter === letter.letter && other.letter.subscript,
  )
  const marked = all.some(
    (other) =>
      !other.letter.subscript &&
      other.letter.letter === letter.letter &&
      kindByNotation(other.letter) === "vector",
  )
  const [entry] = entries
  const asVector =
    inference.vectors.has(letter.letter) ||
    all.some((other) => other.asVector && other.letter.letter === letter.letter && !other.letter.subscript)
  const plain = shown === "scalar" && !marked
  const used = entry?.letter.subscript ? entryKind(entry.letter.subscript) : asVector ? "vector" : shown
  const kind = plain ? used : shown
  push(inference, letter, kind)
}

const isMatrix = ({ declaration }: Variable): boolean => declaration.shape.kind === "matrix"

const entryKind = (subscript: Subscript): VariableKind =>
  splitSubscript(subscript, 1) ? "vector" : splitSubscript(subscript, 2) ? "matrix" : "scalar"

/** The vector or matrix that `x_i`, `x_{ij}` with an index letter is an entry of. */
function inferOwner(inference: Inference, letter: LetterSurface, subscript: Subscript): void {
  if (ownerOf(inference, letter, subscript)) return
  // `\bm x_i` without `\bm x` is the i-th of several vectors, the rows of a matrix X.
  const marked = letter.font === "bold" || letter.font === "arrow"
  if (marked && (!familyIndex(letter) || findOwner(inference.variables, letter, isMatrix))) return
  const kind = marked ? "matrix" : entryKind(subscript)
  const name = kind === "matrix" ? capitalOf(letter.letter) : letter.letter
  const base = { ...letter, subscript: null, primes: 0 }
  if (kind === "matrix")
    push(
      inference,
      {
        ...base,
        ...(marked
          ? familyLetter({ ...letter, latex: withoutSubscript(letter) })
          : { letter: name, latex: capitalLatex(base) }),
      },
      "matrix",
    )
  else if (kind === "vector")
    push(inference, { ...base, font: "bold", latex: `\\bm{${withoutSubscript(letter)}}` }, "vector")
}

const withoutSubscript = (letter: LetterSurface): string =>
  letter.latex.replace(/\s*_\s*(\{(?:[^{}]|\{[^{}]*\})*\}|\\[A-Za-z]+|[^{}])$/, "")

function capitalLatex(letter: LetterSurface): string {
  const latex = withoutSubscript(letter)
  return /^[a-z]$/.test(latex) ? latex.toUpperCase() : latex
}

function ownerOf(inference: Inference, letter: LetterSurface, subscript: Subscript): Variable | undefined {
  return findOwner(inference.variables, letter, (variable) => {
    const { kind } = variable.declaration.shape
    return kind !== "scalar" && splitSubscript(subscript, kind === "matrix" ? 2 : 1) !== null
  })
}

/** `x_1`: an entry of a known vector, otherwise a symbol of its own. Bold `\bm x_1` and `W_1` are symbols unless `\bm x`, `W` occur. */
function inferSubscripted(inference: Inference, letter: LetterSurface, subscript: Subscript): void {
  if (findVariable(inference.variables, letter)) return
  const word = subscript.groups.flat().some((part) => part.kind === "word")
  if (!word && !isZeroth(letter) && ownerOf(inference, letter, subscript)) return
  const digits = splitSubscript(subscript, 2) !== null && splitSubscript(subscript, 1) === null
  if (kindByNotation(letter) === "matrix" && splitSubscript(subscript, 2)) {
    push(inference, { ...letter, subscript: null, latex: withoutSubscript(letter) }, "matrix")
    return
  }
  const vector = inference.vectors.has(`${letter.letter}_${subscriptText(subscript)}`)
  push(inference, letter, vector ? "vector" : digits ? "scalar" : kindByNotation(letter))
}

function push(inference: Inference, letter: LetterSurface, kind: VariableKind): void {
  const { sizes, variables } = inference
  const shape: Shape =
    kind === "scalar"
      ? { kind: "scalar" }
      : kind === "vector"
        ? { kind: "column", size: sizes.fresh() }
        : { kind: "matrix", rows: sizes.fresh(), cols: sizes.fresh() }
  const subscript = letter.subscript ? subscriptText(letter.subscript) : ""
  // `x1` for x₁, but `x_i` for xᵢ: `xi` would look like the Greek letter.
  const suffix = /^\d+$/.test(subscript) || subscript === "" ? subscript : `_${subscript}`
  const name = freshName(`${letter.letter}${suffix}`.replace(/[^A-Za-z0-9_]/g, ""), variables)
  variables.push({
    letter: letter.letter,
    font: letter.font,
    subscript,
    primes: 0,
    declaration: { name, latex: letter.latex, shape },
    inferred: true,
  })
}

function freshName(wanted: string, variables: readonly Variable[]): string {
  const base = wanted || "v"
  const used = (name: string) => variables.some((variable) => variable.declaration.name === name)
  if (!used(base)) return base
  let count = 2
  while (used(`${base}_${count}`)) count++
  return `${base}_${count}`
}
