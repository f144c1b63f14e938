/** Sums and products of plain arrays, for the oracles only: they share nothing with the engine. */
export type Vector = readonly number[]
export type Matrix = readonly Vector[]

export const sum = (x: Vector): number => x.reduce((total, one) => total + one, 0)
export const zip = (x: Vector, y: Vector, f: (a: number, b: number) => number): number[] =>
  x.map((one, k) => f(one, y[k] ?? Number.NaN))
export const dot = (x: Vector, y: Vector): number => sum(zip(x, y, (a, b) => a * b))
export const plus = (x: Vector, y: Vector): number[] => zip(x, y, (a, b) => a + b)
export const minus = (x: Vector, y: Vector): number[] => zip(x, y, (a, b) => a - b)
export const scale = (a: number, x: Vector): number[] => x.map((one) => a * one)
export const apply = (a: Matrix, x: Vector): number[] => a.map((row) => dot(row, x))
export const turn = (a: Matrix): number[][] =>
  (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? Number.NaN))
export const norm = (x: Vector): number => Math.sqrt(dot(x, x))
export const sigma = (t: number): number => 1 / (1 + Math.exp(-t))
export const logSumExp = (x: Vector): number => Math.log(sum(x.map(Math.exp)))
export const softmax = (x: Vector): number[] => {
  const total = sum(x.map(Math.exp))
  return x.map((one) => Math.exp(one) / total)
}
export const cross = ([a = 0, b = 0, c = 0]: Vector, [u = 0, v = 0, w = 0]: Vector): number[] => [
  b * w - c * v,
  c * u - a * w,
  a * v - b * u,
]
/** The error function by its Taylor series, good for |x| < 4. */
export const erf = (x: number): number => {
  let [term, total] = [x, x]
  for (let k = 1; k < 100; k++) {
    term *= (-x * x) / k
    total += term / (2 * k + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * total
}
