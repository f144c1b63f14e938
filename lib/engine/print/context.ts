import type { Layout, Question } from "../answer"
import type { Shape } from "../shape"
import type { Elaborated, WrtPlace } from "../syntax/read"
import type { Declaration } from "../term"

/** What the printer must know of the question to write an answer as people write it. */
export interface PrintContext {
  readonly declarations: readonly Declaration[]
  /** LaTeX of the function's name as typed (`\bm{f}`), or null when the question has none. */
  readonly name: string | null
  readonly functionShape: Shape
  /** The variable of the derivative; `index` (1-based) when the derivative is by one entry only. */
  readonly wrt: { readonly declaration: Declaration; readonly index: readonly number[] | null }
  /** Whether the function depends on nothing but the variable, other letters being constants: its derivative is an ordinary one. */
  readonly isOnlyInput: boolean
  readonly order: number
  /** What a mixed derivative is taken by in turn, `wrt` the first; null or missing where it is `wrt` each time. */
  readonly mixed?: readonly PrintContext["wrt"][] | null
  readonly layout: Layout
  /** Letters of sizes besides those of the declarations: the ends of sums, exponents of matrices. */
  readonly sizes?: readonly string[]
  /** Numbers for size symbols, as given with the question; sizes stay symbolic in print. */
  readonly dims: Readonly<Record<string, number>>
}

const isMixed = (by: readonly WrtPlace[]): boolean =>
  by.some((one) => one.declaration.name !== by[0]?.declaration.name || `${one.index}` !== `${by[0].index}`)

/** What the printer must know of a question that has been read; `wrt` is the first thing that it is differentiated by. */
export const printContextOf = (question: Question, elaborated: Elaborated, wrt: WrtPlace): PrintContext => ({
  declarations: elaborated.declarations,
  name: elaborated.name,
  functionShape: elaborated.term.shape,
  wrt,
  mixed: isMixed(elaborated.by) ? elaborated.by : null,
  isOnlyInput: elaborated.isOnlyInput,
  order: elaborated.by.length,
  layout: question.layout ?? "article",
  dims: question.dims ?? {},
  sizes: elaborated.sizes.map((size) => size.name),
})
