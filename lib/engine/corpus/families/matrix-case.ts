import type { Question, QuestionVariable } from "../../answer"
import { draw, type M } from "./matrix-oracle"

/** A function of matrices, its value worked out by hand-written sums, and the derivative as the literature has it. */
export interface MatrixCase {
  readonly latex: string
  /** `X:m,n A:p,m S:m,m:symmetric a:m t`: names with sizes and promises. */
  readonly variables: string
  readonly wrt: string
  readonly value: (values: Readonly<Record<string, M>>) => M | number
  /** The shortest form in the article layout; null where the answer is a tensor without one. */
  readonly compact: string | null
  /** The matrix over stacked columns, where the literature states it. */
  readonly vec?: string
  readonly matrixFunctions?: boolean
}

/** Numbers for the sizes, pairwise distinct, so that no transposition can hide; m > n for full column rank. */
const DIMS: Readonly<Record<string, number>> = { m: 4, n: 3, p: 2, q: 5, k: 6 }

/** The number of a size as typed. */
export const sizeOf = (size: string | number): number => {
  if (typeof size === "number") return size
  return size.split("*").reduce((product, part) => product * (DIMS[part] ?? Number(part)), 1)
}

interface Declared {
  readonly variable: QuestionVariable
  readonly value: M
}

const declared = (text: string, seed: number): Declared => {
  const [name = "", sizes = "", promise] = text.split(":")
  const shape = sizes === "" ? [] : sizes.split(",")
  const kind = shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : "matrix"
  const [rows = 1, cols = 1] = shape.map(sizeOf)
  return {
    variable: {
      name,
      latex: kind === "vector" ? `\\bm{${name}}` : name,
      kind,
      shape,
      ...(promise ? { [promise]: true } : {}),
    },
    value: draw(rows, cols, seed, promise === "symmetric" || promise === "positiveDefinite"),
  }
}

/** The question of a case with its point, and the point by name. */
export function questionOf(one: MatrixCase): { question: Question; values: Record<string, M> } {
  const all = one.variables.split(" ").map((text, k) => declared(text, k + 1))
  const values = Object.fromEntries(all.map(({ variable, value }) => [variable.name, value]))
  const at = Object.fromEntries(
    all.map(({ variable, value }) => [
      variable.name,
      variable.kind === "matrix"
        ? value
        : variable.kind === "vector"
          ? value.map(([entry = Number.NaN]) => entry)
          : (value[0]?.[0] ?? Number.NaN),
    ]),
  )
  const question: Question = {
    latex: one.latex,
    variables: all.map(({ variable }) => variable),
    wrt: one.wrt,
    dims: DIMS,
    at,
    ...(one.matrixFunctions ? { matrixFunctions: true } : {}),
  }
  return { question, values }
}
