import type { Span } from "./term"

/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly en: string
  readonly ja: string
}

export type VariableKind = "scalar" | "vector" | "matrix"
export type Layout = "article" | "numerator" | "denominator"
/** Nested arrays of numbers in the neutral order; a scalar is a number. */
export type Nested = number | readonly Nested[]

/** A variable of a question, as in CONTRACTS section 2. */
export interface QuestionVariable {
  readonly name: string
  readonly latex: string
  readonly kind: VariableKind
  readonly shape: readonly (number | string)[]
  readonly symmetric?: boolean
  readonly positiveDefinite?: boolean
  readonly invertible?: boolean
  readonly orthogonal?: boolean
  readonly diagonal?: boolean
  readonly positive?: boolean
}

/**
 * What another card says a name means: `g(\\bm u) = \\bm u^\\top\\bm u`, or `c = 3`. `variables` declares its inputs and its constants; a constant that the
 * question declares itself is the question's. The order of definitions says nothing.
 */
export interface Definition {
  readonly latex: string
  readonly variables?: readonly QuestionVariable[]
}

/** One thing that is differentiated by: a variable, or one entry of it (1-based). */
export type OneWrt = string | { readonly name: string; readonly index: readonly number[] }

/** What is asked of the engine (CONTRACTS section 2). */
export interface Question {
  readonly latex: string
  readonly variables: readonly QuestionVariable[]
  /** A list asks for the mixed derivative by each in turn, the first one first; its length is the order. */
  readonly wrt: OneWrt | readonly OneWrt[]
  /** From 1 to 6; from 3 on by scalars or entries only. */
  readonly order?: number
  readonly layout?: Layout
  readonly dims?: Readonly<Record<string, number>>
  readonly at?: Readonly<Record<string, Nested>>
  readonly matrixFunctions?: boolean
  readonly structure?: "symmetric" | "diagonal"
  /** How the steps are shown; `indices` and `rules` when nothing is said. */
  readonly lens?: Lens
  readonly detail?: Detail
  /** What the functions and constants mean that `latex` names and `variables` does not declare. */
  readonly definitions?: readonly Definition[]
  /** The languages in which function and derivative are wanted as programs. */
  readonly code?: readonly CodeLanguageId[]
}

export type CodeLanguageId = "numpy" | "pytorch" | "jax" | "julia" | "matlab"

/** How steps are written: as differentials of whole vectors and matrices, one entry with indices, or all entries in their places. */
export type Lens = "differentials" | "indices" | "entries"
/** How small the steps are: what is done on the whole, one rule at a time, or every single change. */
export type Detail = "overview" | "rules" | "everything"

export type DerivativeKind =
  | "ordinary"
  | "partial"
  | "gradient"
  | "jacobian"
  | "gradient-matrix"
  | "hessian"
  | "tensor"

export interface Step {
  /** The id of a rule of the registry. */
  readonly rule: string
  readonly title: Bilingual
  /** Why it holds, in one sentence. */
  readonly explanation?: Bilingual
  readonly before: string
  readonly after: string
  /** Where it acted: the parts that changed, and what they became. */
  readonly places?: readonly { readonly before: string; readonly after: string }[]
}

/** A gradient within a structure of the variable. */
export interface StructuredDerivative {
  /** Over the entries on and above the diagonal, among symmetric matrices (their subspace), or by the diagonal. */
  readonly structure: "symmetric" | "symmetric-subspace" | "diagonal"
  readonly name: Bilingual
  readonly compact: string | null
  readonly index: string
}

/** A formula with names for its long parts, and what the names mean, inner ones first. */
export interface Abbreviated {
  readonly latex: string
  readonly abbreviations: readonly { readonly latex: string; readonly means: string }[]
}

export interface Derivative {
  readonly kind: DerivativeKind
  /** The name of this derivative for people: "Jacobian matrix". */
  readonly name: Bilingual
  /** How the derivative is written, the usual one first: `\frac{\partial f}{\partial \bm x}`, `\nabla f`, … */
  readonly notations: readonly string[]
  /** The shape as displayed in the chosen layout. */
  readonly shape: readonly (number | string)[]
  readonly compact: string | null
  /** `compact` with names for long parts that occur several times; null where no name would save much. */
  readonly abbreviated: Abbreviated | null
  readonly index: string
  /** What `index` is the value of: `\frac{\partial f_k}{\partial w_{ij}}`; null when there is no free index of the variable. */
  readonly entry: string | null
  readonly expanded: string
  readonly shorthand: string | null
  /** What stands in the result and under which condition it exists, where that is no common knowledge; LaTeX between dollar signs. */
  readonly remarks?: readonly Bilingual[]
  /**
   * For a scalar function of a matrix declared symmetric, positive definite or diagonal: the gradients within that structure, each by its name. The
   * derivative itself moves all entries independently. Missing where there is no such promise.
   */
  readonly structured?: readonly StructuredDerivative[]
  /** The matrix of a tensor with three or four indices over stacked columns, with its convention; null where it has no such form. */
  readonly vec: { readonly latex: string; readonly convention: Bilingual } | null
  /** Programs by language, where asked for; null where the language lacks something that the formula needs. */
  readonly code?: Readonly<Partial<Record<CodeLanguageId, string | null>>>
}

export interface Verification {
  readonly method: string
  readonly maxRelativeError: number
}

export interface EngineError {
  readonly code: "syntax-error" | "shape-error" | "undefined-symbol" | "too-large" | "unsupported"
  readonly message: Bilingual
  readonly hint: Bilingual
  readonly span: Span
}

export type Answer =
  | {
      readonly ok: true
      readonly function: { readonly shape: readonly (number | string)[] }
      readonly derivative: Derivative
      readonly steps: readonly Step[]
      /** The lens that the steps are in. */
      readonly lens: Lens
      /** Why it is not the lens that was asked for; missing where it is. */
      readonly lensNote?: Bilingual
      readonly value?: Nested
      readonly derivativeValue?: Nested
      readonly verified: Verification
    }
  | { readonly ok: false; readonly error: EngineError }

/** What is known of a function from its notation alone: the reading that a function card shows while a person types. */
export type Reading =
  | {
      readonly ok: true
      /** `f` of `f(W, \bm b) = …`; null without a left-hand side. */
      readonly name: string | null
      /** The LaTeX of the body without left-hand side and remarks, and where it starts in what was typed. */
      readonly body: string
      /** Every variable of the body with kind and sizes, declared or inferred. */
      readonly variables: readonly (QuestionVariable & {
        readonly inferred: boolean
        /** Named on the left-hand side, or (without one) every variable: what one may differentiate by. */
        readonly input: boolean
      })[]
      readonly kind: VariableKind
      readonly shape: readonly (number | string)[]
      /** The functions without a definition here that the body calls, spelled as `name` is. */
      readonly calls?: readonly string[]
    }
  | { readonly ok: false; readonly error: EngineError }

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: EngineError }
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** What a question is differentiated by, as a list. */
export const wrtList = (wrt: Question["wrt"]): readonly OneWrt[] =>
  typeof wrt === "string" || "name" in wrt ? [wrt] : wrt
