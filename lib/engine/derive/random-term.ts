import { rational } from "../rational"
import { SCALAR, type Shape } from "../shape"
import type { Declaration, Term } from "../term"

const N = "n"
const COLUMN: Shape = { kind: "column", size: N }
const ROW: Shape = { kind: "row", size: N }
const SQUARE: Shape = { kind: "matrix", rows: N, cols: N }
const WIDE: Shape = { kind: "matrix", rows: "m", cols: N }
const SHORT: Shape = { kind: "column", size: "m" }

/** The variables of random terms: x and X are differentiated by, the others are constants. */
export const RANDOM_VARIABLES: readonly Declaration[] = [
  { name: "x", latex: "\\bm{x}", shape: COLUMN },
  { name: "X", latex: "X", shape: SQUARE },
  { name: "a", latex: "\\bm{a}", shape: COLUMN },
  { name: "b", latex: "\\bm{b}", shape: SHORT },
  { name: "W", latex: "W", shape: WIDE },
  { name: "S", latex: "S", shape: SQUARE, symmetric: true },
  { name: "t", latex: "t", shape: SCALAR, positive: true },
]

const span = [0, 0] as const
/** An operator applied to terms, with the shape of the result given by hand. */
export const applyTerm = (operator: string, shape: Shape, ...args: readonly Term[]): Term => ({
  type: "apply",
  operator,
  shape,
  args,
  span,
})

/** A variable as a term. */
export const variableTerm = (name: string): Term => {
  const declaration = RANDOM_VARIABLES.find((one) => one.name === name)
  return { type: "variable", name, shape: declaration?.shape ?? SCALAR, span }
}

/** A whole number as a term. */
const numberTerm = (value: number): Term => ({
  type: "number",
  value: rational(value),
  shape: SCALAR,
  span,
})

/** Composes operators at random: scalars, columns and square matrices of each other, up to a depth. */
export class RandomTerms {
  constructor(private readonly random: () => number) {}

  private choose<T>(makers: readonly (() => T)[]): T {
    const maker = makers[Math.floor(this.random() * makers.length)]
    if (!maker) throw new Error("nothing to choose from")
    return maker()
  }

  scalar(depth: number): Term {
    if (depth <= 0) return this.choose([() => variableTerm("t"), () => numberTerm(2), () => this.dot(0)])
    const inner = depth - 1
    return this.choose<Term>([
      () => this.dot(inner),
      () => applyTerm("norm", SCALAR, this.column(inner)),
      () => applyTerm("sin", SCALAR, this.scalar(inner)),
      () => applyTerm("add", SCALAR, this.scalar(inner), applyTerm("negate", SCALAR, this.scalar(inner))),
      () => applyTerm("multiply", SCALAR, this.scalar(inner), this.scalar(inner)),
      () => applyTerm("power", SCALAR, this.scalar(inner), numberTerm(3)),
      () => applyTerm("trace", SCALAR, this.square(inner)),
      () => applyTerm("log-sum-exp", SCALAR, this.column(inner)),
      () => applyTerm("determinant", SCALAR, this.square(Math.min(inner, 1))),
      () => applyTerm("divide", SCALAR, this.scalar(inner), applyTerm("exp", SCALAR, this.scalar(0))),
    ])
  }

  private dot(depth: number): Term {
    return applyTerm("multiply", SCALAR, applyTerm("transpose", ROW, this.column(depth)), this.column(depth))
  }

  column(depth: number): Term {
    if (depth <= 0)
      return this.choose([() => variableTerm("x"), () => variableTerm("x"), () => variableTerm("a")])
    const inner = depth - 1
    const transposed = applyTerm("transpose", { kind: "matrix", rows: N, cols: "m" }, variableTerm("W"))
    return this.choose<Term>([
      () => applyTerm("multiply", COLUMN, this.square(inner), this.column(inner)),
      () => applyTerm("add", COLUMN, this.column(inner), this.column(inner)),
      () => applyTerm("multiply", COLUMN, this.scalar(inner), this.column(inner)),
      () => applyTerm("hadamard", COLUMN, this.column(inner), this.column(inner)),
      () => applyTerm("tanh", COLUMN, this.column(inner)),
      () => applyTerm("softmax", COLUMN, this.column(inner)),
      () =>
        applyTerm(
          "multiply",
          COLUMN,
          transposed,
          applyTerm("sigmoid", SHORT, applyTerm("multiply", SHORT, variableTerm("W"), this.column(inner))),
        ),
    ])
  }

  square(depth: number): Term {
    if (depth <= 0)
      return this.choose([() => variableTerm("X"), () => variableTerm("X"), () => variableTerm("S")])
    const inner = depth - 1
    return this.choose<Term>([
      () => applyTerm("multiply", SQUARE, this.square(inner), this.square(inner)),
      () => applyTerm("transpose", SQUARE, this.square(inner)),
      () => applyTerm("add", SQUARE, this.square(inner), { type: "identity", shape: SQUARE, span }),
      () => applyTerm("inverse", SQUARE, variableTerm("X")),
      () =>
        applyTerm("multiply", SQUARE, this.column(inner), applyTerm("transpose", ROW, this.column(inner))),
      () => applyTerm("diag", SQUARE, this.column(inner)),
      () => applyTerm("hadamard", SQUARE, this.square(inner), this.square(inner)),
      () => applyTerm("cos", SQUARE, this.square(inner)),
    ])
  }
}
