import type { Bilingual } from "../answer"
import { ok } from "../answer"
import { add, lambda, number, tensor } from "../index-form/build"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { gatherJet, isPlain, type Jet, plainJet, zeroJet } from "../numeric/jet"
import { SCALAR } from "../shape"
import { defineOperator, type Meaning, type OperatorDefinition } from "./define"
import { checkArity, checkSquare } from "./shape-rules"

interface Parts {
  /** The id of the matrix function; the derivative's id is this with `-derivative`. */
  readonly of: string
  readonly title: Bilingual
  readonly value: (x: Jet) => Jet
  /** The function's name in LaTeX: `\\exp`. */
  readonly name: string
  readonly domain: "real" | "spd"
}

/** The matrix [[x, corner], [0, x]]; without a corner, zero stands there. */
function doubled(x: Jet, corner: Jet | null): Jet {
  const [rows = 0, cols = 0] = x.dims
  const dims = [2 * rows, 2 * cols]
  const plain = isPlain(x) && (!corner || isPlain(corner))
  const result = plain ? plainJet(dims, new Float64Array(4 * rows * cols)) : zeroJet(dims)
  for (const part of plain ? (["a"] as const) : (["a", "b", "c", "d"] as const)) {
    for (let flat = 0; flat < rows * cols; flat++) {
      const [i, j] = [Math.floor(flat / cols), flat % cols]
      const value = x[part][flat] ?? Number.NaN
      result[part][i * 2 * cols + j] = value
      result[part][(i + rows) * 2 * cols + j + cols] = value
      if (corner) result[part][i * 2 * cols + j + cols] = corner[part][flat] ?? Number.NaN
    }
  }
  return result
}

/** The upper right quarter of a matrix. */
function upperRight(x: Jet): Jet {
  const [rows = 0, cols = 0] = x.dims.map((size) => size / 2)
  return gatherJet(x, [rows, cols], (flat) => Math.floor(flat / cols) * 2 * cols + (flat % cols) + cols)
}

/**
 * The k-th derivative of a matrix function at x in k directions, from the function of a matrix of blocks: f of [[X, E], [0, X]] holds the
 * derivative along E in its corner (Mathias 1996; Higham, Functions of Matrices, theorem 3.6).
 */
export const alongDirections = (value: (x: Jet) => Jet, x: Jet, directions: readonly Jet[]): Jet =>
  allAlong(
    ([only = x]) => value(only),
    [x],
    directions.map((one) => [one]),
  )

/** The same for a function of several matrices, made of their sums and products, that move together; a direction has a part for each. */
export function allAlong(
  value: (matrices: readonly Jet[]) => Jet,
  matrices: readonly Jet[],
  directions: readonly (readonly Jet[])[],
): Jet {
  const [last, ...others] = directions
  if (!last) return value(matrices)
  return upperRight(
    allAlong(
      value,
      matrices.map((matrix, k) => doubled(matrix, last[k] ?? null)),
      others.map((other) => other.map((part) => doubled(part, null))),
    ),
  )
}

/** The whole tensor of the changes of an argument's entries. */
export const changed = (arg: Lambda, entry: (...places: Place[]) => Node): Lambda =>
  lambda(
    arg.indices.map((index) => index.size),
    entry,
  )

/** The differential of D^k f(X)[E_1, …, E_k]: one direction more for X, and linear in each direction. */
export const differentialOf =
  (id: string): Extract<Meaning, { means: "primitive" }>["differential"] =>
  ({ args, at, change }) => {
    const [x] = args
    if (!x) return number(0)
    const alongX = tensor(id, [...args, changed(x, (...places) => change(0, places))], at)
    const alongOthers = args.slice(1).map((direction, k) => {
      const moved = changed(direction, (...places) => change(k + 1, places))
      return tensor(
        id,
        args.map((arg, other) => (other === k + 1 ? moved : arg)),
        at,
      )
    })
    return add([alongX, ...alongOthers])
  }

/**
 * The directional (Fréchet) derivative of a matrix function f at X in one direction or more, L(X, E): the part of f(X + εE) that is linear in ε.
 * It has no notation that a person types; it stands in results only.
 */
export function defineMatrixFunctionDerivative(parts: Parts): OperatorDefinition {
  const { title, value } = parts
  // Small, because every further derivative doubles the matrices.
  const square = { kind: "matrix", rows: 2, cols: 2 } as const
  const id = `${parts.of}-derivative`
  return defineOperator({
    id,
    title,
    syntax: {},
    arity: "any",
    shape: (args, sizes, site) => {
      const context = { title, sizes, site }
      if (args.length < 2) {
        const arity = checkArity(args, 2, context)
        if (!arity.ok) return arity
      }
      for (const arg of args) {
        const size = checkSquare(arg, context)
        if (!size.ok) return size
      }
      return ok(args[0] ?? SCALAR)
    },
    evaluate: ([x, ...directions]) => (x ? alongDirections(value, x, directions) : zeroJet([])),
    meaning: { means: "primitive", differential: differentialOf(id) },
    latex: (args) => `L_{${parts.name}}(${args.join(", ")})`,
    samples: [{ args: [square, square], domain: parts.domain }],
    docs: {
      summary: {
        en: "The change of a matrix function in a direction: the linear part of f(X + εE).",
        ja: "行列の関数の方向微分(フレシェ微分):f(X + εE) の ε について 1 次の部分。",
      },
      example: `L_{${parts.name}}(X, E)`,
    },
  })
}

/** The differential of a matrix function by its directional derivative: d f(X) = L(X, dX). */
export const alongChange = (id: string): Extract<Meaning, { means: "primitive" }> => ({
  means: "primitive",
  differential: ({ args: [x], at, change }) =>
    x ? tensor(`${id}-derivative`, [x, changed(x, (...places) => change(0, places))], at) : number(0),
})
