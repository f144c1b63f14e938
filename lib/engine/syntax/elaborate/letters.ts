import type { Shape } from "../../shape"
import { SCALAR } from "../../shape"
import type { Term } from "../../term"
import { type LetterSurface, subscriptText } from "../surface"
import { type Context, numberTerm, refuseTerm } from "./context"
import { applyDefinition, definitionOf } from "./definitions"
import { elaborateFamily } from "./family"
import { entryAt, readIndices, splitSubscript } from "./indices"
import { findOwner, findVariable, type Variable } from "./scope"
import { MAX_SIZE } from "./sizes"
import { elaborateSlice, isSlice } from "./slices"
import { suggest } from "./suggest"
import { isZeroth, numbered } from "./zeroth"

const isMarked = (letter: LetterSurface): boolean => letter.font === "bold" || letter.font === "arrow"

/** What a letter with its subscript stands for: a variable, an entry, an index, a size, or a symbol that everybody knows. */
export function elaborateLetter(context: Context, letter: LetterSurface, expected?: Shape): Term {
  const variable = findVariable(context.variables, letter) ?? memberOf(context, letter)
  if (variable) return withPrimes(context, variableTerm(variable, letter), letter, variable)
  const { subscript, span } = letter
  const constant = definitionOf(context, letter, false)
  if (constant) return applyDefinition(context, constant, [], span)
  if (subscript && !isZeroth(letter)) {
    const member = elaborateFamily(context, letter)
    if (member) return member
    const owner = ownerOf(context, letter)
    if (owner) return entryTerm(context, owner, letter)
  }
  if (letter.primes === 0) {
    const known = knownSymbol(context, letter, expected)
    if (known) return known
  }
  const index = subscript?.groups.flat().find((part) => context.letters.has(part.text))
  if (index && isMarked(letter))
    return refuseTerm(context, "unsupported/family", span, { family: letter.latex })
  return refuseTerm(context, "name/undefined", span, {
    name: letter.latex,
    suggestion: suggest(context.variables, letter),
  })
}

/** The variable that a letter with a running index names where the index has a value: `\bm x_2` for the i of `\bm x_i`. */
function memberOf(context: Context, letter: LetterSurface): Variable | undefined {
  const values = new Map(
    [...context.letters].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  )
  const member = numbered(letter, values)
  return member ? findVariable(context.variables, member) : undefined
}

const variableTerm = (variable: Variable, letter: LetterSurface): Term => ({
  type: "variable",
  name: variable.declaration.name,
  shape: variable.declaration.shape,
  span: letter.span,
})

/** Primes after a declared name without primes transpose. */
function withPrimes(context: Context, term: Term, letter: LetterSurface, variable: Variable): Term {
  const primes = letter.primes - variable.primes
  if (primes === 0) return term
  if (term.shape.kind === "scalar") {
    return refuseTerm(context, "unsupported/derivative-notation", letter.span, {})
  }
  let result = term
  for (let k = 0; k < primes; k++) {
    const { shape } = result
    const turned: Shape =
      shape.kind === "matrix"
        ? { kind: "matrix", rows: shape.cols, cols: shape.rows }
        : shape.kind === "scalar"
          ? shape
          : { kind: shape.kind === "row" ? "column" : "row", size: shape.size }
    result = { type: "apply", operator: "transpose", args: [result], shape: turned, span: letter.span }
  }
  return result
}

/** The variable that the letter is an entry of: one with as many indices as the subscript can have. */
function ownerOf(context: Context, letter: LetterSurface): Variable | undefined {
  const { subscript } = letter
  if (!subscript) return undefined
  const fits = (variable: Variable) => {
    const { kind } = variable.declaration.shape
    const indices = kind === "matrix" ? 2 : kind === "scalar" ? 0 : 1
    return indices > 0 && splitSubscript(subscript, indices) !== null
  }
  return (
    findOwner(context.variables, letter, fits) ??
    findOwner(context.variables, letter, (variable) => variable.letter === letter.letter)
  )
}

function entryTerm(context: Context, owner: Variable, letter: LetterSurface): Term {
  const of = variableTerm(owner, letter)
  if (!letter.subscript) return of
  if (of.shape.kind === "scalar") {
    return refuseTerm(context, "name/undefined", letter.span, {
      name: letter.latex,
      suggestion: suggest(context.variables, letter),
    })
  }
  if (letter.primes > 0) return refuseTerm(context, "unsupported/derivative-notation", letter.span, {})
  if (isSlice(letter.subscript))
    return elaborateSlice(context, of, owner.declaration.latex, letter.subscript, letter.span)
  const at = readIndices(context, letter.subscript, of.shape, owner.declaration.latex)
  if (!at) return of
  return entryAt(context, of, at, letter.span)
}

/** Symbols that need no declaration. */
function knownSymbol(context: Context, letter: LetterSurface, expected?: Shape): Term | null {
  const { sizes } = context
  const { subscript, span } = letter
  const plain = !isMarked(letter) && subscript === null
  const bound = context.letters.get(letter.letter)
  if (plain && bound?.value !== undefined) return numberTerm(bound.value, span)
  if (plain && bound)
    return { type: "ordinal", index: { at: "letter", letter: letter.letter }, shape: SCALAR, span }
  if (plain && sizes.isSize(letter.letter)) return sizeTerm(context, letter)
  if (plain && letter.letter === "e") return { type: "constant", name: "e", shape: SCALAR, span }
  if (plain && letter.letter === "pi") return { type: "constant", name: "pi", shape: SCALAR, span }
  if (letter.letter === "0") {
    return { type: "zeros", shape: expected ?? { kind: "column", size: sizes.fresh() }, span }
  }
  if (letter.letter === "1")
    return sized(context, letter, (size) => ({ type: "ones", shape: { kind: "column", size }, span }))
  if (letter.letter === "I") {
    return sized(context, letter, (size) => ({
      type: "identity",
      shape: { kind: "matrix", rows: size, cols: size },
      span,
    }))
  }
  if (letter.letter === "e" && isMarked(letter) && subscript) return unitTerm(context, letter)
  if (letter.letter === "delta" && subscript && splitSubscript(subscript, 2))
    return deltaTerm(context, letter)
  return null
}

function sizeTerm(context: Context, letter: LetterSurface): Term {
  const size = context.sizes.resolve(context.sizes.named(letter.letter))
  if (typeof size === "number")
    return { type: "number", value: { num: BigInt(size), den: 1n }, shape: SCALAR, span: letter.span }
  return { type: "size", size, shape: SCALAR, span: letter.span }
}

/** `I_n`, `\mathbf 1_3`: the subscript gives the size, without one it is the size that fits. */
function sized(context: Context, letter: LetterSurface, make: (size: number | string) => Term): Term {
  const { subscript } = letter
  if (!subscript) return make(context.sizes.fresh())
  const text = subscriptText(subscript)
  const part = subscript.groups.flat()
  if (/^\d+$/.test(text) && Number(text) > 0) {
    if (Number(text) > MAX_SIZE) return refuseTerm(context, "limit/size", subscript.span, { limit: MAX_SIZE })
    return make(Number(text))
  }
  if (part.length === 1 && part[0]?.kind === "letter") return make(context.sizes.named(text))
  return refuseTerm(context, "syntax/bad-index", subscript.span, {})
}

function unitTerm(context: Context, letter: LetterSurface): Term {
  const shape: Shape = { kind: "column", size: context.sizes.fresh() }
  const at = letter.subscript ? readIndices(context, letter.subscript, shape, letter.latex) : null
  const [index] = at ?? []
  if (!index || index.at === "shifted") return refuseTerm(context, "syntax/bad-index", letter.span, {})
  return { type: "unit", index, shape, span: letter.span }
}

function deltaTerm(context: Context, letter: LetterSurface): Term {
  const size = context.sizes.fresh()
  const shape: Shape = { kind: "matrix", rows: size, cols: size }
  const at = letter.subscript ? readIndices(context, letter.subscript, shape, letter.latex) : null
  const [i, j] = at ?? []
  if (!i || !j || i.at === "shifted" || j.at === "shifted")
    return refuseTerm(context, "syntax/bad-index", letter.span, {})
  return { type: "delta", i, j, shape: SCALAR, span: letter.span }
}
