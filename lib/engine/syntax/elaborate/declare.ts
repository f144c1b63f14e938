import { ok, type QuestionVariable, type Result, type VariableKind } from "../../answer"
import { refuse } from "../../refuse"
import type { Shape, Size } from "../../shape"
import type { Declaration } from "../../term"
import { parseTokens } from "../parse"
import { type LetterSurface, subscriptText } from "../surface"
import { tokenize } from "../tokenize"
import type { Variable } from "./scope"
import { MAX_SIZE } from "./sizes"

const AXES: Readonly<Record<VariableKind, number>> = { scalar: 0, vector: 1, matrix: 2 }

const NO_NAMES = { isVariable: () => true, isFunction: () => false }

/** Names of several letters among the declared variables, which the tokenizer must not cut. */
function declaredWords(variables: readonly QuestionVariable[]): Set<string> {
  const words = variables.map(({ latex }) =>
    latex.replace(/\\(mathrm|text|operatorname|mathit)\s*|[{}\s]/g, ""),
  )
  return new Set(words.filter((word) => /^[A-Za-z]{2,}$/.test(word)))
}

/** Reads the declarations of a question; a wrong shape, a name given twice or LaTeX that is no symbol is refused. */
export function declareVariables(variables: readonly QuestionVariable[]): Result<Variable[]> {
  const words = declaredWords(variables)
  const declared: Variable[] = []
  for (const variable of variables) {
    if (declared.some((other) => other.declaration.name === variable.name)) {
      return refuse("name/duplicate", [0, 0], { name: variable.name })
    }
    const shape = declaredShape(variable)
    if (!shape.ok) return shape
    const letter = symbolOf(variable, words)
    if (!letter) return refuse("syntax/variable-name", [0, 0], { name: variable.name })
    const twin = declared.find((other) => isSameSymbol(other, letter))
    if (twin) {
      const names = { first: twin.declaration.name, second: variable.name }
      return refuse("name/same-symbol", [0, 0], { ...names, latex: variable.latex })
    }
    declared.push({
      letter: letter.letter,
      font: letter.font,
      subscript: letter.subscript ? subscriptText(letter.subscript) : "",
      primes: letter.primes,
      declaration: { ...promises(variable), name: variable.name, latex: variable.latex, shape: shape.value },
      inferred: false,
    })
  }
  return ok(declared)
}

/** Symbols read before: the same few letters are declared again and again. */
const symbols = new Map<string, LetterSurface | null>()
const MOST_SYMBOLS = 500

const isSameSymbol = (variable: Variable, letter: LetterSurface): boolean =>
  variable.letter === letter.letter &&
  variable.font === letter.font &&
  variable.primes === letter.primes &&
  variable.subscript === (letter.subscript ? subscriptText(letter.subscript) : "")

/** The single symbol that the LaTeX of a variable must be. */
function symbolOf({ latex }: QuestionVariable, words: ReadonlySet<string>): LetterSurface | null {
  if (latex.length > 200) return null
  if (words.size > 0) return readSymbol(latex, words)
  const known = symbols.get(latex)
  if (known !== undefined) return known
  const symbol = readSymbol(latex, words)
  if (symbols.size >= MOST_SYMBOLS) symbols.clear()
  symbols.set(latex, symbol)
  return symbol
}

function readSymbol(latex: string, words: ReadonlySet<string>): LetterSurface | null {
  const tokens = tokenize(latex, words).filter((token) => token.kind !== "finish")
  const parsed = parseTokens(latex, tokens, NO_NAMES, latex.length)
  return parsed.ok && parsed.value.type === "letter" ? parsed.value : null
}

const isSize = (size: Size): boolean =>
  typeof size === "number" ? Number.isInteger(size) && size > 0 : /^[A-Za-z\\][\w\\{}']{0,20}$/.test(size)

function declaredShape(variable: QuestionVariable): Result<Shape> {
  const { kind, shape, name } = variable
  const expected = AXES[kind]
  if (shape.length !== expected || !shape.every(isSize)) {
    return refuse("shape/declaration", [0, 0], { name, kind, expected })
  }
  if (shape.some((size) => typeof size === "number" && size > MAX_SIZE)) {
    return refuse("limit/size", [0, 0], { limit: MAX_SIZE })
  }
  const [rows = 1, cols = 1] = shape
  if (kind === "scalar") return ok({ kind: "scalar" })
  return ok(kind === "vector" ? { kind: "column", size: rows } : { kind: "matrix", rows, cols })
}

function promises(variable: QuestionVariable): Partial<Declaration> {
  const { symmetric, positiveDefinite, invertible, orthogonal, diagonal, positive } = variable
  return {
    ...(symmetric && { symmetric }),
    ...(positiveDefinite && { positiveDefinite }),
    ...(invertible && { invertible }),
    ...(orthogonal && { orthogonal }),
    ...(diagonal && { diagonal }),
    ...(positive && { positive }),
  }
}
