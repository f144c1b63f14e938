import type { Bilingual, Result } from "../answer"
import type { Lambda, Node, Place } from "../index-form/nodes"
import type { Jet } from "../numeric/jet"
import type { Rational } from "../rational"
import type { Shape, Size } from "../shape"
import type { Span } from "../term"

/** An argument in index form: its shape and the entry at given places (as many as the shape has axes). */
export interface LoweredArgument {
  readonly shape: Shape
  readonly at: (...places: Place[]) => Node
}

/**
 * What an operator means in index form, from least to most work for its author. Contractions and expansions need no derivative rule.
 */
export type Meaning =
  /** Index letters of the arguments and the result, such as `ij,jk->ik`; letters missing on the right are summed. */
  | { readonly means: "contraction"; readonly subscripts: (shapes: readonly Shape[]) => string }
  /** The entry of the result in terms of entries of the arguments. */
  | {
      readonly means: "expansion"
      readonly expand: (args: readonly LoweredArgument[], at: readonly Place[]) => Node
    }
  /** Acts on each entry; `slope` is the derivative at an entry. */
  | { readonly means: "elementwise"; readonly slope: (arg: Node) => Node }
  /**
   * A function of whole tensors. `differential` is the change of the entry `at` of the result when the entries of argument k
   * change by `change(k, places)`. Without one, or where it is
   * null, the function has a value but no known derivative: differentiating through it is refused by name.
   */
  | {
      readonly means: "primitive"
      readonly differential:
        | ((call: {
            readonly args: readonly Lambda[]
            readonly at: readonly Place[]
            readonly change: (argument: number, places: readonly Place[]) => Node
          }) => Node | null)
        | null
    }

/** Makes two sizes equal or says that they cannot be. */
export interface SizeUnifier {
  readonly equate: (a: Size, b: Size) => boolean
  /** What is known of a size: a number, a declared letter, or a size not yet known. */
  readonly resolve: (size: Size) => Size
  /** A new size, not yet known. */
  readonly fresh: () => Size
}

/** Where an operator stands, for its refusals: its place, and the LaTeX of its arguments as typed. */
export interface Site {
  readonly span: Span
  readonly latex: readonly string[]
}

/** How an operator is typed in LaTeX. Infix and postfix forms with their precedences live in the parser's table by operator id. */
interface OperatorSyntax {
  /** Names of commands, `\operatorname{…}`, `\mathrm{…}`, `\text{…}` and plain words that call it: `tr`, `Tr`. */
  readonly calls?: readonly string[]
}

/** Values to test an operator with; shapes use pairwise distinct sizes wherever the operator allows. */
export interface OperatorSample {
  readonly args: readonly Shape[]
  /** Where entries are drawn from; `symmetric` and `spd` (symmetric positive definite) matrices, `invertible` well-conditioned square. */
  /** Arguments that are fixed numbers in every formula, such as the exponent of a matrix power. */
  readonly literals?: Readonly<Record<number, number | Rational>>
  readonly domain?: "real" | "positive" | "unit" | "large" | "symmetric" | "spd" | "invertible" | "nonzero"
}

/** Everything about one operator. */
export interface OperatorDefinition {
  readonly id: string
  readonly title: Bilingual
  readonly syntax: OperatorSyntax
  readonly arity: number | "any"
  /** The shape of the result, or a `shape-error` in one sentence. Never throws. */
  readonly shape: (args: readonly Shape[], sizes: SizeUnifier, site: Site) => Result<Shape>
  /** The value, computed directly in jets (value with first and second derivatives), independent of `meaning`. */
  readonly evaluate: (args: readonly Jet[]) => Jet
  readonly meaning: Meaning
  /** What the notation means, from printed arguments, where readers of a result may not know it. */
  readonly remark?: (args: readonly string[]) => Bilingual
  /** LaTeX from printed arguments of an elementwise or primitive operator; brackets come from the printer. */
  readonly latex: (args: readonly string[]) => string
  readonly samples: readonly OperatorSample[]
  readonly docs: { readonly summary: Bilingual; readonly example: string }
}

/** Gives an operator its type. */
export const defineOperator = (operator: OperatorDefinition): OperatorDefinition => operator
