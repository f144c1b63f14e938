import { type Definition, ok, type Result } from "../../answer"
import { equateShapes } from "../../operators/shape-rules"
import { shapeWords } from "../../operators/shape-words"
import { refuse } from "../../refuse"
import type { Shape, Size } from "../../shape"
import type { Span, Term, TermIndex } from "../../term"
import { cutStatement, type LeftSide, readLeftSide, unwrapLines } from "../statement"
import { type LetterSurface, subscriptText } from "../surface"
import type { Token } from "../token"
import { tokenize } from "../tokenize"
import { type Context, placeholder, refuseTerm } from "./context"
import { declareVariables } from "./declare"
import { partsOfTerm, termsOf } from "./finish"
import { functionName } from "./function-name"
import { inferVariables, sizeLetters } from "./infer"
import { findVariable, type ReadDefinition, type Variable } from "./scope"
import { namesOf, readSides } from "./sides"
import type { Sizes } from "./sizes"

/** `\bm g` and `g` name one function. */
const keyOf = (letter: LetterSurface): string =>
  functionName(letter, "with subscript").replace(/^\\bm\{([^{}]*)\}/, "$1")

interface Statement {
  readonly definition: Definition
  readonly left: LeftSide
  readonly sides: readonly (readonly Token[])[]
  readonly variables: readonly Variable[]
}

/** Reads definitions, the names of all before the body of any; a name that is defined twice is refused. */
export function readDefinitions(definitions: readonly Definition[]): Result<Map<string, ReadDefinition>> {
  const statements = new Map<string, Statement>()
  for (const definition of definitions) {
    const statement = readStatement(definition)
    if (!statement.ok) return inDefinition(definition.latex.slice(0, 40), statement)
    const key = keyOf(statement.value.left.name)
    if (statements.has(key)) return refuse("definition/duplicate", [0, 0], { name: key })
    statements.set(key, statement.value)
  }
  const read = new Map<string, ReadDefinition>()
  for (const [name, { definition, left, sides, variables }] of statements) {
    const own = namesOf(variables, left)
    const defined = (letter: LetterSurface) => (statements.get(keyOf(letter))?.left.args ?? null) !== null
    const names = { ...own, isFunction: (letter: LetterSurface) => own.isFunction(letter) || defined(letter) }
    const bodies = readSides(definition.latex, sides, names, left)
    if (!bodies.ok) return inDefinition(name, bodies)
    const [body] = bodies.value
    const args = (left.args ?? []).flatMap((arg) => (arg.type === "letter" ? [arg] : []))
    if (!body || args.length !== (left.args ?? []).length) return refuse("definition/form", [0, 0], { name })
    read.set(name, { name, source: definition.latex, args, body: body.surface, variables })
  }
  return ok(read)
}

function readStatement(definition: Definition): Result<Statement> {
  const declared = declareVariables(definition.variables ?? [])
  if (!declared.ok) return declared
  const lines = unwrapLines(tokenize(definition.latex.slice(0, 4000)))
  if (!lines.ok) return lines
  const pieces = cutStatement(lines.value)
  if (!pieces.ok) return pieces
  const [first = [], ...sides] = pieces.value.sides
  if (sides.length === 0) return refuse("syntax/not-a-function", [0, 0], {})
  const left = readLeftSide(definition.latex, first, namesOf(declared.value, null))
  if (!left.ok) return left
  return ok({ definition, left: left.value, sides, variables: declared.value })
}

/** A refusal inside a definition, told from outside: its place is not one of the question's LaTeX. */
function inDefinition(name: string, result: Result<unknown>, span: Span = [0, 0]): Result<never> {
  if (result.ok) return refuse("definition/form", span, { name })
  const { code, message, hint } = result.error
  return {
    ok: false,
    error: {
      code,
      message: {
        en: `In the definition of $${name}$: ${message.en}`,
        ja: `$${name}$ の定義の中: ${message.ja}`,
      },
      hint,
      span,
    },
  }
}

/** The key under which a variable would be defined. */
export const functionKey = (variable: Variable): string => keyOf(surfaceOf(variable))

/** The definition of a letter, if it has one with this many kinds of brackets: none for a constant. */
export function definitionOf(
  context: Pick<Context, "definitions">,
  letter: LetterSurface,
  called: boolean,
): ReadDefinition | undefined {
  const found = context.definitions.get(keyOf(letter))
  return found && found.args.length > 0 === called ? found : undefined
}

/** The constants that definitions use and the question does not declare, from their declarations or their notation. */
export function constantsOf(
  definitions: ReadonlyMap<string, ReadDefinition>,
  declared: readonly Variable[],
  sizes: Sizes,
): Variable[] {
  const all = [...declared]
  for (const definition of definitions.values()) {
    const isInput = (letter: LetterSurface) => definition.args.some((arg) => sameLetter(arg, letter))
    const letters = new Map<string, Size>()
    const isOwn = (variable: Variable) =>
      !isInput(surfaceOf(variable)) &&
      !findVariable(all, surfaceOf(variable)) &&
      definitionOf({ definitions }, surfaceOf(variable), false) === undefined
    for (const variable of definition.variables)
      if (isOwn(variable)) all.push(open(variable, letters, sizes, all))
    const inputs = definition.args.map((arg, k) => inputVariable(arg, k, { kind: "scalar" }))
    const bound = sizeLetters(definition.body)
    const found = inferVariables([definition.body], [], [...inputs, ...all], sizes)
    for (const variable of found)
      if (isOwn(variable) && !bound.has(variable.letter)) all.push(named(variable, all))
  }
  return all.slice(declared.length)
}

const sameLetter = (a: LetterSurface, b: LetterSurface): boolean =>
  a.letter === b.letter &&
  (a.subscript ? subscriptText(a.subscript) : "") === (b.subscript ? subscriptText(b.subscript) : "")

function surfaceOf(variable: Variable): LetterSurface {
  const { letter, font, subscript, primes, declaration } = variable
  const span: Span = [0, 0]
  const part = { kind: "letter", text: subscript, span } as const
  const script = subscript === "" ? null : { groups: [[part]], span }
  return { type: "letter", letter, font, latex: declaration.latex, subscript: script, primes, span }
}

/** A name that no other variable has. */
function named(variable: Variable, others: readonly Variable[]): Variable {
  const used = (name: string) => others.some((other) => other.declaration.name === name)
  let name = variable.declaration.name
  for (let count = 2; used(name); count++) name = `${variable.declaration.name}_${count}`
  return { ...variable, inferred: false, declaration: { ...variable.declaration, name } }
}

/** A constant of another card: the letters of its sizes are that card's, so that its sizes are left open here. */
function open(
  variable: Variable,
  letters: Map<string, Size>,
  sizes: Sizes,
  others: readonly Variable[],
): Variable {
  const shape = openShape(variable.declaration.shape, letters, sizes)
  return named({ ...variable, declaration: { ...variable.declaration, shape } }, others)
}

function openShape(shape: Shape, letters: Map<string, Size>, sizes: Sizes): Shape {
  const size = (of: Size): Size => {
    if (typeof of === "number") return of
    const known = letters.get(of) ?? sizes.fresh()
    letters.set(of, known)
    return known
  }
  if (shape.kind === "scalar") return shape
  if (shape.kind === "matrix") return { kind: "matrix", rows: size(shape.rows), cols: size(shape.cols) }
  return { kind: shape.kind, size: size(shape.size) }
}

const inputVariable = (letter: LetterSurface, k: number, shape: Shape): Variable => ({
  letter: letter.letter,
  font: letter.font,
  subscript: letter.subscript ? subscriptText(letter.subscript) : "",
  primes: letter.primes,
  declaration: { name: `:${k}`, latex: letter.latex, shape },
  inferred: false,
})

/** A definition at work: its body with the arguments in the place of its inputs. */
export function applyDefinition(
  context: Context,
  definition: ReadDefinition,
  args: readonly Term[],
  span: Span,
): Term {
  const { name } = definition
  if (context.problem.error) return placeholder(span)
  if (context.depth === 0) context.called.add(name)
  if (context.path.includes(name)) return refuseTerm(context, "definition/cycle", span, { name })
  if (args.length !== definition.args.length) {
    const data = { name, expected: definition.args.length, got: args.length }
    return refuseTerm(context, "definition/arity", span, data)
  }
  const letters = new Map<string, Size>()
  const inputs = definition.args.map((arg, k) => inputVariable(arg, k, args[k]?.shape ?? { kind: "scalar" }))
  for (const [k, arg] of args.entries()) {
    const input = definition.args[k]
    const declared = input && definition.variables.find((variable) => sameLetter(surfaceOf(variable), input))
    if (!declared) continue
    const expected = openShape(declared.declaration.shape, letters, context.sizes)
    if (equateShapes(expected, arg.shape, context.sizes)) continue
    const words = { expected: shapeWords(expected, context.sizes), got: shapeWords(arg.shape, context.sizes) }
    return refuseTerm(context, "definition/argument", arg.span, { name, ...words })
  }
  const own = sizeLetters(definition.body)
  const sizes: Sizes = {
    ...context.sizes,
    isSize: (letter) => own.has(letter) || letters.has(letter),
    named: (letter) => {
      const known = letters.get(letter) ?? context.sizes.fresh()
      letters.set(letter, known)
      return known
    },
  }
  const problem: Context["problem"] = { error: null }
  const body = context.elaborate(definition.body, {
    ...context,
    source: definition.source,
    variables: [
      ...inputs,
      ...context.variables.filter(
        (other) => !definition.args.some((arg) => sameLetter(arg, surfaceOf(other))),
      ),
    ],
    letters: new Map(),
    ranges: new Map(),
    sizes,
    path: [...context.path, name],
    depth: context.depth + 1,
    problem,
  })
  if (problem.error) {
    const told = inDefinition(name, { ok: false, error: problem.error }, span)
    if (!told.ok) context.problem.error ??= told.error
    return placeholder(span)
  }
  // A derivative by an input would lose its meaning when the argument takes the place of the input.
  if ([...termsOf(body)].some((part) => part.type === "derivative" || part.type === "differential"))
    return refuseTerm(context, "unsupported/derivative-notation", span, {})
  context.inlined.count++
  const whole = placed(body, args, `@${context.inlined.count}`, span)
  const large = context.inlined.count > MAX_APPLICATIONS || weightOf(whole, new Map()) > MAX_PARTS
  return large ? refuseTerm(context, "limit/work", span, {}) : whole
}

const MAX_APPLICATIONS = 2500
const MAX_PARTS = 20_000

/** How many parts a term has, an argument that stands in several places counted as often; worked out once for each. */
function weightOf(term: Term, known: Map<Term, number>): number {
  const before = known.get(term)
  if (before !== undefined) return before
  const weight = partsOfTerm(term).reduce((sum, part) => sum + weightOf(part, known), 1)
  known.set(term, weight)
  return weight
}

/** The body of a definition with arguments for inputs; its index letters get names of their own, so that none captures one of an argument. */
function placed(term: Term, args: readonly Term[], mark: string, span: Span): Term {
  const inside = (part: Term): Term => placed(part, args, mark, span)
  const index = (of: TermIndex): TermIndex =>
    of.at === "letter" ? { at: "letter", letter: of.letter + mark } : of
  switch (term.type) {
    case "variable": {
      const k = term.name.startsWith(":") ? Number(term.name.slice(1)) : -1
      return args[k] ? { ...args[k], span } : { ...term, span }
    }
    case "apply":
    case "call":
      return { ...term, span, args: term.args.map(inside) }
    case "entry":
      return { ...term, span, of: inside(term.of), at: term.at.map(index) }
    case "sum":
    case "product":
      return { ...term, span, letter: term.letter + mark, body: inside(term.body) }
    case "array":
      return { ...term, span, rows: term.rows.map((row) => row.map(inside)) }
    case "unit":
    case "ordinal":
      return { ...term, span, index: index(term.index) }
    case "delta":
      return { ...term, span, i: index(term.i), j: index(term.j) }
    default:
      return { ...term, span }
  }
}
