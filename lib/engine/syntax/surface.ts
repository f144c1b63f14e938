import type { Rational } from "../rational"
import type { Span } from "../term"
import type { Font } from "./token"

/** One piece of a subscript. A number keeps its digits, since `11` is an entry of a vector or (1, 1) of a matrix. */
export interface SubscriptPart {
  readonly kind: "number" | "letter" | "word" | "all"
  /** Of `all`, the whole row or column in `X_{i,:}`, it is a colon. */
  readonly text: string
  /** What is added to the letter: 1 in `x_{i+1}`. */
  readonly shift?: number
  readonly span: Span
}

/** A subscript: groups between commas. */
export interface Subscript {
  readonly groups: readonly (readonly SubscriptPart[])[]
  /** Written above, in brackets, as the number of a sample or layer: `x^{(i)}`. */
  readonly raised?: true
  readonly span: Span
}

/** The signs between two factors. */
export type InfixSign = "cdot" | "times" | "odot" | "circ" | "oslash" | "otimes" | "*" | "/" | ":"

/** Where a range ends: a number, or the letter of a size or of another index, to which a number may be added. */
export type Bound = { readonly number: number } | { readonly letter: string; readonly shift?: number }

interface SurfaceBase {
  readonly span: Span
}

/** A letter as typed, with its subscript and primes. */
export type LetterSurface = SurfaceBase & {
  readonly type: "letter"
  readonly letter: string
  readonly font: Font
  readonly latex: string
  readonly subscript: Subscript | null
  readonly primes: number
}

/**
 * What the parser makes of LaTeX: the structure as typed, before it is known what the letters stand for.
 */
export type Surface =
  | LetterSurface
  | (SurfaceBase &
      (
        | { readonly type: "number"; readonly value: Rational }
        | { readonly type: "add"; readonly terms: readonly { negative: boolean; of: Surface }[] }
        | {
            readonly type: "infix"
            readonly sign: InfixSign
            readonly left: Surface
            readonly right: Surface
          }
        | { readonly type: "juxtapose"; readonly factors: readonly Surface[] }
        | { readonly type: "fraction"; readonly num: Surface; readonly den: Surface }
        | { readonly type: "power"; readonly base: Surface; readonly exponent: Surface }
        /** `^\top`, `^{-\top}`, `^+`, `'` (a transpose of arrays only); `letter` when the mark is a letter that may also be a variable. */
        | {
            readonly type: "mark"
            readonly mark: "transpose" | "prime" | "inverse-transpose" | "pseudo-inverse"
            readonly of: Surface
            readonly letter: LetterSurface | null
          }
        | { readonly type: "entry-power"; readonly base: Surface; readonly exponent: Surface }
        /** `(W\bm x)_1` */
        | { readonly type: "entry"; readonly of: Surface; readonly subscript: Subscript }
        /** A function of the registry or a special one, by the name it is called with. */
        | {
            readonly type: "call"
            readonly name: string
            readonly args: readonly Surface[]
            /** The base of a logarithm, the degree of a root. */
            readonly parameter: Surface | null
          }
        /** A function without a definition. */
        | { readonly type: "apply"; readonly fn: LetterSurface; readonly args: readonly Surface[] }
        | { readonly type: "bars"; readonly of: Surface }
        | {
            readonly type: "norm"
            readonly of: Surface
            readonly which: Surface | "F" | "infinity" | "nuclear" | null
          }
        | {
            readonly type: "big"
            readonly op: "sum" | "product"
            readonly letters: readonly string[]
            readonly from: number
            /** Where the range starts when that is no number, the `i+1` of `\sum_{j=i+1}^{n}`. */
            readonly start: {
              readonly letter: string
              readonly shift: number
              readonly surface: Surface
            } | null
            readonly to: Bound | null
            /** 1 for the indices that count and 0 for the others: `i < j`, `i \ne j`. */
            readonly conditions: readonly Surface[]
            /** Whether some of the letters may be bound already, as the i of `\sum_{j \ne i}` inside a sum over i. */
            readonly shared: boolean
            readonly body: Surface
          }
        | {
            readonly type: "array"
            readonly form: "tuple" | "matrix"
            readonly rows: readonly (readonly Surface[])[]
          }
        | { readonly type: "group"; readonly of: Surface; readonly bracket: string }
        /** A list or table with dots: the entry at the index letters. */
        | {
            readonly type: "pattern"
            readonly form: "column" | "row" | "matrix"
            /** Listed in round brackets, so that a transpose mark only says once more that it is a column. */
            readonly tuple?: true
            readonly letters: readonly string[]
            /** The ends; null for one that the entries tell. */
            readonly to: readonly (Bound | null)[]
            readonly entry: Surface
          }
        /** `blank` is a cell with nothing in it, which goes on as its neighbours do. */
        | { readonly type: "dots"; readonly direction: "across" | "down" | "diagonal" | "blank" }
        /** `\frac{\partial}{\partial\bm x}`, `\nabla`; `by` is null where the sign does not name the variable. */
        | {
            readonly type: "derivative"
            readonly of: Surface
            readonly by: readonly Surface[] | null
            readonly order: 1 | 2
            /** `J_f`, `D f`: outputs along the rows whatever the layout. */
            readonly jacobian?: true
          }
        /** `f'(x)`, `\sigma''(z)`, `f'`: `of` is the function, called or not. */
        | { readonly type: "slope"; readonly of: Surface; readonly order: 1 | 2 }
        /** `f(2)`, `f'(2)` of a function of the lines: what it is at other arguments, inputs first. */
        | {
            readonly type: "at"
            readonly of: Surface
            readonly inputs: readonly Surface[]
            readonly args: readonly Surface[]
          }
        /** `\mathrm d(A\bm x)` */
        | { readonly type: "differential"; readonly of: Surface }
      ))

/** The parts of a surface tree, from left to right. */
export function partsOf(surface: Surface): readonly Surface[] {
  switch (surface.type) {
    case "add":
      return surface.terms.map((term) => term.of)
    case "infix":
      return [surface.left, surface.right]
    case "juxtapose":
      return surface.factors
    case "fraction":
      return [surface.num, surface.den]
    case "power":
    case "entry-power":
      return [surface.base, surface.exponent]
    case "mark":
    case "entry":
    case "bars":
    case "group":
    case "differential":
    case "slope":
      return [surface.of]
    case "at":
      return [surface.of, ...surface.args]
    case "derivative":
      return [...(surface.by ?? []), surface.of]
    case "norm":
      return typeof surface.which === "object" && surface.which ? [surface.of, surface.which] : [surface.of]
    case "call":
      return surface.parameter ? [...surface.args, surface.parameter] : surface.args
    case "apply":
      return surface.args
    case "big":
      return [...surface.conditions, surface.body]
    case "array":
      return surface.rows.flat()
    case "pattern":
      return [surface.entry]
    default:
      return []
  }
}

const shiftText = (shift: number | undefined): string => (shift ? (shift > 0 ? `+${shift}` : `${shift}`) : "")

/** The text of a subscript without spaces: `1`, `ij`, `i,j`. */
export const subscriptText = (subscript: Subscript): string =>
  subscript.groups.map((group) => group.map((part) => part.text + shiftText(part.shift)).join("")).join(",")
