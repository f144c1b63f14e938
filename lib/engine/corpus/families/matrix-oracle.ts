/** Matrices as lists of rows; a column has one entry a row, a scalar is 1 × 1. Written for the tests alone, so that it shares nothing with the engine. */
export type M = readonly (readonly number[])[]

/** What stands where a case names a variable that it does not declare: every value of it is NaN, and the case fails. */
export const NONE: M = [[Number.NaN]]

const at = (x: M, i: number, j: number): number => x[i]?.[j] ?? Number.NaN
const rowsOf = (x: M): number => x.length
const colsOf = (x: M): number => x[0]?.length ?? 0

/** The matrix with these entries. */
const make = (rows: number, cols: number, entry: (i: number, j: number) => number): M =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) => entry(i, j)))

export const scalar = (x: M): number => at(x, 0, 0)
export const eye = (size: number): M => make(size, size, (i, j) => (i === j ? 1 : 0))
export const T = (x: M): M => make(colsOf(x), rowsOf(x), (i, j) => at(x, j, i))
export const add = (x: M, y: M): M => make(rowsOf(x), colsOf(x), (i, j) => at(x, i, j) + at(y, i, j))
export const sub = (x: M, y: M): M => make(rowsOf(x), colsOf(x), (i, j) => at(x, i, j) - at(y, i, j))
export const had = (x: M, y: M): M => make(rowsOf(x), colsOf(x), (i, j) => at(x, i, j) * at(y, i, j))
export const map = (x: M, f: (value: number) => number): M =>
  make(rowsOf(x), colsOf(x), (i, j) => f(at(x, i, j)))
export const sum = (x: M): number => x.flat().reduce((total, value) => total + value, 0)
export const tr = (x: M): number => x.reduce((total, _, i) => total + at(x, i, i), 0)

/** The product of two or more matrices. */
export const mul = (...all: readonly M[]): M =>
  all.reduce((x, y) =>
    make(rowsOf(x), colsOf(y), (i, j) => y.reduce((total, _, k) => total + at(x, i, k) * at(y, k, j), 0)),
  )

/** The determinant by expansion along the first row. */
export function det(x: M): number {
  if (rowsOf(x) === 0) return 1
  return (x[0] ?? []).reduce(
    (total, value, j) => total + (j % 2 === 0 ? 1 : -1) * value * det(minor(x, 0, j)),
    0,
  )
}

const minor = (x: M, row: number, col: number): M =>
  x.filter((_, i) => i !== row).map((line) => line.filter((_, j) => j !== col))

/** The transposed matrix of cofactors. */
export const adj = (x: M): M =>
  make(rowsOf(x), rowsOf(x), (i, j) => ((i + j) % 2 === 0 ? 1 : -1) * det(minor(x, j, i)))

export const inv = (x: M): M => map(adj(x), (value) => value / det(x))

/** A whole power. */
export const pow = (x: M, count: number): M =>
  count < 0 ? pow(inv(x), -count) : count === 0 ? eye(rowsOf(x)) : mul(x, pow(x, count - 1))

/** The square root Y of a matrix with positive eigenvalues; Z tends to its inverse, which keeps rounding errors small. */
export function root(x: M): M {
  let [y, z] = [x, eye(rowsOf(x))]
  const mean = (a: M, b: M): M => map(add(a, b), (value) => value / 2)
  for (let k = 0; k < 30; k++) [y, z] = [mean(y, inv(z)), mean(z, inv(y))]
  return y
}

/** A power series Σ c_k X^k. */
function series(x: M, coefficient: (k: number) => number): M {
  let power = eye(rowsOf(x))
  let total = map(power, (value) => value * coefficient(0))
  for (let k = 1; k < 60; k++) {
    power = mul(power, x)
    const c = coefficient(k)
    total = add(
      total,
      map(power, (value) => value * c),
    )
  }
  return total
}

const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1))
export const exp = (x: M): M => series(x, (k) => 1 / factorial(k))
export const sin = (x: M): M => series(x, (k) => (k % 2 === 0 ? 0 : (k % 4 === 1 ? 1 : -1) / factorial(k)))

export const kron = (x: M, y: M): M =>
  make(
    rowsOf(x) * rowsOf(y),
    colsOf(x) * colsOf(y),
    (i, j) =>
      at(x, Math.floor(i / rowsOf(y)), Math.floor(j / colsOf(y))) * at(y, i % rowsOf(y), j % colsOf(y)),
  )
export const vec = (x: M): M => T(x).flatMap((line) => line.map((value) => [value]))
export const diagonal = (x: M): M => x.map((_, i) => [at(x, i, i)])
export const diag = (x: M): M => make(rowsOf(x), rowsOf(x), (i, j) => (i === j ? at(x, i, 0) : 0))
export const norm2 = (x: M): number => sum(had(x, x))
export const pinv = (x: M): M => mul(inv(mul(T(x), x)), T(x))

/** Numbers of both signs, the same in every run; square matrices have a dominant diagonal, scalars are positive. */
export function draw(rows: number, cols: number, seed: number, isSymmetric: boolean): M {
  let state = 1 + seed * 7919
  const next = (): number => {
    state = (state * 48271) % 2147483647
    return (state / 2147483647) * 2 - 1
  }
  if (rows === 1 && cols === 1) return [[0.4 + Math.abs(next())]]
  const x = make(rows, cols, () => next())
  if (rows !== cols || rows === 1) return x
  return make(rows, cols, (i, j) => {
    const off = isSymmetric ? (at(x, i, j) + at(x, j, i)) / 2 : at(x, i, j)
    return 0.4 * off + (i === j ? 1.6 : 0)
  })
}

/** Central differences of all entries of a function by all entries of one of its matrices: rows are the function's entries. */
export function differences(f: (x: M) => M | number, x: M): number[][] {
  const h = 1e-5
  const flat = (value: M | number): number[] => (typeof value === "number" ? [value] : value.flat())
  const moved = (r: number, c: number, by: number): number[] =>
    flat(f(make(rowsOf(x), colsOf(x), (i, j) => at(x, i, j) + (i === r && j === c ? by : 0))))
  const columns = x.flatMap((line, r) =>
    line.map((_, c) => {
      const [up, down] = [moved(r, c, h), moved(r, c, -h)]
      return up.map((value, k) => (value - (down[k] ?? Number.NaN)) / (2 * h))
    }),
  )
  return (columns[0] ?? []).map((_, k) => columns.map((column) => column[k] ?? Number.NaN))
}
