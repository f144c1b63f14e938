import { ok, type Result } from "../answer"
import { equateShapes } from "../operators/shape-rules"
import { refuse } from "../refuse"
import type { Size } from "../shape"
import { applyToBlocks } from "../syntax/elaborate/block-algebra"
import type { Context, LineDefinition } from "../syntax/elaborate/context"
import { definitionOf } from "../syntax/elaborate/definitions"
import { sameInputs } from "../syntax/elaborate/derivatives"
import { elaborate } from "../syntax/elaborate/elaborate"
import { finishTerm, termsOf } from "../syntax/elaborate/finish"
import { functionName } from "../syntax/elaborate/function-name"
import { sizeLetters } from "../syntax/elaborate/infer"
import { familyOf, lineDefinition, wholeOf } from "../syntax/elaborate/line-definitions"
import { findVariable, type ReadDefinition, type Variable } from "../syntax/elaborate/scope"
import type { Sizes } from "../syntax/elaborate/sizes"
import { parseTokens } from "../syntax/parse"
import { SPEAKS_OF_GAMMA } from "../syntax/parse-letter"
import type { Names } from "../syntax/parser"
import { unwrapLines } from "../syntax/statement"
import { type LetterSurface, partsOf, type Surface, subscriptText } from "../syntax/surface"
import { tokenize } from "../syntax/tokenize"
import type { Term } from "../term"
import { type CutSide, cutLine } from "./cut-line"
import type { Derivation } from "./derivation"
import { freeLetters } from "./free-letters"
import { definedName, defineName, hasWords, type KnownNames, mentions, namesDefinition } from "./line-names"

/** One side of a line with its meaning. */
export interface Side {
  readonly term: Term
  /** How it was typed. */
  readonly surface: Surface
  /** The sizes of the index letters that no sum binds. */
  readonly free: ReadonlyMap<string, Size>
  /** Whether it is only claimed to be near the side before it. */
  readonly approximate: boolean
}

/** A line that could be read. */
export interface ReadLine {
  readonly sides: readonly Side[]
  /** Whether it says nothing about the line before: it starts from a function that an earlier line defines. */
  readonly startsAfresh: boolean
  /** The name that it gives to something for later lines, if it does nothing else. */
  readonly names: string | null
  /** The lines go on after it as if it were not there: it gives a name, or works something out about such a name. */
  readonly isAside: boolean
}

/** What the lines of a derivation share; `shared` holds for all lines. */
export interface Notebook extends KnownNames {
  readonly derivation: Derivation
  readonly sizes: Sizes
  /** Those of the definitions that stand for something inside the derivation, a residual say. */
  readonly asides: Set<string>
}

const MAX_LENGTH = 4000

/** One side of a line as typed. */
interface TypedSide {
  readonly surface: Surface
  readonly relation: CutSide["relation"]
}

/** The sides of a line as typed. */
export function parseLine(latex: string, notebook: Notebook): Result<readonly TypedSide[]> {
  const { variables, definitions, shared, derivation } = notebook
  if (latex.length > MAX_LENGTH)
    return refuse("limit/length", [MAX_LENGTH, latex.length], { limit: MAX_LENGTH })
  const words = new Set(
    variables.map(({ letter }) => letter).filter((letter) => /^[A-Za-z]{2,}$/.test(letter)),
  )
  const unwrapped = unwrapLines(tokenize(latex, words))
  if (!unwrapped.ok) return unwrapped
  const names: Names = {
    isVariable: (letter) => findVariable(variables, letter) !== undefined,
    isFunction: (letter, args) => {
      const definition = lineDefinition(letter, definitions)
      if (definition && !findVariable(variables, letter)) return mayCall(definition, args, variables)
      return (
        !findVariable(variables, letter) && definitionOf({ definitions: shared }, letter, true) !== undefined
      )
    },
    derivatives: true,
    speaksOfGamma: [latex, ...derivation.lines].some((line) => SPEAKS_OF_GAMMA.test(line)),
  }
  const parsed: TypedSide[] = []
  for (const side of cutLine(unwrapped.value)) {
    const start = side.tokens[0]?.span[0] ?? latex.length
    const end = side.tokens.at(-1)?.span[1] ?? latex.length
    if (side.tokens.length === 0)
      return refuse(parsed.length > 0 ? "syntax/unfinished" : "syntax/empty", [start, end], {})
    const surface = parseTokens(latex, side.tokens, names, end)
    if (!surface.ok) return surface
    parsed.push({ surface: surface.value, relation: side.relation })
  }
  return ok(parsed)
}

/** Whether a bracket holds the arguments of a function of the lines: one that names none, `y = …`, is only called with variables. */
const mayCall = (
  { inputs }: LineDefinition,
  args: readonly Surface[] | undefined,
  variables: readonly Variable[],
): boolean =>
  inputs !== null ||
  args === undefined ||
  args.every((arg) => arg.type === "letter" && findVariable(variables, arg) !== undefined)

/** What a side is read beside: its shape, which `\mathbf 0` takes, and its free index letters. */
type Neighbour = { readonly term: Pick<Term, "shape">; readonly free: Side["free"] }

/** Reads one line after another one. */
export function readLine(latex: string, notebook: Notebook, before: Side | undefined): Result<ReadLine> {
  const typed = parseLine(latex, notebook)
  if (!typed.ok) return typed
  const parsed = typed.value
  const [first, second] = parsed
  const defined = first && definedName(first.surface, notebook)
  const isDefinition = defined !== undefined && defined !== null && second !== undefined
  const startsAfresh = first !== undefined && namesDefinition(first.surface, notebook, parsed.length > 1)
  if (isDefinition && first && second) defineName(first.surface, second.surface, defined, notebook)
  const sides: Side[] = []
  const { sizes } = notebook
  let last: Neighbour | undefined = startsAfresh ? undefined : before
  for (const { surface, relation } of isDefinition ? parsed.slice(1) : parsed) {
    const read = readSide(latex, surface, notebook, last)
    if (!read.ok) return read
    sides.push({ ...read.value, surface, approximate: relation === "approx" })
    const { shape } = read.value.term
    sizes.attempt(() => equateShapes(last?.term.shape ?? shape, shape, sizes))
    last = read.value
  }
  const [body] = sides
  const isAside =
    isDefinition &&
    before !== undefined &&
    body !== undefined &&
    (hasWords(latex) || !sizes.attempt(() => equateShapes(before.term.shape, body.term.shape, sizes)))
  if (isAside) notebook.asides.add(defined)
  const isAboutAside =
    startsAfresh && first !== undefined && [...notebook.asides].some((name) => mentions(first.surface, name))
  return ok({ sides, startsAfresh, names: isAside ? defined : null, isAside: isAside || isAboutAside })
}

function readSide(
  latex: string,
  surface: Surface,
  notebook: Notebook,
  beside: Neighbour | undefined,
): Result<Omit<Side, "approximate" | "surface">> {
  const { derivation, variables, sizes, definitions } = notebook
  for (const letter of sizeLetters(surface)) {
    if (!variables.some((variable) => variable.letter === letter)) sizes.named(letter)
  }
  const bodies = [...definitions].filter(([name]) => mentions(surface, name)).map(([, { body }]) => body)
  const free = new Map<string, Size>()
  for (const part of [surface, ...bodies])
    for (const letter of freeLetters(part, variables, sizes, beside?.free.keys()))
      if (!free.has(letter)) free.set(letter, sizes.fresh())
  const context: Context = {
    source: latex,
    variables,
    sizes,
    letters: new Map([...free].map(([letter, to]) => [letter, { from: 1, to }])),
    matrixFunctions: derivation.matrixFunctions === true,
    definitions: notebook.shared,
    path: [],
    depth: 0,
    called: new Set(),
    inlined: { count: 0 },
    ranges: new Map(),
    functions: new Map(),
    problem: { error: null },
    lines: { layout: derivation.layout ?? "article", wrt: wrtOf(notebook), definitions, free },
    elaborate: (part, inside, shape) => elaborate(part, inside, shape),
    blocks: applyToBlocks,
  }
  const term = elaborate(surface, context, beside?.term.shape)
  if (context.problem.error) return { ok: false, error: context.problem.error }
  const used = new Set([...termsOf(term)].flatMap(lettersIn))
  return ok({ term, free: new Map([...free].filter(([letter]) => used.has(letter))) })
}

/** Reads a side that was changed, with the sizes that the lines have by now; null where it has no meaning. Nothing is kept of it. */
export function readAgain(latex: string, surface: Surface, notebook: Notebook, before: Side): Side | null {
  const { sizes } = notebook
  let found: Side | null = null
  sizes.attempt(() => {
    const read = readSide(latex, surface, notebook, before)
    if (!read.ok) return false
    const { term, free } = read.value
    sizes.attempt(() => equateShapes(before.term.shape, term.shape, sizes))
    for (const [letter, size] of free) {
      const range = before.free.get(letter)
      if (range !== undefined) sizes.attempt(() => sizes.equate(range, size))
    }
    const ranges = new Map([...free].map(([letter, size]) => [letter, sizes.resolve(size)]))
    found = { term: finishTerm(term, sizes), surface, free: ranges, approximate: false }
    return false
  })
  return found
}

/** What `\nabla` is taken by: what is asked for, or the only variable. */
const wrtOf = ({ derivation, variables }: Notebook): string | null =>
  derivation.wrt ?? (variables.length === 1 ? (variables[0]?.declaration.name ?? null) : null)

/** The index letters of one node. */
function lettersIn(term: Term): string[] {
  const indices =
    term.type === "entry"
      ? term.at
      : term.type === "derivative"
        ? (term.at ?? [])
        : term.type === "ordinal" || term.type === "unit"
          ? [term.index]
          : term.type === "delta"
            ? [term.i, term.j]
            : []
  return indices.flatMap((index) => (index.at === "letter" ? [index.letter] : []))
}
