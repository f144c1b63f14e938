import { type Definition, ok, type Result } from "../../answer"
import { refuse } from "../../errors"
import { equateShapes } from "../../operators/shape-rules"
import { isUnknownSize, shapeWords } from "../../operators/shape-words"
import { axes, type Shape } from "../../shape"
import type { Span, Term } from "../../term"
import { resolveListDots } from "../dots"
import { type Remark, readRemarks } from "../remarks"
import { cutStatement, type LeftSide, readLeftSide, unwrapLines } from "../statement"
import { type LetterSurface, partsOf, type Surface } from "../surface"
import { tokenize } from "../tokenize"
import { typedLatex } from "../typed-latex"
import { applyRemarks, isUsed, noteBounds } from "./apply-remarks"
import { applyToBlocks } from "./block-algebra"
import type { Context } from "./context"
import { constantsOf, definitionOf, functionKey, readDefinitions } from "./definitions"
import { elaborate } from "./elaborate"
import { gatherFamilies } from "./family"
import { termsOf } from "./finish"
import { functionName } from "./function-name"
import { inferVariables, sizeLetters } from "./infer"
import { findVariable, type ReadDefinition, type Variable } from "./scope"
import { namesOf, readSides, type Side } from "./sides"
import { createSizes, type Sizes } from "./sizes"

/** What to read, and what is known beforehand. */
export interface FormulaSource {
  readonly latex: string
  readonly variables: readonly Variable[]
  /** Whether letters that nobody declared get their kind from their notation; otherwise they are refused. */
  readonly infer: boolean
  readonly matrixFunctions: boolean
  readonly definitions?: readonly Definition[]
  /** The numbers that the question gives for letters of sizes. */
  readonly dims?: Readonly<Record<string, number>>
  /** Plain letters that are vectors although their notation does not show it. */
  readonly vectors?: ReadonlySet<string>
}

/** A formula with provisional sizes: `finishTerm` puts in what `sizes` knows. */
export interface Formula {
  readonly name: string | null
  readonly body: string
  readonly term: Term
  readonly variables: readonly Variable[]
  /** Those that only definitions speak of. */
  readonly constants: readonly Variable[]
  /** Functions without a definition that the body calls, by name; not the function itself. */
  readonly calls: readonly string[]
  /** Names of the arguments of the left-hand side; null without any. */
  readonly inputs: ReadonlySet<string> | null
  /** How many arguments the left-hand side has, those that nothing declares included; null without any. */
  readonly arity: number | null
  readonly sizes: Sizes
}

const MAX_LENGTH = 4000

/** Reads a function: left-hand side, the first right-hand side that can be read, written-out forms after it, remarks. */
export function readFormula(source: FormulaSource): Result<Formula> {
  const { latex } = source
  if (latex.length > MAX_LENGTH)
    return refuse("limit/length", [MAX_LENGTH, latex.length], { limit: MAX_LENGTH })
  const words = new Set(
    source.variables.map((variable) => variable.letter).filter((letter) => /^[A-Za-z]{2,}$/.test(letter)),
  )
  const tokens = tokenize(latex, words)
  const lines = unwrapLines(tokens)
  if (!lines.ok) return lines
  const kept = new Set(lines.value)
  const dropped = tokens.flatMap((token) => (kept.has(token) ? [] : [token.span]))
  const pieces = cutStatement(lines.value)
  if (!pieces.ok) return pieces
  const definitions = readDefinitions(source.definitions ?? [])
  if (!definitions.ok) return definitions
  const names = namesOf(source.variables, null)
  const [first = [], ...others] = pieces.value.sides
  const left = others.length > 0 ? readLeftSide(latex, first, names) : ok(null)
  if (!left.ok) return left
  const own = namesOf(source.variables, left.value)
  const defined = (letter: LetterSurface) =>
    !own.isVariable(letter) && definitionOf({ definitions: definitions.value }, letter, true) !== undefined
  const inner = { ...own, isFunction: (letter: LetterSurface) => own.isFunction(letter) || defined(letter) }
  const sides = readSides(latex, others.length > 0 ? others : [first], inner, left.value)
  if (!sides.ok) return sides
  const remarks = readRemarks(latex, pieces.value.remark, inner)
  return elaborateFormula({ ...source, dropped, read: definitions.value }, left.value, sides.value, remarks)
}

function elaborateFormula(
  source: FormulaSource & {
    readonly dropped: readonly Span[]
    readonly read: ReadonlyMap<string, ReadDefinition>
  },
  left: LeftSide | null,
  sides: readonly Side[],
  remarks: readonly Remark[],
): Result<Formula> {
  const [body] = sides
  if (!body) return refuse("syntax/empty", [0, source.latex.length], {})
  const args = left?.args ? listArguments(left.args) : []
  const componentsOnly = left && left.args === null ? namesEntries(left.name, body.surface) : false
  if (left && componentsOnly) return refuse("syntax/components-only", body.span, { name: left.latex })
  const declaredSizes = source.variables
    .flatMap(({ declaration }) => axes(declaration.shape))
    .filter((size) => typeof size === "string")
  const sizes = createSizes(declaredSizes, source.dims)
  const surfaces = sides.map((side) => side.surface)
  for (const surface of [...args, ...surfaces])
    for (const letter of sizeLetters(surface)) nameSize(sizes, letter, source)
  for (const remark of remarks) if ("sizes" in remark.says) noteBounds(sizes, remark.says.sizes)
  const symbols = remarks.filter((remark) => "sizes" in remark.says).map((remark) => remark.letter)
  const inferred = source.infer
    ? inferVariables([...surfaces, ...symbols], args, source.variables, sizes, source.vectors)
    : []
  const constants = (variable: Variable) => source.read.get(functionKey(variable))?.args.length === 0
  const declared = gatherFamilies(source.variables, [...args, ...surfaces])
  const used = inferred.filter((variable) => isUsed(variable, [...args, ...surfaces]) && !constants(variable))
  const others = constantsOf(source.read, [...source.variables, ...used], sizes)
  const variables = [...declared, ...used, ...others]
  const context: Context = {
    source: source.latex,
    variables,
    sizes,
    letters: new Map(),
    matrixFunctions: source.matrixFunctions,
    definitions: source.read,
    path: left?.args ? [functionName(left.name, "with subscript")] : [],
    depth: 0,
    called: new Set(),
    inlined: { count: 0 },
    ranges: new Map(),
    functions: new Map(),
    problem: { error: null },
    elaborate: (surface, inside, expected) => elaborate(surface, inside, expected),
    blocks: applyToBlocks,
  }
  const remarked = applyRemarks(context, remarks, surfaces)
  if (!remarked.ok) return remarked
  for (const arg of args) if (arg.type === "pattern") elaborate(arg, context)
  const first = elaborate(body.surface, context)
  // Sizes that turned out to be numbers let ranges with conditions be written out.
  const settled = [...context.ranges.values()].some((size) => typeof sizes.resolve(size) === "number")
  const term = settled && !context.problem.error ? elaborate(body.surface, context) : first
  if (context.problem.error) return { ok: false, error: context.problem.error }
  const open = openRange(context, term)
  if (open) return refuse("syntax/open-range", open.span, { letter: open.letter })
  const agreed = checkOtherSides(context, term.shape, sides.slice(1))
  if (!agreed.ok) return agreed
  const inputs = left?.args ? inputNames(args, variables) : null
  return ok({
    name: left ? functionName(left.name, "with subscript") : null,
    body: typedLatex(source.latex, body.span, source.dropped),
    term,
    variables,
    constants: others.filter(({ declaration }) =>
      [...termsOf(term)].some((part) => part.type === "variable" && part.name === declaration.name),
    ),
    calls: [...new Set([...calledFunctions(term, left), ...context.called])],
    inputs,
    arity: left?.args ? args.length : null,
    sizes,
  })
}

/** A letter is a size only where nobody declared it as a variable. */
function nameSize(sizes: Sizes, letter: string, source: FormulaSource): void {
  const declared = source.variables.some(
    (variable) => variable.letter === letter && variable.subscript === "",
  )
  if (!declared) sizes.named(letter)
}

/** `f(x_1, …, x_n)` has one argument: the vector with these entries. */
function listArguments(args: readonly Surface[]): Surface[] {
  if (!args.some((arg) => arg.type === "dots")) return [...args]
  const span: Span = [args[0]?.span[0] ?? 0, args.at(-1)?.span[1] ?? 0]
  const list: Surface = { type: "array", form: "tuple", rows: args.map((arg) => [arg]), span }
  const resolved = resolveListDots(null, list)
  return resolved.type === "pattern" ? [resolved] : []
}

/** `\bm x = (x_1, x_2)`: names of entries, no function. */
function namesEntries(name: LetterSurface, surface: Surface): boolean {
  if (surface.type === "mark") return namesEntries(name, surface.of)
  const list = surface.type === "array" || surface.type === "pattern"
  const own = (part: Surface) =>
    part.type === "letter" &&
    part.subscript !== null &&
    part.letter.toLowerCase() === name.letter.toLowerCase()
  return list && partsOf(surface).every(own)
}

/** A sum or product whose range nothing in the formula tells. */
function openRange(context: Context, term: Term): { letter: string; span: Span } | undefined {
  const { sizes } = context
  const known = new Set(
    context.variables.flatMap(({ declaration }) => axes(declaration.shape)).map(sizes.resolve),
  )
  for (const part of termsOf(term)) {
    if (part.type !== "sum" && part.type !== "product") continue
    const size = sizes.resolve(part.to)
    if (isUnknownSize(size) && sizes.hint(size) === undefined && !known.has(size)) return part
  }
  return undefined
}

/** Written-out forms after the body must have its shape; those that cannot be read are left alone. */
function checkOtherSides(context: Context, shape: Shape, others: readonly Side[]): Result<true> {
  for (const side of others) {
    const problem: Context["problem"] = { error: null }
    const term = elaborate(side.surface, { ...context, problem })
    if (problem.error?.code === "unsupported") continue
    if (problem.error) return { ok: false, error: problem.error }
    if (!equateShapes(shape, term.shape, context.sizes)) {
      return refuse("shape/sides", side.span, {
        left: shapeWords(shape, context.sizes),
        right: shapeWords(term.shape, context.sizes),
      })
    }
  }
  return ok(true)
}

function inputNames(args: readonly Surface[], variables: readonly Variable[]): Set<string> {
  const letters = args.flatMap((arg) =>
    arg.type === "letter" ? [arg] : arg.type === "pattern" ? patternLetter(arg) : [],
  )
  return new Set(
    letters.flatMap((letter) => {
      const variable = findVariable(variables, letter)
      return variable ? [variable.declaration.name] : []
    }),
  )
}

/** `\bm{f}` and `f` are one function where one of them names the entries of the other. */
const unmarked = (name: string): string => name.replace(/^\\bm\{(.*)\}$/, "$1")

function calledFunctions(term: Term, left: LeftSide | null): string[] {
  const own = left ? unmarked(functionName(left.name, "without subscript")) : null
  const called = [...termsOf(term)].flatMap((part) => (part.type === "call" ? [part.latex] : []))
  return [...new Set(called)].filter((name) => unmarked(name) !== own)
}

const patternLetter = (pattern: Surface & { type: "pattern" }): LetterSurface[] =>
  pattern.entry.type === "letter" ? [{ ...pattern.entry, subscript: null }] : []
