import type { Result } from "../../answer"
import { isSign } from "../token"
import { tokenize } from "../tokenize"
import { type Formula, type FormulaSource, readFormula } from "./formula"

/** More small letters than this are not tried out. */
const MAX_CANDIDATES = 6
/** Longer formulas are read once: each try reads everything again. */
const MAX_LENGTH = 240
const MAX_VECTORS = 3

/**
 * Reads a formula whose undeclared letters get their kind from their notation. Where plain small letters cannot all be scalars, as in `A x - b`, the
 * fewest of them that make it fit are read as vectors; where nothing fits, the refusal is that of the plain reading.
 */
export function readInferring(source: Omit<FormulaSource, "infer" | "vectors">): Result<Formula> {
  const plain = readFormula({ ...source, infer: true })
  if (plain.ok) return plain
  const primes = plain.error.code === "unsupported" && source.latex.includes("'")
  if (plain.error.code !== "shape-error" && !primes) return plain
  const letters = candidates(source)
  if (letters.length > MAX_CANDIDATES || source.latex.length > MAX_LENGTH) return plain
  for (let count = 1; count <= MAX_VECTORS; count++) {
    for (const chosen of subsets(letters, count)) {
      const read = readFormula({ ...source, infer: true, vectors: new Set(chosen) })
      if (read.ok) return read
    }
  }
  return plain
}

/** The plain small letters of the formula that nobody declared, `b_1` among them, in the order in which they stand. */
function candidates(source: Omit<FormulaSource, "infer" | "vectors">): string[] {
  const declared = new Set(source.variables.map((variable) => variable.letter))
  const tokens = tokenize(source.latex, new Set())
  const letters = tokens.flatMap((token, k) => {
    if (token.kind !== "letter" || token.font !== "plain" || !/^([a-z]|[a-z]{3,})$/.test(token.letter))
      return []
    const [sign, ...behind] = tokens.slice(k + 1, k + 4)
    if (!sign || !isSign(sign, "_")) return [token.letter]
    const number = behind.find((next) => !isSign(next, "{"))
    return number?.kind === "number" ? [`${token.letter}_${number.text}`] : []
  })
  return [...new Set(letters)].filter((letter) => !declared.has(letter))
}

function* subsets(letters: readonly string[], count: number): Generator<string[]> {
  if (count === 0) {
    yield []
    return
  }
  for (const [k, letter] of letters.entries())
    for (const rest of subsets(letters.slice(k + 1), count - 1)) yield [letter, ...rest]
}
