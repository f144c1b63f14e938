import { isUnknownSize, quoted } from "../../operators/shape-words"
import type { Size } from "../../shape"
import type { Term } from "../../term"
import { type Bound, type LetterSurface, partsOf, type SubscriptPart, type Surface } from "../surface"
import { applyOperator, type Context, placeholder, refuseTerm } from "./context"
import { readPlace } from "./indices"
import { capitalOf, findOwner, findVariable, type Variable } from "./scope"

const isMarked = (letter: LetterSurface): boolean => letter.font === "bold" || letter.font === "arrow"

/** The only piece of the subscript of a letter, where that is an index letter. */
function soleIndex(letter: LetterSurface): SubscriptPart | null {
  const [part, ...more] = letter.subscript?.groups.flat() ?? []
  return part?.kind === "letter" && !part.shift && more.length === 0 ? part : null
}

/**
 * The index letter of `\bm x_i` or `x^{(i)}`: the only piece of the subscript of a bold letter, or of any that has it above; null for everything else.
 * `\bm e_i` is a unit vector.
 */
export function familyIndex(letter: LetterSurface): SubscriptPart | null {
  const isFamily = letter.subscript?.raised === true || (isMarked(letter) && !/^[e01I]$/.test(letter.letter))
  return isFamily ? soleIndex(letter) : null
}

/** The capital that stands for all members of a family, `X` for `\bm x`; the bold letter itself where it has no capital of its own. */
export function familyLetter(letter: Pick<LetterSurface, "letter" | "latex" | "font">): typeof letter {
  const capital = capitalOf(letter.letter)
  const greek = /^(Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega)$/.test(capital)
  if (!greek && !/^[A-Z]$/.test(capital))
    return { letter: letter.letter, latex: letter.latex, font: letter.font }
  return { letter: capital, latex: greek ? `\\${capital}` : capital, font: "plain" }
}

/**
 * `\bm x_i`, the i-th of several vectors that are the rows of a matrix X, or its columns where only they are as many as the index
 * counts. Null where no matrix of that letter is known, or a vector of that letter, whose entry it is.
 */
export function elaborateFamily(context: Context, letter: LetterSurface): Term | null {
  const part = familyIndex(letter) ?? (/^[a-z]$/.test(letter.letter) ? soleIndex(letter) : null)
  const bound = part ? context.letters.get(part.text) : undefined
  if (!part || !bound || bound.value !== undefined) return null
  const owner = findOwner(context.variables, letter, ({ declaration }) => declaration.shape.kind !== "scalar")
  const shape = owner?.declaration.shape
  if (!owner || shape?.kind !== "matrix") return null
  const { name, latex } = owner.declaration
  const side = sideOf(context, bound.to, shape)
  if (!side)
    return refuseTerm(context, "shape/family-side", letter.span, { member: letter.latex, matrix: latex })
  const size = side === "rows" ? shape.rows : shape.cols
  const subject = quoted(latex, { en: "the matrix", ja: "行列" })
  const index = readPlace(context, part, { subject, shape, size })
  if (!index || index.at === "shifted") return placeholder(letter.span)
  const { span } = letter
  const matrix: Term = { type: "variable", name, shape, span }
  const unit: Term = { type: "unit", index, shape: { kind: "column", size }, span }
  const turned = side === "rows" ? applyOperator(context, "transpose", [matrix], span) : matrix
  let member = applyOperator(context, "multiply", [turned, unit], span)
  for (let k = 0; k < letter.primes; k++) member = applyOperator(context, "transpose", [member], span)
  return member
}

/** Which side of a matrix an index counts; null when both would do and nothing tells them apart. */
function sideOf(
  { sizes }: Context,
  to: Size,
  { rows, cols }: { readonly rows: Size; readonly cols: Size },
): "rows" | "cols" | null {
  const [end, first, second] = [to, rows, cols].map(sizes.resolve)
  if (end !== undefined && isUnknownSize(end)) return "rows"
  if (first === second) return null
  return end === second ? "cols" : "rows"
}

/**
 * Declared vectors of which the formula only speaks as of members of a family, `\bm x_i` with an index that counts something else
 * than the entries, become the matrices of which these vectors are the rows; the capital letter stands for it.
 */
export function gatherFamilies(
  variables: readonly Variable[],
  surfaces: readonly Surface[],
): readonly Variable[] {
  const ends = new Map<Variable, Size | null>()
  const vectors = new Set(surfaces.flatMap(lettersUsedAsVectors))
  for (const surface of surfaces) noteMembers(surface, variables, new Map(), { ends, vectors })
  return variables.map((variable) => {
    const { shape } = variable.declaration
    const count = ends.get(variable)
    if (shape.kind !== "column" || !count || count === shape.size) return variable
    const { letter, latex: own } = familyLetter({ ...variable, latex: variable.declaration.latex })
    const taken = variables.some((other) => other !== variable && other.letter === letter)
    const latex = taken ? variable.declaration.latex : own
    const rows = { kind: "matrix", rows: count, cols: shape.size } as const
    return { ...variable, declaration: { ...variable.declaration, latex, shape: rows } }
  })
}

const isIndexed = (surface: Surface): surface is LetterSurface =>
  surface.type === "letter" && soleIndex(surface) !== null

/** The letters with an index that are transposed, stand behind something transposed, or in a norm: members of a family of vectors, not entries. */
function lettersUsedAsVectors(surface: Surface): string[] {
  const inside = partsOf(surface).flatMap(lettersUsedAsVectors)
  const own = ((): readonly Surface[] => {
    if (surface.type === "mark") return [surface.of]
    if (surface.type === "norm")
      return surface.of.type === "add" ? surface.of.terms.map(({ of }) => of) : [surface.of]
    if (surface.type !== "juxtapose") return []
    return surface.factors.filter((_, k) => surface.factors[k - 1]?.type === "mark")
  })()
  return [...inside, ...own.filter(isIndexed).map(({ letter }) => letter)]
}

const endSize = (to: Bound | null): Size | null =>
  to === null ? null : "number" in to ? to.number : to.shift ? null : to.letter

/** Notes how many members each vector has; null where it also stands for itself, or for different numbers of members. */
function noteMembers(
  surface: Surface,
  variables: readonly Variable[],
  bound: ReadonlyMap<string, Size | null>,
  found: { readonly ends: Map<Variable, Size | null>; readonly vectors: ReadonlySet<string> },
): void {
  const { ends, vectors } = found
  if (surface.type === "letter") {
    const whole = findVariable(variables, surface)
    const owner =
      whole ?? findOwner(variables, surface, ({ declaration }) => declaration.shape.kind === "column")
    if (!owner) return
    const isPlain = owner.font === "plain" && vectors.has(surface.letter)
    const part = familyIndex(surface) ?? (isPlain ? soleIndex(surface) : null)
    // An index that nothing binds is refused where it stands.
    if (!whole && part && !bound.has(part.text)) return
    const end = !whole && part ? (bound.get(part.text) ?? null) : null
    const known = ends.get(owner)
    ends.set(owner, known === undefined || known === end ? end : null)
    return
  }
  const inside =
    surface.type === "big"
      ? new Map([...bound, ...surface.letters.map((letter) => [letter, endSize(surface.to)] as const)])
      : bound
  for (const part of partsOf(surface)) noteMembers(part, variables, inside, found)
}
