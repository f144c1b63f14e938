import type { EngineError, Layout } from "../../answer"
import type { RefusalData, RefusalId } from "../../errors"
import { operatorById } from "../../operators/index"
import { rational } from "../../rational"
import { refuse } from "../../refuse"
import { SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term } from "../../term"
import type { LetterSurface, Surface } from "../surface"
import { typedLatex } from "../typed-latex"
import type { ReadDefinition, Variable } from "./scope"
import type { Sizes } from "./sizes"

/** An index letter that a sum, product or pattern binds. */
export interface BoundLetter {
  readonly from: number
  readonly to: Size
  /** How far before `to` it ends at the latest, as in `\sum_{i=1}^{n-1}`: 0 or a negative number. */
  readonly reach?: number
  /** The smallest value that it takes, where that is more than `from`. */
  readonly lowest?: number
  /** Its value, where the terms are written out one by one. */
  readonly value?: number
}

/** A function that a line defines; `inputs` is null for a bare name, `y = …`. */
export interface LineDefinition {
  readonly name: LetterSurface
  readonly inputs: readonly Surface[] | null
  readonly body: Surface
}

/** What the lines of a derivation need besides what a function needs. */
interface LineReading {
  readonly layout: Layout
  /** The variable that `\nabla` without a subscript means. */
  readonly wrt: string | null
  /** Functions that earlier lines define, by `functionName`. */
  readonly definitions: ReadonlyMap<string, LineDefinition>
  /** The sizes of the index letters that no sum binds. */
  readonly free: Map<string, Size>
}

/** What elaboration works with. The first refusal is kept; terms made after it are placeholders. */
export interface Context {
  readonly source: string
  readonly variables: readonly Variable[]
  readonly sizes: Sizes
  readonly letters: ReadonlyMap<string, BoundLetter>
  readonly matrixFunctions: boolean
  /** The ends of ranges that a number would write out, by their place: known once the whole formula has been read. */
  readonly ranges: Map<string, Size>
  /** What names mean that are no variables, by name. */
  readonly definitions: ReadonlyMap<string, ReadDefinition>
  /** Names of the definitions that are being applied, outermost first. */
  readonly path: readonly string[]
  /** How many definitions lie around: 0 in the formula itself. */
  readonly depth: number
  /** Names of the definitions that the formula itself uses. */
  readonly called: Set<string>
  /** How many definitions have been applied, and how many terms of ranges written out. */
  readonly inlined: { count: number }
  /** What each function without a definition gives: the same wherever it is called. */
  readonly functions: Map<string, Shape>
  readonly problem: { error: EngineError | null }
  /** How signs of differentiation are read, where they are. */
  readonly lines?: LineReading
  /** Elaborates any part; given along so that the files need not import each other in circles. */
  readonly elaborate: (surface: Surface, context: Context, expected?: Shape) => Term
  /** An operator on matrices of blocks, worked out block by block; null where it is no such thing. Given along for the same reason. */
  readonly blocks: (context: Context, operator: string, args: readonly Term[], span: Span) => Term | null
}

/** Keeps the first refusal and gives a placeholder. */
export function refuseTerm<Id extends RefusalId>(
  context: Context,
  id: Id,
  span: Span,
  data: RefusalData<Id>,
): Term {
  context.problem.error ??= refuse(id, span, data).error
  return placeholder(span)
}

/** A term that stands where something was refused. */
export const placeholder = (span: Span): Term => ({ type: "number", value: rational(0), shape: SCALAR, span })

/** A whole number as a term. */
export const numberTerm = (value: number | bigint, span: Span): Term => ({
  type: "number",
  value: rational(value),
  shape: SCALAR,
  span,
})

/** What a term stands for, as typed. */
export const latexOf = (context: Context, term: { readonly span: Span }): string =>
  typedLatex(context.source, term.span)

/** Applies an operator of the registry; its own shape rule decides or refuses. */
export function applyOperator(context: Context, operator: string, args: readonly Term[], span: Span): Term {
  const definition = operatorById(operator)
  if (!definition || context.problem.error) return placeholder(span)
  const inBlocks = context.blocks(context, operator, args, span)
  if (inBlocks) return inBlocks
  const latex = args.map((arg) => latexOf(context, arg))
  const shape = definition.shape(
    args.map((arg) => arg.shape),
    context.sizes,
    { span, latex },
  )
  if (!shape.ok) {
    context.problem.error ??= shape.error
    return placeholder(span)
  }
  return { type: "apply", operator, args, shape: shape.value, span }
}
