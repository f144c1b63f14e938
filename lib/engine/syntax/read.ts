import type { Question, QuestionVariable, Reading, Result } from "../answer"
import { refuse } from "../errors"
import type { Declaration, Term } from "../term"

/** A size that is left open, and the smallest number that it may stand for (`x_3` needs at least three entries). */
export interface OpenSize {
  readonly name: string
  readonly atLeast: number
}

/** A question whose LaTeX has been read: every name declared, every shape known. */
export interface Elaborated {
  /** LaTeX of `f` of `f(\bm x) = …`; null without a left-hand side. */
  readonly name: string | null
  readonly term: Term
  readonly declarations: readonly Declaration[]
  /** What is differentiated by; `index` (1-based) when it is one entry only. */
  readonly wrt: { readonly declaration: Declaration; readonly index: readonly number[] | null }
  /** The size symbols in use, in the order of the declarations. */
  readonly sizes: readonly OpenSize[]
}

/** Reads a question into a typed tree, or says in one sentence what cannot be read and where. */
export function elaborateQuestion(question: Question): Result<Elaborated> {
  return refuse("unsupported/construct", [0, question.latex.length], { construct: question.latex })
}

/** Reads a function from its notation alone: kinds and sizes of undeclared variables are inferred. */
export function readFunction(source: {
  readonly latex: string
  readonly variables?: readonly QuestionVariable[]
}): Reading {
  return refuse("unsupported/construct", [0, source.latex.length], { construct: source.latex })
}
