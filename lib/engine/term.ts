import type { Rational } from "./rational"
import type { Shape, Size } from "./shape"

/** A half-open range of UTF-16 units in the LaTeX that a person typed. */
export type Span = readonly [start: number, end: number]

/**
 * One index of an entry: a 1-based number, the last one of an axis of symbolic size (`x_n`), or an index letter that is bound
 * by an enclosing sum or product or left free.
 */
export type TermIndex =
  | { at: "number"; value: number }
  | { at: "last"; size: string }
  | { at: "letter"; letter: string }

interface TermBase {
  readonly shape: Shape
  readonly span: Span
}

/**
 * The typed tree: what a person wrote, with every shape known. It keeps the surface form (nothing is simplified here), so that
 * steps can start from what stands on the card.
 */
export type Term = TermBase &
  (
    | { readonly type: "number"; readonly value: Rational }
    | { readonly type: "constant"; readonly name: "e" | "pi" }
    /** A size symbol used as a number, as in `\frac{1}{n}`. */
    | { readonly type: "size"; readonly size: string }
    /** An index letter used as a number, as in `\sum_i i x_i`. */
    | { readonly type: "ordinal"; readonly index: TermIndex }
    | { readonly type: "variable"; readonly name: string }
    /** An operator of the registry, by id. */
    | { readonly type: "apply"; readonly operator: string; readonly args: readonly Term[] }
    /** An entry `x_i`, `X_{ij}`, `(W\bm x)_1` of a column, row or matrix: always a scalar. */
    | { readonly type: "entry"; readonly of: Term; readonly at: readonly TermIndex[] }
    /** `\sum_{i=from}^{to} body` or `\prod`; `from` is a number, `to` a size. */
    | {
        readonly type: "sum" | "product"
        readonly letter: string
        readonly from: number
        readonly to: Size
        readonly body: Term
      }
    /** A written-out column (rows of one), row (one row) or matrix of scalar entries. */
    | { readonly type: "array"; readonly rows: readonly (readonly Term[])[] }
    | { readonly type: "identity" }
    | { readonly type: "ones" }
    | { readonly type: "zeros" }
    /** The unit vector `e_i` of the size in `shape`. */
    | { readonly type: "unit"; readonly index: TermIndex }
    /** Kronecker's delta. */
    | { readonly type: "delta"; readonly i: TermIndex; readonly j: TermIndex }
    /** A function without a definition, `f(\bm x)`, `g(u)`: its derivative is `\nabla f`, `J_g`, `g'`, never zero. */
    | { readonly type: "call"; readonly fn: string; readonly latex: string; readonly args: readonly Term[] }
    /**
     * A derivative as written in a line of a derivation, by a whole variable (`at` null) or one entry of it. `order` says which axis of the neutral
     * order (output first, then the variable) stands where in the displayed shape. Functions hold none.
     */
    | {
        readonly type: "derivative"
        readonly of: Term
        readonly name: string
        readonly at: readonly TermIndex[] | null
        readonly order: readonly number[]
      }
    /** `\mathrm d(X^\top X)` in a line of a derivation. */
    | { readonly type: "differential"; readonly of: Term }
    /** `f(2)`, `\nabla f(1, 2)` in a line of a derivation: a term, with its derivatives taken, where a variable has a certain value. */
    | { readonly type: "at"; readonly of: Term; readonly name: string; readonly value: Term }
    /** `\sigma'(\bm z)`: the derivative of a function of one number at each entry of the argument of `of`, which applies it. */
    | { readonly type: "slope"; readonly of: Term; readonly order: 1 | 2 }
  )

/** What is promised about a variable. */
export interface Declaration {
  /** The identifier, unique among the variables: `x`, `theta`, `W`. */
  readonly name: string
  /** As typed in the body: `\bm{x}`. */
  readonly latex: string
  readonly shape: Shape
  readonly symmetric?: boolean
  readonly positiveDefinite?: boolean
  readonly invertible?: boolean
  readonly orthogonal?: boolean
  readonly diagonal?: boolean
  readonly positive?: boolean
}
