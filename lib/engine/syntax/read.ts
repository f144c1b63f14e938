import {
  type Definition,
  ok,
  type Question,
  type QuestionVariable,
  type Reading,
  type Result,
  type VariableKind,
  wrtList,
} from "../answer"
import { refuse } from "../errors"
import { isUnknownSize, shapeWords } from "../operators/shape-words"
import { axes, type Shape, type Size, sizeLettersOf } from "../shape"
import type { Declaration, Term } from "../term"
import { declareVariables } from "./elaborate/declare"
import { finishShape, finishTerm, nameSizes, shapesOf, termsOf } from "./elaborate/finish"
import { readFormula } from "./elaborate/formula"
import { readInferring } from "./elaborate/promote"
import type { Variable } from "./elaborate/scope"

/** A size that is left open, and the smallest number that it may stand for (`x_3` needs at least three entries). */
export interface OpenSize {
  readonly name: string
  readonly atLeast: number
}

/** What is differentiated by; `index` (1-based) when it is one entry only. */
export interface WrtPlace {
  readonly declaration: Declaration
  readonly index: readonly number[] | null
}

/** The highest order of a derivative; from the third on it is by scalars and entries only. */
const HIGHEST_ORDER = 6

/** A question whose LaTeX has been read: every name declared, every shape known. */
export interface Elaborated {
  /** LaTeX of `f` of `f(\bm x) = …`; null without a left-hand side. */
  readonly name: string | null
  /** The LaTeX of the body, without left-hand side and remarks. */
  readonly body: string
  readonly term: Term
  readonly declarations: readonly Declaration[]
  /** What is differentiated by in turn, as many as the order; never empty. */
  readonly by: readonly WrtPlace[]
  /**
   * Whether the function has no other input than the variable: by its left-hand side, where letters that are no arguments are
   * constants, or without one by what is declared.
   */
  readonly isOnlyInput: boolean
  /** The size symbols in use, in the order of the declarations. */
  readonly sizes: readonly OpenSize[]
}

/** Reads a question into a typed tree, or says in one sentence what cannot be read and where. */
export function elaborateQuestion(question: Question): Result<Elaborated> {
  const declared = declareVariables(question.variables)
  if (!declared.ok) return declared
  const declarations = declared.value.map((variable) => variable.declaration)
  const places = readPlaces(question, declarations)
  if (!places.ok) return places
  const formula = readFormula({
    latex: question.latex,
    variables: declared.value,
    infer: false,
    matrixFunctions: question.matrixFunctions === true,
    definitions: question.definitions ?? [],
    dims: question.dims ?? {},
  })
  if (!formula.ok) return formula
  const { sizes, term, name, body, inputs, arity } = formula.value
  for (const { declaration, index } of places.value) {
    if (index)
      for (const [axis, size] of axes(declaration.shape).entries()) sizes.atLeast(size, index[axis] ?? 1)
  }
  nameSizes(shapesOf(term), sizes, namesTaken(declarations))
  const finished = finishTerm(term, sizes)
  const gathered = declarations.map(
    (one) =>
      formula.value.variables.find(({ declaration }) => declaration.name === one.name)?.declaration ?? one,
  )
  const family = places.value.find(({ declaration }) => !gathered.includes(declaration))
  if (family) return refuse("unsupported/wrt-family", [0, 0], { name: family.declaration.latex })
  const settle = (one: Declaration): Declaration => ({ ...one, shape: finishShape(one.shape, sizes) })
  const constants = formula.value.constants.map(({ declaration }) => declaration)
  const known = [...gathered, ...constants].map(settle)
  const names = openSizes(known, finished)
  return ok({
    name,
    body,
    term: finished,
    declarations: known,
    by: places.value.map(({ declaration, index }) => ({ declaration: settle(declaration), index })),
    isOnlyInput:
      inputs === null
        ? declarations.length === 1
        : arity === 1 && places.value.every(({ declaration }) => inputs.has(declaration.name)),
    sizes: names.map((open) => ({ name: open, atLeast: sizes.leastOf(open) })),
  })
}

/** A shape with the numbers that a question gives for its sizes. */
function atNumbers(shape: Shape, dims: Readonly<Record<string, number>>): Shape {
  const at = (size: Size): Size => (Object.hasOwn(dims, size) ? (dims[size] ?? size) : size)
  if (shape.kind === "scalar") return shape
  if (shape.kind === "matrix") return { kind: "matrix", rows: at(shape.rows), cols: at(shape.cols) }
  return { kind: shape.kind, size: at(shape.size) }
}

/** What is differentiated by, one place for each order. */
function readPlaces(question: Question, declarations: readonly Declaration[]): Result<WrtPlace[]> {
  const list = wrtList(question.wrt)
  const order = list.length === 1 ? (question.order ?? 1) : list.length
  const places: WrtPlace[] = []
  for (const one of list) {
    const name = typeof one === "string" ? one : one.name
    const index = typeof one === "string" ? null : one.index
    const declaration = declarations.find((declared) => declared.name === name)
    if (!declaration) return refuse("name/wrt", [0, 0], { name })
    const numbered = atNumbers(declaration.shape, question.dims ?? {})
    if (index && !isEntry(numbered, index))
      return refuse("shape/wrt-index", [0, 0], { name, shape: shapeWords(numbered) })
    places.push({ declaration, index })
  }
  const isOfNumbers = places.every(({ declaration, index }) => index || axes(declaration.shape).length === 0)
  if (!Number.isInteger(order) || order < 1 || order > HIGHEST_ORDER || (order > 2 && !isOfNumbers))
    return refuse("unsupported/order", [0, 0], { highest: HIGHEST_ORDER })
  const [only] = places
  return ok(only && places.length === 1 ? Array.from({ length: order }, () => only) : places)
}

function isEntry(shape: Shape, index: readonly number[]): boolean {
  const sizes = axes(shape)
  return (
    sizes.length > 0 &&
    index.length === sizes.length &&
    sizes.every((size, axis) => {
      const value = index[axis] ?? 0
      return Number.isInteger(value) && value >= 1 && (typeof size === "string" || value <= size)
    })
  )
}

/** Letters that must not become the name of a size. */
const namesTaken = (declarations: readonly Declaration[]): Set<string> =>
  new Set(declarations.flatMap(({ name, shape }) => [name, ...axes(shape).map(String)]))

/** Size symbols in the order of the declarations, then those that only the formula has. */
function openSizes(declarations: readonly Declaration[], term: Term): string[] {
  const found = new Set<string>()
  const noted = new Set<Size>()
  const noteSize = (size: Size) => {
    if (noted.has(size)) return
    noted.add(size)
    for (const letter of sizeLettersOf(size)) if (!isUnknownSize(letter)) found.add(letter)
  }
  const note = (shape: Shape) => {
    if (shape.kind === "matrix") {
      noteSize(shape.rows)
      noteSize(shape.cols)
    } else if (shape.kind !== "scalar") noteSize(shape.size)
  }
  for (const declaration of declarations) note(declaration.shape)
  for (const part of termsOf(term)) {
    note(part.shape)
    if (part.type === "size") found.add(part.size)
    if ((part.type === "sum" || part.type === "product") && typeof part.to === "string") found.add(part.to)
  }
  return [...found]
}

/** The variables in use, in the order in which a reader meets them: arguments of the left-hand side, then the body. */
function byAppearance(
  variables: readonly Variable[],
  term: Term,
  inputs: ReadonlySet<string> | null,
): Variable[] {
  const order = [...(inputs ?? [])]
  const inBody = [...termsOf(term)].filter((part) => part.type === "variable")
  order.push(...inBody.sort((a, b) => a.span[0] - b.span[0]).map((part) => part.name))
  const position = ({ declaration }: Variable) => order.indexOf(declaration.name)
  return variables
    .filter((variable) => variable.inferred || position(variable) >= 0)
    .sort((a, b) => position(a) - position(b))
}

const KINDS: Readonly<Record<Shape["kind"], VariableKind>> = {
  scalar: "scalar",
  column: "vector",
  row: "vector",
  matrix: "matrix",
}

/**
 * Reads a function from its notation alone: kinds and sizes of undeclared variables are inferred. With `matrixFunctions`, `\exp`, `\ln`, … of a
 * matrix are matrix functions, so that it must be square.
 */
export function readFunction(source: {
  readonly latex: string
  readonly variables?: readonly QuestionVariable[]
  readonly matrixFunctions?: boolean
  readonly definitions?: readonly Definition[]
}): Reading {
  const declared = declareVariables(source.variables ?? [])
  if (!declared.ok) return declared
  const formula = readInferring({
    latex: source.latex,
    variables: declared.value,
    matrixFunctions: source.matrixFunctions ?? false,
    definitions: source.definitions ?? [],
  })
  if (!formula.ok) return formula
  const { sizes, term, name, body, inputs, calls } = formula.value
  // A declaration outlives its variable: what was said about it stays for the moment when it is typed again.
  // What only definitions speak of stays with their cards.
  const own = formula.value.variables.filter((variable) => !formula.value.constants.includes(variable))
  const present = byAppearance(own, term, inputs)
  const letters = present.filter((variable) => !variable.subscript).map((variable) => variable.letter)
  const shapes = present.map((variable) => variable.declaration.shape)
  const taken = new Set([...letters, ...namesTaken(present.map((variable) => variable.declaration))])
  nameSizes([...shapes, ...shapesOf(term)], sizes, taken)
  const shape = finishShape(term.shape, sizes)
  return {
    ok: true,
    name,
    body,
    variables: present.map(({ declaration, inferred }) => {
      const { shape: open, ...promised } = declaration
      const settled = finishShape(open, sizes)
      return {
        ...promised,
        kind: KINDS[settled.kind],
        shape: axes(settled),
        inferred,
        input: inputs === null || inputs.has(declaration.name),
      }
    }),
    kind: KINDS[shape.kind],
    shape: axes(shape),
    calls,
  }
}
