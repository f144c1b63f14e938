import type { Nested, QuestionVariable } from "../../answer"

/** Numbers of the variables at a point, by name, as plain arrays. */
export interface Numbers {
  readonly scalar: (name: string) => number
  readonly vector: (name: string) => readonly number[]
  readonly matrix: (name: string) => readonly (readonly number[])[]
}

/** One function with an oracle: the same function written by hand for plain arrays, which the engine's answer is held to. */
export interface FamilyCase {
  readonly latex: string
  /** Variables as `x:n A:m,n t`, with sizes after the colon; `+` before a name makes its numbers positive and says so. */
  readonly variables: string
  /** A variable, or an entry as `x[2]` (1-based). */
  readonly wrt: string
  readonly order?: 1 | 2
  readonly oracle: (at: Numbers) => Nested
  /** The form of the literature in the article's layout, where there is one. */
  readonly compact?: string
  readonly kind?: string
}

/** Gives a family of cases its type. */
export const defineFamily = (title: string, cases: readonly FamilyCase[]) => ({ title, cases })

/** Sizes that are distinct, so that no transposed answer fits by chance. */
export const SIZES: Readonly<Record<string, number>> = { m: 2, n: 3, p: 4, q: 5 }

const RANKS = ["scalar", "vector", "matrix"] as const

/** The variables of a case as a question declares them. */
export function variablesOf(one: FamilyCase): QuestionVariable[] {
  return one.variables.split(" ").map((text) => {
    const [marked = "", sizes = ""] = text.split(":")
    const name = marked.replace("+", "")
    const shape = sizes === "" ? [] : sizes.split(",").map((size) => Number(size) || size)
    const kind = RANKS[shape.length] ?? "matrix"
    const latex =
      kind === "vector" ? `\\bm{${name}}` : name.length > 1 && !name.includes("_") ? `\\${name}` : name
    return { name, latex, kind, shape, ...(marked.startsWith("+") ? { positive: true } : {}) }
  })
}
