import type { Bilingual, Definition, EngineError, Layout, Nested, QuestionVariable } from "../answer"
import type { Span } from "../term"

/** A derivation whose lines are to be judged (CONTRACTS section 2). */
export interface Derivation {
  readonly variables: readonly QuestionVariable[]
  readonly lines: readonly string[]
  /** What `\nabla` without a subscript and differentials are taken by. */
  readonly wrt?: string
  readonly layout?: Layout
  readonly dims?: Readonly<Record<string, number>>
  readonly matrixFunctions?: boolean
  /** What functions and constants mean that the lines name and neither declare nor define, as in a question. */
  readonly definitions?: readonly Definition[]
}

export type VerdictKind =
  | "equal"
  | "transposed"
  | "conditional"
  | "different"
  | "shape-error"
  | "syntax-error"
  | "undefined-symbol"
  | "unknown"

/** Numbers at which two lines have different values, small enough to follow on paper. */
export interface CounterExample {
  readonly at: Readonly<Record<string, Nested>>
  /** The value of the line before, and of the line itself. */
  readonly before: Nested
  readonly after: Nested
}

/** The mistake that explains a wrong line. */
export interface Diagnosis {
  /** The id of a rule of the registry `buggy/`. */
  readonly rule: string
  readonly title: Bilingual
  /** Where in the line, in UTF-16 units, when it is known. */
  readonly span?: Span
}

/** What is thought of one line. */
export interface Verdict {
  /** The 0-based index of the line. */
  readonly line: number
  readonly verdict: VerdictKind
  readonly message: Bilingual
  /** Under `conditional`: the condition as LaTeX, and what to promise of which variable to meet it, if that can be promised. */
  readonly assumption?: {
    readonly latex: string
    readonly promise?: { readonly name: string; readonly property: "symmetric" | "positive" | "invertible" }
  }
  readonly counterExample?: CounterExample
  /** The likely mistakes, the likeliest first. */
  readonly diagnosis?: readonly Diagnosis[]
  /** Under `syntax-error`: nothing is wrong so far, but the line stops in the middle, as it does while somebody types. */
  readonly unfinished?: true
  /** Under `equal` and `conditional`: the last side still holds a derivative that is to be taken, as `f'(x)` and `J_f` do. */
  readonly pending?: true
  /** Where in the line it cannot be read. */
  readonly span?: Span
}

export type CheckReport =
  | {
      readonly ok: true
      /** The 0-based index of the first wrong line. */
      readonly firstWrong: number | null
      readonly verdicts: readonly Verdict[]
    }
  | { readonly ok: false; readonly error: EngineError }
